import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Caller, OtherSubgraphs, Rights } from '../contract.ts';
import type { Database } from '../database/database.ts';

/** What another subgraph said last on rights. */
@Entity({ name: 'rights_of_others' })
export class RightsOfOthers {
  /** Hash of what was asked, and for which roles. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  question!: string;

  /** JSON array of ids. */
  @Column({ type: 'text' })
  ids!: string;

  /** The last time that it said so: milliseconds since 1970. */
  @Column({ type: 'bigint', name: 'said_at' })
  saidAt!: number;
}

/** Who says what rights depend on. */
export type RightsSource = Pick<OtherSubgraphs, 'withheld' | 'holders' | 'heirs'>;

type Ids = readonly string[];

interface Said {
  readonly ids: Ids;
  /** As far as it is written down. */
  readonly writtenAt: number;
}

/** So many callers' answers are kept in memory. */
const kept = 10_000;
/** What stays the same is confirmed so often. */
const confirmedEveryMs = 60_000;
/** What was said before this process began holds so long: its owner may have changed it since, and was not asked. */
const longestHeldMs = 600_000;
/** Characters of ids, some 2,000 of them: a `text` of MySQL. More are kept in memory only. */
const longestWritten = 60_000;

/**
 * Others, whose last answers on rights serve while they are away: a stopped subgraph costs no fields but its own, also
 * in one that has just been started again itself. What was never said, or too long ago, stays unknown.
 */
export class RightsMemory implements RightsSource {
  private readonly said = new Map<string, Said>();

  constructor(
    private readonly others: RightsSource,
    private readonly database: Database,
  ) {}

  withheld(type: string, caller: Caller): Promise<Rights> {
    const { grants = [], isHub = false } = caller.identity ?? {};
    const roles = grants.map(({ role, body }) => `${role}:${body ?? ''}`).sort();
    return this.orLast(['withheld', type, isHub, ...roles], () => this.others.withheld(type, caller));
  }

  holders(capacity: string, caller: Caller): Promise<Rights> {
    return this.orLast(['holders', capacity], () => this.others.holders(capacity, caller));
  }

  heirs(caller: Caller): Promise<Rights> {
    return this.orLast(['heirs'], () => this.others.heirs(caller));
  }

  private async orLast(asked: readonly unknown[], ask: () => Promise<Rights>): Promise<Rights> {
    const question = JSON.stringify(asked);
    const said = await ask();
    if ('silent' in said) return this.said.get(question)?.ids ?? (await this.readLast(question)) ?? said;
    this.keep(question, said);
    return said;
  }

  private keep(question: string, ids: Ids): void {
    const before = this.said.get(question);
    const isSame = before !== undefined && isEqual(before.ids, ids);
    const isFresh = isSame && Date.now() - before.writtenAt < confirmedEveryMs;
    if (this.said.size >= kept) this.said.clear();
    this.said.set(question, { ids, writtenAt: isFresh ? before.writtenAt : Date.now() });
    // Nobody waits for it, and where it can't be written only the memory is lost.
    if (!isFresh) void this.write(question, ids).catch(() => undefined);
  }

  private async write(question: string, ids: Ids): Promise<void> {
    const [key, json, now] = [hashOf(question), JSON.stringify(ids), Date.now()];
    if (json.length > longestWritten) return;
    await this.database.transaction(async (runner) => {
      await runner.query('DELETE FROM rights_of_others WHERE question = ? OR said_at < ?', [key, now - longestHeldMs]);
      await runner.query('INSERT INTO rights_of_others (question, ids, said_at) VALUES (?, ?, ?)', [key, json, now]);
      return { commit: true, result: undefined };
    });
  }

  private async readLast(question: string): Promise<Ids | null> {
    const [last] = await this.database.read<{ ids: string }>(
      sql`SELECT ids FROM rights_of_others WHERE question = ${hashOf(question)} AND said_at >= ${Date.now() - longestHeldMs}`,
    );
    return last === undefined ? null : (JSON.parse(last.ids) as Ids);
  }
}

function hashOf(question: string): string {
  return createHash('sha256').update(question).digest('hex');
}

function isEqual(one: Ids, other: Ids): boolean {
  return one === other || (one.length === other.length && one.every((id, at) => id === other[at]));
}
