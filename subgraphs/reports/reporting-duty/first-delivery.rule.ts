import { civilDay } from '../annual-information/annual-information.state.rule.ts';

/** A version that was delivered, in whichever form it came first; its `id` is that of the information. */
export interface Delivery {
  readonly id: string;
  readonly deliveredOn: string;
  readonly submittedAt: string | null;
  readonly isNil: boolean;
}

/** The version that was delivered first: its day, and its moment where the electronic form came no later than the paper. */
export interface FirstDelivery {
  readonly id: string;
  readonly on: string;
  readonly at: string | null;
}

/** The first submission counts, also one that was returned later; null where nothing was delivered. */
export function firstDelivery(deliveries: readonly Delivery[]): FirstDelivery | null {
  const days = deliveries.map(({ id, deliveredOn: on, submittedAt }): FirstDelivery => {
    return { id, on, at: civilDay(submittedAt) === on ? submittedAt : null };
  });
  const [first = null] = days.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return first;
}

/** Of one day: a known moment comes before a paper, of which only the day is known. */
function keyOf({ on, at }: FirstDelivery): string {
  return `${on} ${at ?? '~'}`;
}
