import type { Tables } from '../support/tables.ts';
import { dutiesWhere } from './cycle-overview.ts';
import { firstDelivery, latenessOf, versionsOf } from './lateness.ts';
import { cited, shown } from './names.ts';
import { named, pagedOf } from './shapes.ts';

/** In the order of the Rules, but for what came last; the first seven are what ¶5, ¶6 and ¶7 ask of a body itself. */
const kinds = [
  'INFORMATION_DEADLINE',
  'CONTENT_IN_FORCE',
  'CONTENT_NOT_IN_FORCE',
  'INPUTS',
  'LANGUAGES',
  'SIGNATURE',
  'FORMS',
  'SUMMARY_DEADLINE',
  'COPIES',
  'FORWARDING',
  'PUBLICATION',
  'DOCUMENT_SYSTEM',
  'DESIGNATION',
  'ASSESSMENT',
];
const ofBodies = kinds.slice(0, 7);

interface Requirement {
  readonly id: string;
  readonly kind: string;
  readonly monthDay: string | null;
  readonly state: string;
  readonly act: string | null;
  readonly paragraph: string | null;
  readonly wording: string | null;
}

/** The answer to `schema/operations/mandates-of-cycle.graphql`, by hand. */
export function mandatesOfCycle(cycle: string, today: string, tables: Tables) {
  const [found] = tables.read<{ year: number; regime: string; act: string; unverified: number; registered: number }>(
    'reports',
    `SELECT c.year, g.id AS regime, g.act_id AS act, COUNT(r.id) AS registered, SUM(r.state = 'UNVERIFIED') AS unverified
     FROM monitoring_cycle c JOIN monitoring_regime g ON g.id = c.regime_id AND g.recorded_to = :forever
     LEFT JOIN requirement r ON r.regime_id = g.id AND r.recorded_to = :forever
     WHERE c.recorded_to = :forever AND c.id = :cycle GROUP BY c.id`,
    { cycle },
  );
  if (!found) return { monitoringCycle: null };
  const { year, regime, act, registered, unverified } = found;
  const requirements = requirementsIn(year, regime, tables);
  return {
    monitoringCycle: {
      id: cycle,
      year,
      regime: { id: regime, isVerified: registered > 0 && unverified === 0, act: cited(act, tables) },
      informationDeadline: deadlineOf('INFORMATION_DEADLINE', year, requirements),
      summaryDeadline: deadlineOf('SUMMARY_DEADLINE', year, requirements),
      requirements: requirements.map(({ id, monthDay, ...rest }) => ({ id, monthDay, ...mandateOf(rest, tables) })),
      duties: pagedOf(dutiesOf(cycle, today, requirements, tables), 3),
    },
  };
}

function requirementsIn(year: number, regime: string, tables: Tables): Requirement[] {
  const requirements = tables.read<Requirement>(
    'reports',
    `SELECT id, kind, month_day AS monthDay, state, act_id AS act, paragraph_id AS paragraph, wording_id AS wording
     FROM requirement WHERE recorded_to = :forever AND regime_id = :regime
       AND COALESCE(first_year, 0) <= :year AND COALESCE(last_year, 9999) >= :year ORDER BY id`,
    { regime, year },
  );
  return kinds.flatMap((kind) => requirements.filter((each) => each.kind === kind));
}

/** A day of that year, to the last moment of it in Almaty, six hours ahead of UTC then. */
function deadlineOf(kind: string, year: number, requirements: readonly Requirement[]) {
  const { monthDay, state } = requirements.find((each) => each.kind === kind) ?? {};
  const date = monthDay ? `${year}-${monthDay}` : null;
  const moment = date && `${date}T17:59:59.999Z`;
  return { certainty: state === 'UNVERIFIED' ? 'UNVERIFIED' : date ? 'GIVEN' : 'NONE', date, moment };
}

function mandateOf({ kind, state, act, paragraph, wording }: Omit<Requirement, 'id' | 'monthDay'>, tables: Tables) {
  const sql = `SELECT id, number FROM legal_paragraph WHERE recorded_to = :forever AND id = :paragraph`;
  const [found = null] = tables.read('treaties', sql, { paragraph });
  return { kind, state, act: cited(act, tables), paragraph: found, wording: named(wording) };
}

function dutiesOf(cycle: string, today: string, requirements: readonly Requirement[], tables: Tables) {
  const clock = { today, isSimulated: false };
  const mandatedBy = requirements.filter(({ kind }) => ofBodies.includes(kind)).map((each) => mandateOf(each, tables));
  return dutiesWhere('cycle_id', cycle, clock, tables).map(({ id, body, year, isRequired }) => {
    const { deliveredOn } = firstDelivery(versionsOf(id, clock, tables));
    const { value } = latenessOf({ year, isRequired, deliveredOn }, today);
    return {
      id,
      body: shown(body, `${year}-12-31`, tables),
      lateness: { value },
      mandatedBy: isRequired === false ? [] : mandatedBy,
    };
  });
}
