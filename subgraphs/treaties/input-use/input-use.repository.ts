import sql, { join } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { measureHolds } from '../implementing-measure/measure-holds.sql.ts';

/** That a legal act has to do with a treaty, once for each two of them. */
export interface ActOnTreaty {
  readonly treatyId: string;
  readonly actId: string;
  /** The first day on which it can have been adopted. */
  readonly adopted: string | null;
}

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

  /** Those that a measure or a link names; UNION leaves out what is named twice. */
  actsOn(treatyIds: readonly string[]): Promise<ActOnTreaty[]> {
    const treaties = join(treatyIds);
    return this.database.read<ActOnTreaty>(
      sql`SELECT n.treaty_id AS treatyId, n.act_id AS actId, a.adopted_earliest AS adopted FROM (
          SELECT m.treaty_id, m.act_id FROM implementing_measure m
            WHERE m.treaty_id IN (${treaties}) AND m.extent <> 'NONE' AND ${measureHolds('m', this.clocks)}
          UNION SELECT l.treaty_id, l.from_id FROM legal_act_link l
            WHERE l.treaty_id IN (${treaties}) AND l.kind IN ('IMPLEMENTS', 'RATIFIES') AND ${recordedAt('l', this.clocks)}
        ) n CROSS JOIN legal_act a ON a.id = n.act_id
        WHERE ${recordedAt('a', this.clocks)} AND ${happened('a.adopted_earliest', this.clocks)}`,
    );
  }
}
