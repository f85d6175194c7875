import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { dutyIsThere } from '../reporting-duty/reporting-duty.sql.ts';

/** An international organisation made the recommendation `t`, and no copy of its document is stored. */
export function lacksCopy(clocks: Clocks): Sql {
  return sql`(t.source_kind = 'INTERNATIONAL_ORGANISATION' AND NOT EXISTS (
    SELECT 1 FROM source_document c WHERE c.id = t.document_id AND ${recordedAt('c', clocks)} AND c.copy_id IS NOT NULL))`;
}

/**
 * Each summary `j` beside the recommendations whose copies ¶9 of the Rules of 2010 asks for and that are neither stored nor attached to it:
 * to Kazakhstan, on a treaty that a body has to report on in the cycle, made in its year at the latest or undated.
 */
export function missingCopies(table: Sql, clocks: Clocks): Sql {
  return sql`summary_information j
    CROSS JOIN monitoring_cycle y ON y.id = j.cycle_id AND ${recordedAt('y', clocks)}
    CROSS JOIN ${table} ON ${recordedAt('j', clocks)} AND t.addressee_id = 'kz' AND ${lacksCopy(clocks)}
      AND SUBSTR(COALESCE(t.made_on_earliest, '0000'), 1, 4) + 0 <= y.year
      AND NOT EXISTS (SELECT 1 FROM attached_recommendation a
        CROSS JOIN summary_attachment s ON s.id = a.attachment_id AND ${recordedAt('s', clocks)}
        WHERE a.recommendation_id = t.id AND ${recordedAt('a', clocks)}
          AND s.summary_id = j.id AND s.document_id IS NOT NULL)
      AND EXISTS (SELECT 1 FROM recommendation_treaty_link l
        CROSS JOIN duty_item i ON i.treaty_id = l.treaty_id AND i.year = y.year
          AND ${recordedAt('i', clocks)} AND ${happened('i.from_day', clocks)} AND ${dutyIsThere('i.duty_id', clocks)}
        WHERE l.recommendation_id = t.id AND ${recordedAt('l', clocks)})`;
}
