import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { linkTable, type RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { IssueTreatyLinkEntity } from './issue-treaty-link.entity.ts';
import { ProblemIssueEntity } from './problem-issue.entity.ts';
import { issueFilters } from './problem-issue.filter.ts';
import type { ProblemIssueFilter } from './problem-issue.inputs.ts';
import { ProblemIssue, ProblemIssueOrderField } from './problem-issue.type.ts';
import { languagesOf } from '../language/text-languages.type.ts';

export const problemIssueRecords: RecordSpec<
  ProblemIssueEntity,
  ProblemIssue,
  ListArgs<ProblemIssueFilter>,
  'body' | 'treaty' | 'entry'
> = {
  entity: ProblemIssueEntity,
  unread: ['titleFolded', 'descriptionFolded'],
  begins: 'openedOn',
  filters: issueFilters,
  orders: {
    [ProblemIssueOrderField.OPENED_ON]: 'openedOn',
    [ProblemIssueOrderField.TITLE]: 'titleSort',
    [ProblemIssueOrderField.ID]: 'id',
  },
  byDefault: { field: ProblemIssueOrderField.OPENED_ON, direction: 'ASC' },
  parents: { body: 'raisedById' },
  through: {
    treaty: linkTable({ entity: IssueTreatyLinkEntity, parent: 'treatyId', record: 'issueId' }),
    entry: linkTable({ entity: IssueEntryLinkEntity, parent: 'entryId', record: 'issueId' }),
  },
  node: toProblemIssue,
};

function toProblemIssue(row: ProblemIssueEntity, { horizon }: Clocks): ProblemIssue {
  const { raisedById, openedOn, resolvedOn } = row;
  const title = LocalizedText.from({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn });
  const description = LocalizedText.from({ kk: row.descriptionKk, ru: row.descriptionRu, en: row.descriptionEn });
  return Object.assign(new ProblemIssue(), ProblemIssue.common(row), {
    title,
    description,
    languages: languagesOf(row.staleLanguages, { title, description }),
    raisedById,
    raisedByReference: raisedById === null ? null : referenceState(row.raisedByCheck),
    openedOn,
    resolvedOn: resolvedOn !== null && horizon !== null && resolvedOn > horizon ? null : resolvedOn,
    treatyIds: JSON.parse(row.treaties) as string[],
  });
}
