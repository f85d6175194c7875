import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { kindOfTreatyBodies } from './source-document.kind.ts';

/** To join a periodic report `p`: the document with this alias was made by its treaty body. */
export function issuing(alias: string, clocks: Clocks): Sql {
  const document = (column: string) => raw(`${alias}.${column}`);
  return sql`p.id = ${document('periodic_report_id')} AND ${document('kind')} = ${kindOfTreatyBodies}
    AND p.treaty_body_id IS NOT NULL AND ${recordedAt('p', clocks)}`;
}
