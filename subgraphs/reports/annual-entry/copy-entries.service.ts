import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Trace } from '../annual-information/draft.service.ts';
import type { InformationRows } from '../annual-information/information-rows.service.ts';
import { AssessmentEntity } from '../assessment/assessment.entity.ts';
import { EvidenceLinkEntity } from '../evidence-link/evidence-link.entity.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { linkId } from '../issue-entry-link/issue-entry-link.rule.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { freeNumbered } from '../numbering/free-number.service.ts';
import { ProposalEntity } from '../proposal/proposal.entity.ts';
import { entryId, partsOfEntryId } from './annual-entry.id.ts';

/**
 * Writes entries of one information, with all that hangs on them and their language marks, into another: the ids are
 * those of before below the new information. Proposals are numbered below their issues, and go on there.
 */
export async function copyEntries(
  work: UnitOfWork,
  rows: InformationRows,
  information: string,
  { origin, reason }: Trace,
): Promise<void> {
  const put = <E extends Recorded>(entity: new () => E, contents: readonly Content<E>[]) =>
    work.put(
      entity,
      contents.map((content) => ({ content, ...origin })),
      reason,
    );
  const copied = copiesOf(rows, information);
  await put(InForceEntryEntity, copied.inForce);
  await put(NotInForceEntryEntity, copied.notInForce);
  await put(AssessmentEntity, copied.assessments);
  await put(EvidenceLinkEntity, copied.evidence);
  await put(IssueEntryLinkEntity, copied.issueLinks);
  for (const row of rows.proposals.toSorted((one, other) => (one.numberSort < other.numberSort ? -1 : 1))) {
    const entry = entryIn(information, row.entryId ?? '');
    const id = await freeNumbered(work, ProposalEntity, { parent: row.issueId, letter: 'p', entry });
    await put(ProposalEntity, [{ ...row, id, entryId: entry }]);
  }
}

/** What a copy of these rows has as ids, but for proposals, whose ids are no longer for it. */
export function copiedIds(rows: InformationRows, information: string): string[] {
  return Object.values(copiesOf(rows, information)).flatMap((some) => some.map(({ id }) => id));
}

function entryIn(information: string, entry: string): string {
  return entryId(information, partsOfEntryId(entry)?.treatyId ?? '');
}

function copiesOf(rows: InformationRows, information: string) {
  const into = (entry: string) => entryIn(information, entry);
  const below = <E extends Recorded & { entryId: string }>(row: E) => {
    const entry = into(row.entryId);
    return { ...row, id: `${entry}${row.id.slice(row.entryId.length)}`, entryId: entry };
  };
  return {
    inForce: rows.inForce.map((row) => ({ ...row, id: into(row.id) })),
    notInForce: rows.notInForce.map((row) => ({ ...row, id: into(row.id) })),
    assessments: rows.assessments.map(below),
    evidence: rows.evidence.map(below),
    issueLinks: rows.issueLinks.map((row) => {
      const entry = into(row.entryId);
      return { ...row, id: linkId({ issue: row.issueId, entry }), entryId: entry };
    }),
  };
}

/** What one entry says, of all that its information does. */
export function rowsOfEntry(rows: InformationRows, entry: string): InformationRows {
  const own = <R extends { readonly entryId: string | null }>(some: readonly R[]) =>
    some.filter(({ entryId: id }) => id === entry);
  const issueLinks = own(rows.issueLinks);
  const named = new Set(issueLinks.map(({ issueId }) => issueId));
  return {
    inForce: rows.inForce.filter(({ id }) => id === entry),
    notInForce: rows.notInForce.filter(({ id }) => id === entry),
    assessments: own(rows.assessments),
    evidence: own(rows.evidence),
    issueLinks,
    issues: rows.issues.filter(({ id }) => named.has(id)),
    proposals: own(rows.proposals),
  };
}
