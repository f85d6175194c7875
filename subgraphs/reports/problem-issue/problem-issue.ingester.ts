import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { dateField, fitsHistory, idField, idsField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, type Conflict, type SourcesOfEach } from '../../_kit/ingest/ingester.ts';
import { endsNotBefore } from '../../_kit/ingest/whole.conflicts.ts';
import { groupBy } from '../../_kit/group-by.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { faultless } from '../faults/fault.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { asDeliveredConflicts } from '../signature/as-delivered.service.ts';
import { mostTreaties, spanFaults, treatyLinkFaults } from './issue-content.rule.ts';
import { linkTreaties } from './issue-treaties.service.ts';
import { ProblemIssueEntity } from './problem-issue.entity.ts';

const longestIssueId = 60;
/** Ids of its links are `<issue>:<other>`; without this two pairs could make the same one. */
const issueField = idField
  .refine((id) => !id.includes(':'), 'has a colon, which joins ids to one another.')
  .refine((id) => id.length <= longestIssueId, `is longer than ${longestIssueId} characters.`);

const issueSchema = z
  .strictObject({
    id: issueField,
    title: localizedField(500),
    description: localizedField(5_000).nullish(),
    treaties: idsField(mostTreaties).min(1, 'are none.'),
    raisedBy: idField.nullish(),
    openedOn: dateField,
    resolvedOn: dateField.nullish(),
    ...confidentialFields,
  })
  .check(fitsHistory('description'))
  .check(faultless(spanFaults))
  .check(faultless(treatyLinkFaults));

type IssueRecord = z.infer<typeof issueSchema>;

/** What belongs to an issue names it. */
export function issueReference(id: string) {
  return { field: 'issue', type: 'ProblemIssue', entity: ProblemIssueEntity, id };
}

export const problemIssueIngester = confidentialIngester<IssueRecord, ProblemIssueEntity>({
  type: 'ProblemIssue',
  schema: issueSchema,
  entity: ProblemIssueEntity,
  whole: endsNotBefore('openedOn', 'resolvedOn'),
  content: ({ treaties, raisedBy, openedOn, resolvedOn, ...said }, reference) => ({
    ...signedOf(said),
    treaties: JSON.stringify(treaties.toSorted()),
    raisedById: raisedBy,
    raisedByCheck: raisedBy == null ? raisedBy : checkOf(reference),
    openedOn,
    resolvedOn,
  }),
  conflicts: issueConflicts,
  foreign: ({ treaties, raisedBy }) => [
    ...treaties.map((id) => ({ field: 'treaties', type: 'Treaty', id })),
    ...(raisedBy == null ? [] : [{ field: 'raisedBy', type: 'Body', id: raisedBy }]),
  ],
  after: (work, records, _outcomes, references) => {
    const states = new Map(records.map(({ id }, at) => [id, references[at] ?? 'UNVERIFIED'] as const));
    return linkTreaties(work, [...states.keys()], (issue) => checkOf(states.get(issue) ?? 'UNVERIFIED'));
  },
});

/** Of which treaties it is, and how long it was open, is no part of what was signed. */
function signedOf({ id, title, description }: Pick<IssueRecord, 'id' | 'title' | 'description'>) {
  const titles = { titleKk: title.kk, titleRu: title.ru, titleEn: title.en };
  const { kk: descriptionKk, ru: descriptionRu, en: descriptionEn } = description ?? {};
  return { id, ...titles, descriptionKk, descriptionRu, descriptionEn };
}

/** An issue says the same to all that name it. */
async function issueConflicts(
  work: UnitOfWork,
  records: readonly IssueRecord[],
  sources: SourcesOfEach,
): Promise<(Conflict | null)[]> {
  const links = await work.currentBy(
    IssueEntryLinkEntity,
    'issueId',
    records.map(({ id }) => id),
  );
  const naming = groupBy(links, ({ issueId }) => issueId);
  const parts = records.map((record, at) => ({
    informations: (naming.get(record.id) ?? []).map(({ informationId }) => informationId),
    content: signedOf(record),
    sources: sources[at],
  }));
  return asDeliveredConflicts(work, ProblemIssueEntity, 'title', parts);
}
