import type { Origin } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { assignmentIds } from './assignment-ids.service.ts';
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
  /** Assignments that are not there for the caller. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * Ends assignments on a day and begins those that follow, on the same ground and for as long: both sides stay, each with
 * its days.
 * @returns the ids of those that begin
 */
export async function handOver(
  work: UnitOfWork,
  overs: readonly HandOver[],
  { on, origin, reason, hidden }: HandingOver,
): Promise<string[]> {
  const ended = overs.map(({ row }) => ({ content: { id: row.id, validUntil: on }, ...origin }));
  const followed = overs.flatMap(({ row, next }) => (next === null ? [] : [{ row, next }]));
  const wanted = followed.map(({ row, next }) => ({ body: next.body, treaty: row.treatyId, proposal: row.proposalId }));
  const ids = await assignmentIds(work, wanted, hidden);
  const begun = followed.map(({ row, next }, at) => {
    const { treatyId, proposalId, basis, treatyCheck, validUntil } = row;
    const kept = { treatyId, proposalId, basis, treatyCheck, validUntil };
    const content = { ...kept, id: ids[at] ?? '', bodyId: next.body, subdivisionId: next.subdivision, validFrom: on };
    return { content, ...origin };
  });
  await work.put(AssignmentEntity, [...ended, ...begun], reason);
  return ids;
}
