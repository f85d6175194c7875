import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { dutyIsThere } from '../reporting-duty/reporting-duty.sql.ts';

/** ¶9 names copies of recommendations of international organisations: those of others are not asked for. */
const isAskedFor = sql`t.source_kind = 'INTERNATIONAL_ORGANISATION'`;

function copyStored(clocks: Clocks): Sql {
  return sql`EXISTS (SELECT 1 FROM source_document c
    WHERE c.id = t.document_id AND ${recordedAt('c', clocks)} AND c.copy_id IS NOT NULL)`;
}

/** ¶9 asks for a copy of the recommendation `t`, and none of its document is stored. */
export function lacksCopy(clocks: Clocks): Sql {
  return sql`(${isAskedFor} AND NOT ${copyStored(clocks)})`;
}

/** Each summary `j` beside the recommendations whose copies ¶9 of the Rules of 2010 asks for and that are neither stored nor attached to it. */
export function missingCopies(table: Sql, clocks: Clocks): Sql {
  return notAttached(table, lacksCopy(clocks), clocks);
}

/** Each summary `j` beside those whose copies are stored and not attached to it. */
export function unattachedCopies(table: Sql, clocks: Clocks): Sql {
  return notAttached(table, sql`(${isAskedFor} AND ${copyStored(clocks)})`, clocks);
}

/** To Kazakhstan, on a treaty that a body has to report on in the cycle, made in its year at the latest or undated. */
function notAttached(table: Sql, condition: Sql, clocks: Clocks): Sql {
  return sql`summary_information j
    CROSS JOIN monitoring_cycle y ON y.id = j.cycle_id AND ${recordedAt('y', clocks)}
    CROSS JOIN ${table} ON ${recordedAt('j', clocks)} AND t.addressee_id = 'kz' AND ${condition}
      AND SUBSTR(COALESCE(t.made_on_earliest, '0000'), 1, 4) + 0 <= y.year
      AND NOT EXISTS (SELECT 1 FROM attached_recommendation a
        CROSS JOIN summary_attachment s ON s.id = a.attachment_id AND ${recordedAt('s', clocks)}
        WHERE a.recommendation_id = t.id AND ${recordedAt('a', clocks)}
          AND s.summary_id = j.id AND s.document_id IS NOT NULL)
      AND EXISTS (SELECT 1 FROM recommendation_treaty_link l
        CROSS JOIN owed_item i ON i.treaty_id = l.treaty_id AND i.year = y.year
          AND ${recordedAt('i', clocks)} AND ${happened('i.from_day', clocks)} AND ${dutyIsThere('i.duty_id', clocks)}
        WHERE l.recommendation_id = t.id AND ${recordedAt('l', clocks)})`;
}
