import type { ExistenceCheck } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Writer } from '../../_kit/record/write.ts';
import { AssignmentEntity, type TreatyCheck } from './assignment.entity.ts';
import type { OpenReference, TreatyReferenceRepository } from './treaty-reference.repository.ts';

const askedAtOnce = 200;

/** Asks again for treaties that could not be asked for, or were not there, when an assignment named them. */
export class TreatyReferenceService {
  constructor(
    private readonly references: Pick<TreatyReferenceRepository, 'open'>,
    private readonly exists: ExistenceCheck,
    private readonly writer: Pick<Writer, 'write'>,
  ) {}

  /** Ends early where treaties can't be asked; the next call begins anew. */
  async verifyReferences(): Promise<void> {
    for (let after = ''; ;) {
      const open = await this.references.open(after, askedAtOnce);
      const last = open.at(-1);
      if (!last) return;
      const known = await this.exists('Treaty', [...new Set(open.map((each) => each.treatyId))]);
      if (known === null) return;
      await this.settle(open, known);
      after = last.id;
    }
  }

  private async settle(open: readonly OpenReference[], known: ReadonlySet<string>): Promise<void> {
    const answerFor = (treatyId: string): TreatyCheck => (known.has(treatyId) ? 'VERIFIED' : 'NO_SUCH_TREATY');
    const news = open.filter((each) => each.treatyCheck !== answerFor(each.treatyId));
    if (news.length === 0) return;
    await this.writer.write({ actor: 'hub', command: 'verifyReferences' }, (work) => record(work, news, answerFor));
  }
}

/** Only what still waits for this very answer: a correction may have come in between. */
async function record(
  work: UnitOfWork,
  news: readonly OpenReference[],
  answerFor: (treatyId: string) => TreatyCheck,
): Promise<void> {
  const current = await work.current(
    AssignmentEntity,
    news.map((each) => each.id),
  );
  const waiting = [...current.values()].filter((row) =>
    news.some((each) => each.id === row.id && each.treatyId === row.treatyId),
  );
  const unsettled = waiting.filter((row) => row.treatyCheck !== 'VERIFIED');
  const content = (row: AssignmentEntity) => ({ id: row.id, treatyCheck: answerFor(row.treatyId) });
  await work.put(
    AssignmentEntity,
    unsettled.map((row) => ({ content: content(row), sources: [] })),
    'Treaties was asked again.',
  );
}
