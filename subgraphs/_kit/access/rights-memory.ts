import { createHash, randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { callerWith } from '../caller.ts';
import type { Caller, OtherSubgraphs, Rights } from '../contract.ts';
import type { Database } from '../database/database.ts';
import { currentRevision } from '../record/revision.ts';
import type { Grant, Identity } from './identity.ts';

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

type Ids = readonly string[];

/** Who would have to say what is withheld and does not, and what is known all the same. */
export interface Doubt {
  readonly silent: string;
  /** What was said last to this caller. */
  readonly last: Ids | null;
  /** Where nothing was: what it can be at most; null: nobody knows. */
  readonly atMost: Ids | null;
  /** Of what was recorded here after this revision nobody has been asked whether it names more. */
  readonly asked: number;
}

/** Who says what rights depend on. */
export interface RightsSource extends Pick<OtherSubgraphs, 'holders' | 'heirs'> {
  withheld(type: string, caller: Caller): Promise<Ids | Doubt>;
}

interface Said {
  readonly ids: Ids;
  /** As far as it is written down. */
  readonly writtenAt: number;
  /** At which revision of this subgraph it was asked for beforehand last, by this process. */
  readonly asked: number | undefined;
}

/** So many callers' answers are kept in memory. */
const kept = 10_000;
/** Callers of so many kinds, those who came last, are asked for before they ask. */
const mostForeseen = 20;
/** What stays the same is confirmed so often. */
const confirmedEveryMs = 60_000;
/** What was said before this process began holds so long: its owner may have changed it since, and was not asked. */
const longestHeldMs = 600_000;
/**
 * Who else may be asked on behalf of: from the public is withheld whatever is withheld from anybody, and from the
 * authorised body whatever is from one who holds more roles beside that.
 */
const least: readonly (readonly Grant[])[] = [[], [{ role: 'AUTHORISED_BODY', body: null }]];
/** Characters of ids, some 2,000 of them: a `text` of MySQL. More are kept in memory only. */
const longestWritten = 60_000;

/**
 * Others, whose last answers on rights serve while they are away: a stopped subgraph costs no fields but its own, also
 * in one that has just been started again itself. What was never said, or too long ago, stays unknown.
 */
export class RightsMemory implements RightsSource {
  private readonly said = new Map<string, Said>();
  /** Grants of callers, by how questions name them; the last come last. */
  private readonly recent = new Map<string, readonly Grant[]>();

  constructor(
    private readonly others: OtherSubgraphs,
    private readonly database: Database,
  ) {}

  async withheld(type: string, caller: Caller): Promise<Ids | Doubt> {
    const { grants = [], isHub = false } = caller.identity ?? {};
    const question = withheldFrom(type, grants, isHub);
    const said = await this.others.withheld(type, caller);
    if (!('silent' in said)) {
      this.keep(question, said);
      return said;
    }
    const last = await this.last(question);
    if (last === null) return { ...said, last, ...this.atMost(type, grants) };
    const asked =
      this.said.get(question)?.asked ?? this.said.get(withheldFrom(type, []))?.asked ?? Number.MAX_SAFE_INTEGER;
    return { ...said, last, atMost: null, asked };
  }

  /** Asks what may have to be known when others are away: on behalf of everybody, and of callers as there were. */
  async foresee(types: readonly string[]): Promise<void> {
    const others = [...this.recent.values()].filter((grants) => !least.some((each) => isWithin(grants, each)));
    await this.heirs(asking([]));
    for (const grants of [...least, ...others]) await Promise.all(types.map((type) => this.hear(type, grants)));
  }

  private async hear(type: string, grants: readonly Grant[]): Promise<void> {
    const revision = await currentRevision(this.database);
    const said = await this.others.withheld(type, asking(grants));
    if (!('silent' in said)) this.keep(withheldFrom(type, grants), said, revision);
  }

  holders(capacity: string, caller: Caller): Promise<Rights> {
    return this.orLast(JSON.stringify(['holders', capacity]), () => this.others.holders(capacity, caller));
  }

  heirs(caller: Caller): Promise<Rights> {
    return this.orLast(JSON.stringify(['heirs']), () => this.others.heirs(caller));
  }

  /** Somebody like who asks here may ask for what depends on others later. */
  meet({ identity }: Caller): void {
    if (identity === null || identity.isHub) return;
    const { grants } = identity;
    const key = JSON.stringify(namesOf(grants));
    this.recent.delete(key);
    this.recent.set(key, grants);
    const [first] = this.recent.keys();
    if (this.recent.size > mostForeseen && first !== undefined) this.recent.delete(first);
  }

  /** Of what was said last to those who see no more, the least. */
  private atMost(type: string, grants: readonly Grant[]): Pick<Doubt, 'atMost' | 'asked'> {
    const heard = least
      .filter((each) => isWithin(each, grants))
      .map((each) => this.said.get(withheldFrom(type, each)))
      .flatMap((said) => (said?.asked === undefined ? [] : { atMost: said.ids, asked: said.asked }));
    const [first] = heard.sort((one, other) => one.atMost.length - other.atMost.length);
    return first ?? { atMost: null, asked: 0 };
  }

  private async orLast(question: string, ask: () => Promise<Rights>): Promise<Rights> {
    const said = await ask();
    if ('silent' in said) return (await this.last(question)) ?? said;
    this.keep(question, said);
    return said;
  }

  private async last(question: string): Promise<Ids | null> {
    return this.said.get(question)?.ids ?? (await this.readLast(question));
  }

  private keep(question: string, ids: Ids, asked = this.said.get(question)?.asked): void {
    const before = this.said.get(question);
    const isSame = before !== undefined && isEqual(before.ids, ids);
    const isFresh = isSame && Date.now() - before.writtenAt < confirmedEveryMs;
    if (this.said.size >= kept) this.said.clear();
    this.said.set(question, { ids, writtenAt: isFresh ? before.writtenAt : Date.now(), asked });
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

function withheldFrom(type: string, grants: readonly Grant[], isHub = false): string {
  return JSON.stringify(['withheld', type, isHub, ...namesOf(grants)]);
}

function namesOf(grants: readonly Grant[]): string[] {
  return grants.map(({ role, body }) => `${role}:${body ?? ''}`).sort();
}

/** Which body is the authorised one makes no difference. */
function isWithin(some: readonly Grant[], grants: readonly Grant[]): boolean {
  return some.every(({ role }) => role === 'AUTHORISED_BODY' && grants.some((each) => each.role === role));
}

function asking(grants: readonly Grant[]): Caller {
  const identity: Identity | null = grants.length === 0 ? null : { account: 'hub', grants };
  return callerWith({ requestId: randomUUID(), identity });
}

function hashOf(question: string): string {
  return createHash('sha256').update(question).digest('hex');
}

function isEqual(one: Ids, other: Ids): boolean {
  return one === other || (one.length === other.length && one.every((id, at) => id === other[at]));
}
