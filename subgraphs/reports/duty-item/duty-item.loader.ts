import DataLoader from 'dataloader';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { alignOne } from '../../_kit/query/align.ts';
import { recordLoader } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { CoverageState } from './coverage-state.ts';
import { coverageSql, isReportedSql } from './coverage.sql.ts';
import { dutyItemRecords } from './duty-item.repository.ts';

/** Per-request access to items, and to what became of each. */
export class DutyItemLoader extends recordLoader(dutyItemRecords) {
  /** By the id of an item; the same expression as conditions and groups have. */
  readonly coverage: DataLoader<string, CoverageState | null>;
  /** By the id of an item. */
  readonly isReported: DataLoader<string, boolean>;

  constructor(database: Database, clocks: Clocks) {
    super(database, clocks);
    const judge = async (expression: Sql, ids: readonly string[]) => {
      const rows = await database.read<{ id: string; judged: string | number }>(
        sql`SELECT t.id, ${expression} AS judged FROM duty_item t WHERE t.id IN (${join(ids)}) AND ${recordedAt('t', clocks)}`,
      );
      return alignOne(ids, rows, ({ id }) => id);
    };
    this.coverage = new DataLoader(async (ids) => {
      const rows = await judge(coverageSql(clocks), ids);
      return rows.map((row) => (row ? CoverageState[row.judged as keyof typeof CoverageState] : null));
    });
    this.isReported = new DataLoader(async (ids) => {
      const rows = await judge(sql`(${isReportedSql(clocks)})`, ids);
      return rows.map((row) => Boolean(Number(row?.judged)));
    });
  }
}
