import type { Tables } from '../support/tables.ts';

/** An entry of an annual information, of either kind, that a section of the summary rests on. */
export interface Entry {
  readonly link: string;
  readonly id: string;
  readonly type: 'InForceEntry' | 'NotInForceEntry';
  readonly information: string;
  readonly body: string;
}

/** The body is that of the duty: what the id of the entry says of it is not relied on. */
export function entriesBehind(section: string, tables: Tables): Entry[] {
  return tables.read<Entry>(
    'reports',
    `SELECT l.id AS link, e.id, e.type, e.information, d.body_id AS body FROM section_entry_link l
     JOIN (
       SELECT id, 'InForceEntry' AS type, information_id AS information FROM in_force_entry WHERE recorded_to = :forever
       UNION ALL
       SELECT id, 'NotInForceEntry', information_id FROM not_in_force_entry WHERE recorded_to = :forever
     ) e ON e.id = l.entry_id
     JOIN annual_information i ON i.id = e.information AND i.recorded_to = :forever
     JOIN reporting_duty d ON d.id = i.duty_id AND d.recorded_to = :forever
     WHERE l.recorded_to = :forever AND l.section_id = :section ORDER BY l.id`,
    { section },
  );
}
