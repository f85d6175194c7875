import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { ingester, type Conflict, type SourcesOfEach } from '../../_kit/ingest/ingester.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryField } from '../annual-entry/annual-entry.fields.ts';
import { informationsOf } from '../annual-entry/annual-entry.id.ts';
import { lackingEntries } from '../annual-entry/annual-entry.ingester.ts';
import { conflictOf, faultless } from '../faults/fault.ts';
import { treatiesOf } from '../problem-issue/issue-treaties.service.ts';
import { ProblemIssueEntity } from '../problem-issue/problem-issue.entity.ts';
import { issueReference } from '../problem-issue/problem-issue.ingester.ts';
import { asDeliveredConflicts } from '../signature/as-delivered.service.ts';
import { IssueEntryLinkEntity } from './issue-entry-link.entity.ts';
import { linkId, linkIdFaults, treatyFaults } from './issue-entry-link.rule.ts';

const linkSchema = z.strictObject({ issue: idField, entry: entryField }).check(faultless(linkIdFaults));

type LinkRecord = z.infer<typeof linkSchema>;

async function linkConflicts(
  work: UnitOfWork,
  records: readonly LinkRecord[],
  sources: SourcesOfEach,
): Promise<(Conflict | null)[]> {
  const issues = await work.current(
    ProblemIssueEntity,
    records.map(({ issue }) => issue),
  );
  const lacking = await lackingEntries(
    work,
    records.map(({ entry }) => entry),
  );
  const parts = records.map((record, at) => ({
    informations: informationsOf(record.entry),
    content: contentOf(record),
    sources: sources[at],
  }));
  const signed = await asDeliveredConflicts(work, IssueEntryLinkEntity, 'entry', parts);
  return records.map(({ issue, entry }, at) => {
    const named = issues.get(issue);
    const [fault] = treatyFaults(entry, named ? treatiesOf(named) : []);
    return lacking[at] ?? (fault ? conflictOf(fault) : (signed[at] ?? null));
  });
}

function contentOf(record: LinkRecord) {
  return { id: linkId(record), issueId: record.issue, entryId: record.entry };
}

export const issueEntryLinkIngester = ingester<LinkRecord, IssueEntryLinkEntity>({
  type: 'IssueEntryLink',
  schema: linkSchema,
  entity: IssueEntryLinkEntity,
  content: contentOf,
  references: ({ issue }) => [issueReference(issue)],
  conflicts: linkConflicts,
});
