import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { dateField, fitsHistory, idField, idsField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf } from '../../_kit/ingest/ingester.ts';
import { endsNotBefore } from '../../_kit/ingest/whole.conflicts.ts';
import { faultless } from '../faults/fault.ts';
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
  after: (work, records, _outcomes, references) => {
    const states = new Map(records.map(({ id }, at) => [id, references[at] ?? 'UNVERIFIED'] as const));
    return linkTreaties(work, [...states.keys()], (issue) => checkOf(states.get(issue) ?? 'UNVERIFIED'));
  },
});
