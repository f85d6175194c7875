import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import type { ListSpec } from './list.ts';

/** Whether a list has anything by its clocks, whatever its filter asks: why one is empty that is asked about another day. */
export class RowsOfDay {
  /** @param valid which of it are valid on the day of the law; absent where it leaves none out by that */
  constructor(
    private readonly database: Database,
    private readonly spec: Pick<ListSpec<never, never>, 'from' | 'always'>,
    private readonly valid: Sql = sql`1 = 1`,
  ) {}

  /** By a simulated day, what begins later is not there. */
  hasAny(): Promise<boolean> {
    return this.has(this.spec.always);
  }

  hasValid(): Promise<boolean> {
    return this.has(sql`${this.spec.always} AND ${this.valid}`);
  }

  /** By whichever clocks. */
  hasEver(): Promise<boolean> {
    return this.has(sql`1 = 1`);
  }

  private async has(condition: Sql): Promise<boolean> {
    const found = await this.database.read(sql`SELECT 1 AS one FROM ${this.spec.from} WHERE ${condition} LIMIT 1`);
    return found.length > 0;
  }
}
