import sql, { raw } from 'sql-template-tag';
import type { ExistenceCheck } from '../contract.ts';
import type { Database } from '../database/database.ts';
import { forever, type Recorded } from '../record/recorded.entity.ts';
import type { Content } from '../record/unit-of-work.ts';
import type { Writer } from '../record/write.ts';

/** What the owner of a thing said of it. A column of it is null while nobody has answered. */
export type ReferenceCheck = 'VERIFIED' | 'NOT_FOUND';

/** A column that names things of another subgraph, beside one that says what their owner said of them. */
export interface WatchedReference<E extends Recorded> {
  readonly entity: new () => E;
  /** The type of what is named, as its owner calls it. */
  readonly type: string;
  readonly names: keyof E & string;
  readonly check: keyof E & string;
  /** The row is for everybody nevertheless: to whom the thing is withheld it names none. */
  readonly isMasked?: boolean;
}

interface Open {
  readonly id: string;
  readonly named: string;
  readonly answer: ReferenceCheck | null;
}

const askedAtOnce = 200;

/** Asks again for things that could not be asked for, or were not there, when a record named them. */
export class ReferenceUpkeep<E extends Recorded> {
  constructor(
    private readonly reference: WatchedReference<E>,
    private readonly database: Database,
    private readonly exists: ExistenceCheck,
    private readonly writer: Pick<Writer, 'write'>,
  ) {}

  /** Ends early where the owner can't be asked; the next call begins anew. */
  async verify(): Promise<void> {
    for (const answer of ['NOT_FOUND', null] as const) {
      for (let after = ''; ;) {
        const open = await this.open(answer, after);
        const last = open.at(-1);
        if (!last) break;
        const known = await this.exists(this.reference.type, [...new Set(open.map((each) => each.named))]);
        if (known === null) return;
        await this.settle(open, known);
        after = last.id;
      }
    }
  }

  /** In order of their ids, those that follow `after`; one answer at a time, which is what an index can find. */
  private open(answer: ReferenceCheck | null, after: string): Promise<Open[]> {
    const { entity, names, check } = this.reference;
    const metadata = this.database.writer.getMetadata(entity);
    const column = (property: string) =>
      raw(`\`${metadata.findColumnWithPropertyName(property)?.databaseName ?? property}\``);
    return this.database.read<Open>(
      sql`SELECT id, ${column(names)} AS named, ${column(check)} AS answer FROM ${raw(metadata.tableName)}
        WHERE recorded_to = ${forever} AND ${column(names)} IS NOT NULL AND ${column(check)} ${answer === null ? sql`IS NULL` : sql`= ${answer}`} AND id > ${after}
        ORDER BY id LIMIT ${askedAtOnce}`,
    );
  }

  private async settle(open: readonly Open[], known: ReadonlySet<string>): Promise<void> {
    const answerFor = (named: string): ReferenceCheck => (known.has(named) ? 'VERIFIED' : 'NOT_FOUND');
    const news = new Map(open.filter((each) => each.answer !== answerFor(each.named)).map((each) => [each.id, each]));
    if (news.size === 0) return;
    const { entity, names, check } = this.reference;
    await this.writer.write({ actor: 'hub', command: 'verifyReferences' }, async (work) => {
      const current = await work.current<E>(entity, [...news.keys()]);
      // A correction may have come in between.
      const waiting = [...current.values()].filter((row) => row[names] === news.get(row.id)?.named);
      const puts = waiting.map((row) => {
        return { content: { id: row.id, [check]: answerFor(String(row[names])) } as Content<E>, sources: [] };
      });
      await work.put<E>(entity, puts, `The owner of ${this.reference.type} was asked again.`);
    });
  }
}
