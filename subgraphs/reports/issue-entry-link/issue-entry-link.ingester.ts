import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { ingester, type Conflict } from '../../_kit/ingest/ingester.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryField } from '../annual-entry/annual-entry.fields.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import { lackingEntries } from '../annual-entry/annual-entry.ingester.ts';
import { ProblemIssueEntity } from '../problem-issue/problem-issue.entity.ts';
import { issueReference } from '../problem-issue/problem-issue.ingester.ts';
import { IssueEntryLinkEntity } from './issue-entry-link.entity.ts';

const longestId = 160;

const linkSchema = z
  .strictObject({ issue: idField, entry: entryField })
  .refine((each) => linkId(each).length <= longestId, {
    path: ['entry'],
    error: `makes, together with the issue, an id longer than ${longestId} characters.`,
  });

type LinkRecord = z.infer<typeof linkSchema>;

function linkId({ issue, entry }: { readonly issue: string; readonly entry: string }): string {
  return `${issue}:${entry}`;
}

/** An issue is listed below its treaties: an entry on another one would name it, and its treaty would not. */
async function linkConflicts(work: UnitOfWork, records: readonly LinkRecord[]): Promise<(Conflict | null)[]> {
  const issues = await work.current(
    ProblemIssueEntity,
    records.map(({ issue }) => issue),
  );
  const lacking = await lackingEntries(
    work,
    records.map(({ entry }) => entry),
  );
  return records.map(({ issue, entry }, at) => {
    const treaties = JSON.parse(issues.get(issue)?.treaties ?? '[]') as string[];
    const isOfIssue = treaties.includes(partsOfEntryId(entry)?.treatyId ?? '');
    const other = { field: 'entry', value: entry, rule: 'is on a treaty that the issue is not about.' };
    return lacking[at] ?? (isOfIssue ? null : other);
  });
}

export const issueEntryLinkIngester = ingester<LinkRecord, IssueEntryLinkEntity>({
  type: 'IssueEntryLink',
  schema: linkSchema,
  entity: IssueEntryLinkEntity,
  content: (record) => ({ id: linkId(record), issueId: record.issue, entryId: record.entry }),
  references: ({ issue }) => [issueReference(issue)],
  conflicts: linkConflicts,
});
