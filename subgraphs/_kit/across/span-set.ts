import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { groupBy } from '../group-by.ts';
import type { AskedMembers, Span } from './asked-lines.ts';
import { jsonRows } from './json-rows.sql.ts';
import { within } from './line-set.ts';

/** Days from the first to before the last; null: without beginning, or without end. */
interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

/** Lines that rows are counted by as they were on a day of the row's own. */
export interface DatedLines {
  readonly members: AskedMembers<Span>;
  /** The day, and the condition on it. */
  readonly column: string;
  readonly condition: string;
}

/** Lines that another subgraph knows, in each of which a member is from one day to another. */
export class SpanSet {
  readonly isPartial = true;
  readonly isExclusive = false;

  constructor(
    private readonly dialect: Database['dialect'],
    private readonly spans: readonly Span[],
    private readonly day: Pick<DatedLines, 'column' | 'condition'>,
  ) {}

  /** To be joined: the lines `alias` that `key` is in on the day of the row. */
  joined(key: Sql, alias: string): Sql {
    const [name, day] = [raw(alias), raw(this.day.column)];
    return sql`${this.rows()} AS ${name} ON ${name}.member = ${key}
      AND ${name}.since <= ${day} AND (${name}.until IS NULL OR ${name}.until > ${day})`;
  }

  head(_key: Sql, alias: string): Sql {
    return raw(`${alias}.head`);
  }

  /** Of these a row under this head meets one, by the field of its link and by its day; null: what is in no line then. */
  alternatives(field: string, head: string | null): { readonly link: object; readonly days: object }[] {
    if (head !== null)
      return this.byDays(
        field,
        this.spans.filter((each) => each.head === head),
      );
    const byMember = groupBy(this.spans, ({ member }) => member);
    const gaps = [...byMember].flatMap(([member, spans]) => gapsOf(spans).map((days) => ({ member, ...days })));
    return [{ link: { not: within(field, [...byMember.keys()]) }, days: {} }, ...this.byDays(field, gaps)];
  }

  private rows(): Sql {
    const rows = this.spans.map(({ member, head, from, until }) => [member, head, from, until]);
    return jsonRows(this.dialect, rows, { member: 160, head: 160, since: 10, until: 10 });
  }

  private byDays(field: string, members: readonly (Days & { readonly member: string })[]) {
    const alike = groupBy(members, ({ from, until }) => JSON.stringify([from, until]));
    return [...alike.values()].map((each) => {
      const { from, until } = each[0] as Days;
      const days = { ...(from !== null && { gte: from }), ...(until !== null && { lt: until }) };
      return {
        link: within(field, [...new Set(each.map(({ member }) => member))]),
        days: { [this.day.condition]: days },
      };
    });
  }
}

/** Before, between and after spans that may overlap. */
function gapsOf(spans: readonly Days[]): Days[] {
  const gaps: Days[] = [];
  let free = null as string | null;
  for (const { from, until } of spans.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))) {
    if (from !== null && (free === null || free < from)) gaps.push({ from: free, until: from });
    if (until === null) return gaps;
    free = free === null || free < until ? until : free;
  }
  return [...gaps, { from: free, until: null }];
}
