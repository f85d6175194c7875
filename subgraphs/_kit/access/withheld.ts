import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Caller } from '../contract.ts';
import { IdSet } from '../across/id-set.ts';
import type { Database } from '../database/database.ts';
import { RightsUnknownError } from '../errors.ts';
import { forever } from '../record/recorded.entity.ts';
import type { FoundRows } from './found-rows.ts';
import type { Doubt, RightsSource } from './rights-memory.ts';
import { namings, type Facts, type RowRule } from './row-rule.ts';
import { viewerOf } from './viewer.ts';

interface WithheldParts {
  readonly database: Database;
  readonly rules: ReadonlyMap<string, RowRule>;
  readonly others: RightsSource;
  readonly rows: FoundRows;
  /** At or after which records are looked at. */
  readonly revision: () => Promise<number>;
}

/** Ids of confidential records that one caller may not see, found out once per request. */
export class Withheld {
  readonly facts: Facts;
  private readonly found = new Map<string, Promise<readonly string[]>>();
  private readonly said = new Map<string, Promise<readonly string[] | Doubt>>();
  private revision: Promise<number> | null = null;

  constructor(
    private readonly parts: WithheldParts,
    private readonly caller: Caller,
    today: string,
  ) {
    this.facts = {
      viewer: viewerOf(caller.identity),
      today,
      withheld: (type) => this.of(type),
      itself: (type) => this.itself(type),
      holders: (capacity) => this.once(`holders ${capacity}`, () => this.holdersOf(capacity)),
      withPredecessors: (bodies) => this.withPredecessors(bodies),
      ownBodies: () => this.withPredecessors(this.facts.viewer.ownBodies),
      found: (statement) => this.foundBy(statement),
      whole: (table) => raw(parts.database.qualified(table)),
    };
  }

  /** Of any type: the owner of others is asked. */
  of(type: string): Promise<readonly string[]> {
    return this.parts.rules.has(type) ? this.ofOwn(type) : this.ofOther(type);
  }

  /**
   * The same as far as rows of a table name them in a column. Where their owner is silent, they are none if no row names
   * one that may be withheld; that some row does is said for the table as a whole, and so tells nothing of any record.
   */
  async namedIn(rule: RowRule, column: string, type: string): Promise<readonly string[]> {
    if (this.parts.rules.has(type)) return this.ofOwn(type);
    const said = await this.saidOf(type);
    if (!('silent' in said)) return said;
    if (await this.mayName(rule, column, said)) throw unknownOf(type, said);
    return said.last ?? [];
  }

  ofOwn(type: string): Promise<readonly string[]> {
    return this.once(type, async () => {
      const named = await this.namedBy(type);
      return named.length === 0 ? this.itself(type) : this.search(type, [...(await this.reasonsOf(type)), ...named]);
    });
  }

  private itself(type: string): Promise<readonly string[]> {
    return this.once(`itself ${type}`, async () => this.search(type, await this.reasonsOf(type)));
  }

  private once(key: string, find: () => Promise<readonly string[]>): Promise<readonly string[]> {
    const found = this.found.get(key) ?? find();
    this.found.set(key, found);
    return found;
  }

  private async ofOther(type: string): Promise<readonly string[]> {
    const said = await this.saidOf(type);
    if (!('silent' in said)) return said;
    if (said.last) return said.last;
    if (said.atMost?.length !== 0 || (await this.currently()) > said.asked) throw unknownOf(type, said);
    return said.atMost;
  }

  private saidOf(type: string): Promise<readonly string[] | Doubt> {
    const said = this.said.get(type) ?? this.parts.others.withheld(type, this.caller);
    this.said.set(type, said);
    return said;
  }

  /** What is withheld by itself, whatever it names, is in no doubt. */
  private async mayName({ table, type, confidential }: RowRule, column: string, doubt: Doubt): Promise<boolean> {
    const { last, atMost, asked } = doubt;
    const key = raw(`t.${column}`);
    const isNew = sql`(${key} IS NOT NULL AND t.recorded_from > ${asked})`;
    const maybe = last ? [] : atMost;
    const known = maybe === null ? sql`${key} IS NOT NULL` : this.setOf(maybe, false).holds(key);
    const named = maybe?.length === 0 ? isNew : sql`(${known} OR ${isNew})`;
    const sure = confidential ? await this.itself(type) : [];
    const others = this.setOf(sure, true).holds(raw('t.id'));
    const found = await this.foundBy(sql`SELECT 1 FROM ${raw(table)} t WHERE ${named} AND ${others} LIMIT 1`);
    return found.length > 0;
  }

  private setOf(ids: readonly string[], isExcluding: boolean): IdSet {
    return new IdSet(this.parts.database.dialect, [{ ids, isExcluding }]);
  }

  private async holdersOf(capacity: string): Promise<readonly string[]> {
    const said = await this.parts.others.holders(capacity, this.caller);
    if ('silent' in said) throw new RightsUnknownError(`a body is ${capacity}`, said.silent);
    return said;
  }

  /** Nobody is asked on behalf of who is of no body. */
  private async withPredecessors(bodies: readonly string[]): Promise<readonly string[]> {
    if (bodies.length === 0) return bodies;
    const heirs = (await this.once('heirs', () => this.heirs())).map((pair) => pair.split(' '));
    const earlier = heirs.flatMap(([heir = '', before = '']) => (bodies.includes(heir) ? [before] : []));
    return [...new Set([...bodies, ...earlier])];
  }

  private async heirs(): Promise<readonly string[]> {
    const said = await this.parts.others.heirs(this.caller);
    if ('silent' in said) throw new RightsUnknownError('a body goes on with the work of another', said.silent);
    return said;
  }

  /** Which rows are confidential by themselves. */
  private async reasonsOf(type: string): Promise<Sql[]> {
    const reason = (await this.parts.rules.get(type)?.confidential?.(this.facts)) ?? null;
    return reason === null ? [] : [reason];
  }

  /** Which rows name what is confidential. */
  private async namedBy(type: string): Promise<Sql[]> {
    const reasons: Sql[] = [];
    const rule = this.parts.rules.get(type);
    if (!rule) return reasons;
    for (const [column, named] of namings(rule.names)) {
      const ids = await this.namedIn(rule, column, named);
      if (ids.length > 0) reasons.push(this.setOf(ids, false).holds(raw(`t.${column}`)));
    }
    return reasons;
  }

  /**
   * As records are now: what has become confidential since is so in all its versions. What was withdrawn stays as it was
   * last.
   */
  private async search(type: string, reasons: readonly Sql[]): Promise<readonly string[]> {
    const table = this.parts.rules.get(type)?.table;
    if (table === undefined || reasons.length === 0) return [];
    const isLast = sql`(t.recorded_to = ${forever} OR NOT EXISTS (SELECT 1 FROM ${raw(table)} later WHERE later.id = t.id AND later.recorded_from >= t.recorded_to))`;
    const statement = sql`SELECT t.id FROM ${raw(table)} t WHERE ${isLast} AND (${join([...reasons], ' OR ')})`;
    const found = await this.foundBy<{ id: string }>(statement);
    return found.map(({ id }) => id);
  }

  private async foundBy<Row>(statement: Sql): Promise<readonly Row[]> {
    return this.parts.rows.of<Row>(statement, await this.currently());
  }

  private currently(): Promise<number> {
    return (this.revision ??= this.parts.revision());
  }
}

function unknownOf(type: string, { silent }: Doubt): RightsUnknownError {
  return new RightsUnknownError(`a ${type} is confidential`, silent);
}
