import type { Tables } from '../support/tables.ts';
import { dutiesWhere, itemsOf } from './cycle-overview.ts';
import { firstDelivery, latenessOf, versionsOf, type Clock } from './lateness.ts';
import { shown } from './names.ts';
import { listOf, pagedOf } from './shapes.ts';

export interface Undelivered {
  readonly year: number;
  readonly asOf: string;
  readonly clock: Clock;
}

/** The answer to `schema/operations/information-not-delivered.graphql`, by hand. */
export function informationNotDelivered({ year, asOf, clock }: Undelivered, tables: Tables) {
  const duties = dutiesWhere('cycle_id', `cycle-${year}`, clock, tables).map((duty) => {
    const { deliveredOn } = firstDelivery(versionsOf(duty.id, clock, tables));
    return { ...duty, lateness: latenessOf({ ...duty, deliveredOn }, clock.today) };
  });
  const overdue = duties.filter(({ lateness }) => lateness.value === 'OVERDUE');
  const nodes = overdue.map(({ id, body, lateness }) => {
    const items = listOf(itemsOf(id, clock, tables), 100);
    const duty = { id, deadline: { date: `${year}-11-10`, certainty: 'GIVEN' }, lateness, items };
    return { ...shown(body, asOf, tables), duties: listOf([duty], 1) };
  });
  const unverified = duties.filter(({ lateness }) => lateness.value === 'UNVERIFIED');
  return { bodies: pagedOf(nodes, 50), notVerified: { totalCount: unverified.length } };
}
