import { group, list, now, type Read } from './tables.ts';

/** What the second question asks beyond the first: fields of a body and of a treaty. */
export interface EntryFields {
  readonly ofBody: (id: string) => object;
  readonly ofTreaty: (id: string) => object;
}

const isLatest = `NOT EXISTS (SELECT 1 FROM annual_information i
  CROSS JOIN annual_information n ON n.duty_id = i.duty_id AND n.recorded_to = ${now} AND n.version_number > i.version_number
  WHERE i.id = e.information_id AND i.recorded_to = ${now})`;

export function entryFields(read: Read, treatyIds: readonly string[], bodies: Set<string>, year: number): EntryFields {
  const entries = read(
    `SELECT e.treaty_id, e.id, e.body_id, e.progress_en FROM in_force_entry e
     WHERE e.treaty_id IN (${list(treatyIds.length)}) AND e.recorded_to = ${now} AND e.year = ? AND ${isLatest}
     ORDER BY e.id`,
    [...treatyIds, year],
  );
  const informations = read(
    `SELECT d.body_id, i.id, i.state, i.submitted_at FROM reporting_duty d
     LEFT JOIN annual_information i ON i.duty_id = d.id AND i.recorded_to = ${now}
     WHERE d.body_id IN (${list(bodies.size)}) AND d.recorded_to = ${now} AND d.year = ? ORDER BY i.version_number DESC`,
    [...bodies, year],
  );
  const byTreaty = group(entries, 'treaty_id', 10);
  const latest = group(informations, 'body_id', 1);
  return {
    ofBody: (id) => {
      const nodes = (latest.get(id) ?? []).map((row) => ({
        current: row['id'] ? { id: row['id'], state: row['state'], submittedAt: row['submitted_at'] } : null,
      }));
      return { duties: { nodes } };
    },
    ofTreaty: (id) => {
      const nodes = (byTreaty.get(id) ?? []).map((row) => ({
        id: row['id'],
        body: { id: row['body_id'] },
        progress: { en: row['progress_en'] },
      }));
      return { inForceEntries: { nodes } };
    },
  };
}
