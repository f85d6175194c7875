import type { Tables } from '../support/tables.ts';
import { listOf, pagedOf, textOf } from './shapes.ts';
import { notInForce, proceduresOf } from './signed-not-in-force.ts';
import { statusesOn } from './status.ts';

/** The answer to `schema/operations/procedures-standing-still.graphql`, by hand. */
export function proceduresStandingStill(asOf: string, tables: Tables) {
  const statuses = statusesOn(asOf, 'kz', tables);
  const treaties = tables.read<{ id: string; en: string | null }>(
    'treaties',
    `SELECT id, title_en AS en FROM treaty WHERE recorded_to = :forever ORDER BY lower(title_en), id`,
  );
  const signed = treaties.flatMap(({ id, en }) => {
    const { value = '' } = statuses.get(id) ?? {};
    return notInForce.includes(value) ? [{ id, en, value, procedures: proceduresOf(id, asOf, tables) }] : [];
  });
  const nodes = signed.flatMap(({ id, en, value, procedures }) => {
    const still = procedures.filter(({ state }) => state === 'NOT_STARTED' || state === 'OVERDUE');
    if (still.length === 0) return [];
    const domesticProcedures = listOf(
      still.map(({ id, kind, state, reason, responsibleBody }) => ({ id, kind, state, reason, responsibleBody })),
      10,
    );
    const notInForceEntries = listOf(reportedOn(id, tables), 50);
    return [{ id, title: { en }, status: { value }, domesticProcedures, notInForceEntries }];
  });
  const without = signed.filter(({ procedures }) => procedures.length === 0);
  return { treaties: pagedOf(nodes, 50), withoutProcedure: { totalCount: without.length } };
}

/** What the latest version of each information says of the treaty. */
function reportedOn(treaty: string, tables: Tables) {
  const entries = tables.read(
    'reports',
    `SELECT e.*, y.year, y.body_id AS body FROM not_in_force_entry e
     JOIN annual_information i ON i.id = e.information_id AND i.recorded_to = :forever
     JOIN reporting_duty y ON y.id = i.duty_id AND y.recorded_to = :forever
     WHERE e.recorded_to = :forever AND e.treaty_id = :treaty AND i.version_number = (
       SELECT MAX(version_number) FROM annual_information WHERE recorded_to = :forever AND duty_id = i.duty_id)
     ORDER BY e.id`,
    { treaty },
  );
  return entries.map(({ id, year, body, ...entry }) => ({
    id,
    year,
    body: { id: body },
    reason: textOf(entry, 'reason', 'en'),
  }));
}
