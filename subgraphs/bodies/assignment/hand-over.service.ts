import { uncounted } from '../../_kit/record/free-ids.ts';
import type { Origin } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { AssignmentEntity } from './assignment.entity.ts';

/** An assignment that ends, and who goes on from that day; null: somebody does already. */
export interface HandOver {
  readonly row: AssignmentEntity;
  readonly next: { readonly body: string; readonly subdivision: string | null } | null;
}

interface HandingOver {
  readonly on: string;
  readonly origin: Origin;
  readonly reason: string | undefined;
}

/**
 * Ends assignments on a day and begins those that follow, on the same ground and for as long: both sides stay, each with
 * its days. Those that begin all have random endings: a plain id that is not to be had would tell whoever hands over that
 * something hidden has it.
 * @returns the ids of those that begin
 */
export async function handOver(
  work: UnitOfWork,
  overs: readonly HandOver[],
  { on, origin, reason }: HandingOver,
): Promise<string[]> {
  const ended = overs.map(({ row }) => ({ content: { id: row.id, validUntil: on }, ...origin }));
  const followed = overs.flatMap(({ row, next }) => (next === null ? [] : [{ row, next }]));
  const begun = followed.map(({ row, next }) => {
    const { treatyId, proposalId, basis, treatyCheck, validUntil } = row;
    const kept = { treatyId, proposalId, basis, treatyCheck, validUntil };
    const id = uncounted(`${next.body}:${treatyId}`);
    const content = { ...kept, id, bodyId: next.body, subdivisionId: next.subdivision, validFrom: on };
    return { content, ...origin };
  });
  await work.put(AssignmentEntity, [...ended, ...begun], reason);
  return begun.map(({ content }) => content.id);
}
