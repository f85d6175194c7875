import { fold } from '../../../subgraphs/_kit/fold.ts';

/** What a category of the list makes of a body in the sense of ¶1; null: no central state body. */
const CAPACITIES: ReadonlyMap<string, string | null> = new Map([
  ['центральные государственные органы', 'SUBORDINATE_TO_PRESIDENT'],
  ['центральные исполнительные органы', 'CENTRAL_EXECUTIVE'],
  ['местные исполнительные органы', null],
]);

export const knownCategories = [...CAPACITIES.keys()].join('; ');

/** `undefined`: not a category of the list. */
export function capacityOf(category: string): string | null | undefined {
  return CAPACITIES.get(fold(category));
}
