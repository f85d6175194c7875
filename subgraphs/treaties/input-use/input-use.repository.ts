import sql, { join } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';

export class InputUseRepository {
  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {}

  async countProvisions(treatyIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.read<{ treaty: string; total: number | string }>(
      sql`SELECT p.treaty_id AS treaty, COUNT(*) AS total FROM provision p
        WHERE p.treaty_id IN (${join(treatyIds)}) AND ${recordedAt('p', this.clocks)} GROUP BY p.treaty_id`,
    );
    return new Map(rows.map(({ treaty, total }) => [treaty, Number(total)]));
  }
}
