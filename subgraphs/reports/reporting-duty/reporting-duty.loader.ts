import DataLoader from 'dataloader';
import sql, { join } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { alignMany } from '../../_kit/query/align.ts';
import { recordLoader } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { deliveredBy } from './delivery.sql.ts';
import type { Delivery } from './first-delivery.rule.ts';
import { reportingDutyRecords } from './reporting-duty.repository.ts';
import { waitsAtSql } from './waits-at.sql.ts';
import type { WaitsAt } from './waits-at.ts';

/** Per-request access to duties, and to what was delivered for each. */
export class ReportingDutyLoader extends recordLoader(reportingDutyRecords) {
  /** By the id of a duty, from the first version to the latest: confidential ones, too. */
  readonly deliveries: DataLoader<string, Delivery[]>;
  /** By the id of a duty. */
  readonly waitsAt: DataLoader<string, WaitsAt | null>;

  constructor(database: Database, clocks: Clocks) {
    super(database, clocks);
    this.deliveries = new DataLoader(async (ids) => {
      const rows = await database.read<Delivery & { readonly dutyId: string }>(
        sql`SELECT i.id, i.duty_id AS dutyId, i.delivered_on AS deliveredOn, i.submitted_at AS submittedAt, i.is_nil AS isNil
          FROM delivery i WHERE i.duty_id IN (${join(ids)}) AND ${deliveredBy(clocks)} ORDER BY i.version_number`,
      );
      // Drivers give booleans as 0 and 1.
      const deliveries = rows.map((row) => ({ ...row, isNil: Boolean(Number(row.isNil)) }));
      return alignMany(ids, deliveries, ({ dutyId }) => dutyId);
    });
    this.waitsAt = new DataLoader(async (ids) => {
      const rows = await database.read<{ readonly id: string; readonly value: WaitsAt | null }>(
        sql`SELECT t.id, ${waitsAtSql(clocks)} AS value FROM reporting_duty t
          WHERE t.id IN (${join(ids)}) AND ${recordedAt('t', clocks)}`,
      );
      const found = new Map(rows.map(({ id, value }) => [id, value]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}
