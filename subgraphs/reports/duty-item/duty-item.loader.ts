import DataLoader from 'dataloader';
import sql, { join } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { recordLoader } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import type { CoverageState } from './coverage-state.ts';
import { coverageSql } from './coverage.sql.ts';
import { dutyItemRecords } from './duty-item.repository.ts';

/** Per-request access to items, and to what became of each. */
export class DutyItemLoader extends recordLoader(dutyItemRecords) {
  /** By the id of an item; the same expression as conditions and groups have. */
  readonly coverage: DataLoader<string, CoverageState | null>;

  constructor(database: Database, clocks: Clocks) {
    super(database, clocks);
    this.coverage = new DataLoader(async (ids) => {
      const rows = await database.read<{ id: string; coverage: CoverageState }>(
        sql`SELECT t.id, ${coverageSql(clocks)} AS coverage FROM duty_item t WHERE t.id IN (${join(ids)}) AND ${recordedAt('t', clocks)}`,
      );
      const found = new Map(rows.map(({ id, coverage }) => [id, coverage]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}
