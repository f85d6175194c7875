import { checkOf, type ReferenceState } from '../../_kit/ingest/ingester.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { CommitmentBodyEntity, CommitmentProvisionEntity } from './commitment-link.entity.ts';
import { CommitmentEntity } from './commitment.entity.ts';
import { commitmentLinkId } from './commitment.id.ts';

/** Brings the links up to date with what the commitments say now, inside the unit of work that changed them. */
export async function deriveLinks(work: UnitOfWork, commitments: ReadonlyMap<string, ReferenceState>): Promise<void> {
  const ids = [...commitments.keys()];
  const rows = [...(await work.current(CommitmentEntity, ids)).values()];
  await work.derive(
    CommitmentProvisionEntity,
    rows.flatMap(({ id, provisions }) =>
      linksTo(id, provisions).map(([link, other]) => ({ ...link, provisionId: other })),
    ),
    await work.currentBy(CommitmentProvisionEntity, 'commitmentId', ids),
  );
  await work.derive(
    CommitmentBodyEntity,
    rows.flatMap(({ id, competentBodies }) => {
      const bodyCheck = checkOf(commitments.get(id) ?? 'UNVERIFIED');
      return linksTo(id, competentBodies).map(([link, other]) => ({ ...link, bodyId: other, bodyCheck }));
    }),
    await work.currentBy(CommitmentBodyEntity, 'commitmentId', ids),
  );
}

type Link = Pick<Content<CommitmentBodyEntity>, 'id' | 'commitmentId'>;

function linksTo(commitmentId: string, others: string): [Link, string][] {
  return (JSON.parse(others) as string[]).map((other) => [
    { id: commitmentLinkId(commitmentId, other), commitmentId },
    other,
  ]);
}
