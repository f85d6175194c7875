import type { Tables } from '../support/tables.ts';
import { firstDelivery, latenessOf, versionsOf, type Clock } from './lateness.ts';
import { shown, titled } from './names.ts';
import { listOf, pagedOf } from './shapes.ts';

export interface Duty {
  readonly id: string;
  readonly year: number;
  readonly body: string;
  /** Null where nobody can say. */
  readonly isRequired: boolean | null;
}

/** The answer to `schema/operations/cycle-overview.graphql`, by hand. */
export function cycleOverview(cycle: string, clock: Clock, tables: Tables) {
  const [{ year, regime } = { year: 0, regime: '' }] = tables.read<{ year: number; regime: string }>(
    'reports',
    `SELECT year, regime_id AS regime FROM monitoring_cycle WHERE recorded_to = :forever AND id = :cycle`,
    { cycle },
  );
  const duties = dutiesWhere('cycle_id', cycle, clock, tables).map((duty) => answered(duty, clock, tables));
  const missing = duties.filter(({ isRequired, deliveredOn }) => isRequired === true && deliveredOn === null);
  const isVerified = regime === 'rules-1141';
  return {
    monitoringCycle: {
      id: cycle,
      year,
      regime: { id: regime },
      informationDeadline: {
        certainty: isVerified ? 'GIVEN' : 'UNVERIFIED',
        moment: isVerified ? `${year}-11-10T17:59:59.999Z` : null,
      },
      duties: pagedOf(duties, 100),
      missing: pagedOf(
        missing.map(({ id, body }) => ({ id, body })),
        100,
      ),
    },
  };
}

export function dutiesWhere(column: 'cycle_id' | 'body_id', id: string, clock: Clock, tables: Tables): Duty[] {
  const duties = tables.read<Omit<Duty, 'isRequired'> & { readonly isRequired: 0 | 1 | null }>(
    'reports',
    `SELECT id, year, body_id AS body,
       CASE WHEN not_required_since > :until THEN 1 ELSE is_required END AS isRequired FROM reporting_duty
     WHERE recorded_to = :forever AND ${column} = :id AND arises_on <= :until ORDER BY id`,
    { id, until: clock.isSimulated ? clock.today : '9999' },
  );
  // Up to 2021 the Rules held; what their successor asks nobody has registered.
  return duties.map((duty) => ({ ...duty, isRequired: duty.year > 2021 ? null : duty.isRequired === 1 }));
}

function answered({ id, year, body, isRequired }: Duty, clock: Clock, tables: Tables) {
  const versions = versionsOf(id, clock, tables);
  const { deliveredOn, deliveredAt } = firstDelivery(versions);
  const current = versions.at(-1);
  const delivered = versions.filter((each) => each.submittedOn !== null || each.paperReceivedOn !== null).at(-1);
  return {
    id,
    body: shown(body, namedOn(year, clock), tables),
    isRequired,
    deliveredAt,
    deliveredOn,
    isNil: delivered ? delivered.isNil === 1 : null,
    lateness: latenessOf({ year, isRequired, deliveredOn }, clock.today),
    items: listOf(itemsOf(id, clock, tables), 50),
    current: current ? { id: current.id, versionNumber: current.versionNumber, state: current.state } : null,
  };
}

/** On the last day of the year; under a simulated day, nobody knows a name that came after it. */
function namedOn(year: number, { today, isSimulated }: Clock): string {
  const last = `${year}-12-31`;
  return isSimulated && today < last ? today : last;
}

export function itemsOf(duty: string, clock: Clock, tables: Tables) {
  const items = tables.read<{ id: string; kind: string; treaty: string }>(
    'reports',
    `SELECT id, kind, treaty_id AS treaty FROM duty_item
     WHERE recorded_to = :forever AND duty_id = :duty AND from_day <= :until ORDER BY id`,
    { duty, until: clock.isSimulated ? clock.today : '9999' },
  );
  return items.map(({ id, kind, treaty }) => ({ id, kind, treaty: titled(treaty, tables) }));
}
