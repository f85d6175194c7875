import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import type { ListSpec } from './list.ts';

/** Whether a list has anything by its clocks, whatever its filter asks: why one is empty that is asked about another day. */
export class RowsOfDay {
  /**
   * @param valid which of it are valid on the day of the law; absent where it leaves none out by that
   * @param asked what its filter asks; absent where nobody can say what there would be of that on another day
   */
  constructor(
    private readonly database: Database,
    private readonly spec: Pick<ListSpec<never, never>, 'from' | 'always' | 'anyDay'>,
    private readonly valid: Sql = sql`1 = 1`,
    private readonly asked: Sql | null = null,
  ) {}

  /** By a simulated day, what begins later is not there. */
  hasAny(): Promise<boolean> {
    return this.has(this.spec.always);
  }

  hasValid(): Promise<boolean> {
    return this.has(sql`${this.spec.always} AND ${this.valid}`);
  }

  /** By the other clocks, of what is asked for: it is there, and only has not begun by the simulated day. */
  async hasAskedLater(): Promise<boolean> {
    const { anyDay, always } = this.spec;
    if (anyDay === undefined || this.asked === null) return false;
    // A page can be empty as well because it is beyond the last.
    return (await this.has(sql`${anyDay} AND ${this.asked}`)) && !(await this.has(sql`${always} AND ${this.asked}`));
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
