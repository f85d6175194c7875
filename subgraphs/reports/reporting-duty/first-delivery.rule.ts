import { civilDay } from '../annual-information/annual-information.state.rule.ts';
import type { AnnualInformation } from '../annual-information/annual-information.type.ts';

type Version = Pick<AnnualInformation, 'deliveredOn' | 'submittedAt'>;

/** The version that was delivered first: its day, and its moment where the electronic form came no later than the paper. */
export interface FirstDelivery<V extends Version> {
  readonly information: V;
  readonly on: string;
  readonly at: string | null;
}

/** The first submission counts, also one that was returned later; null where nothing was delivered. */
export function firstDelivery<V extends Version>(versions: readonly V[]): FirstDelivery<V> | null {
  const deliveries = versions.flatMap((information): FirstDelivery<V>[] => {
    const { deliveredOn: on, submittedAt } = information;
    if (on === null) return [];
    return [{ information, on, at: civilDay(submittedAt) === on ? submittedAt : null }];
  });
  const [first = null] = deliveries.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return first;
}

/** Of one day: a known moment comes before a paper, of which only the day is known. */
function keyOf({ on, at }: FirstDelivery<Version>): string {
  return `${on} ${at ?? '~'}`;
}
