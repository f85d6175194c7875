import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { dateField, fitsHistory, idField, idsField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, type ReferenceState } from '../../_kit/ingest/ingester.ts';
import { endsNotBefore } from '../../_kit/ingest/whole.conflicts.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { IssueTreatyLinkEntity } from './issue-treaty-link.entity.ts';
import { ProblemIssueEntity } from './problem-issue.entity.ts';

const mostTreaties = 100;
const longestIssueId = 60;
const longestLinkId = 160;

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
  .refine(({ openedOn, resolvedOn }) => resolvedOn == null || openedOn <= resolvedOn, {
    path: ['resolvedOn'],
    error: 'is before openedOn.',
  })
  .refine(({ id, treaties }) => treaties.every((treaty) => `${id}:${treaty}`.length <= longestLinkId), {
    path: ['treaties'],
    error: `make, together with the issue, an id longer than ${longestLinkId} characters.`,
  });

type IssueRecord = z.infer<typeof issueSchema>;

/** What belongs to an issue names it. */
export function issueReference(id: string) {
  return { field: 'issue', type: 'ProblemIssue', entity: ProblemIssueEntity, id };
}

/** As the issues stand: one that a person has corrected keeps its treaties. */
async function linkTreaties(work: UnitOfWork, references: ReadonlyMap<string, ReferenceState>): Promise<void> {
  const issues = await work.current(ProblemIssueEntity, [...references.keys()]);
  const present = await work.currentBy(IssueTreatyLinkEntity, 'issueId', [...issues.keys()]);
  const links = [...issues.values()].flatMap(({ id, treaties }) =>
    (JSON.parse(treaties) as string[]).map((treatyId) => ({
      id: `${id}:${treatyId}`,
      issueId: id,
      treatyId,
      treatyCheck: checkOf(references.get(id) ?? 'UNVERIFIED'),
    })),
  );
  await work.derive(IssueTreatyLinkEntity, links, present);
}

export const problemIssueIngester = confidentialIngester<IssueRecord, ProblemIssueEntity>({
  type: 'ProblemIssue',
  schema: issueSchema,
  entity: ProblemIssueEntity,
  whole: endsNotBefore('openedOn', 'resolvedOn'),
  content: ({ id, title, description, treaties, raisedBy, openedOn, resolvedOn }, reference) => ({
    id,
    titleKk: title.kk,
    titleRu: title.ru,
    titleEn: title.en,
    descriptionKk: description?.kk,
    descriptionRu: description?.ru,
    descriptionEn: description?.en,
    treaties: JSON.stringify(treaties.toSorted()),
    raisedById: raisedBy,
    raisedByCheck: raisedBy == null ? raisedBy : checkOf(reference),
    openedOn,
    resolvedOn,
  }),
  foreign: ({ treaties, raisedBy }) => [
    ...treaties.map((id) => ({ field: 'treaties', type: 'Treaty', id })),
    ...(raisedBy == null ? [] : [{ field: 'raisedBy', type: 'Body', id: raisedBy }]),
  ],
  after: (work, records, _outcomes, references) =>
    linkTreaties(work, new Map(records.map(({ id }, at) => [id, references[at] ?? 'UNVERIFIED']))),
});
