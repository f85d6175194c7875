import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { informationIsThere } from '../annual-information/annual-information.sql.ts';
import { IssueEntryLinkEntity } from './issue-entry-link.entity.ts';
import type { IssueEntryLinkFilter } from './issue-entry-link.inputs.ts';
import { IssueEntryLink, IssueEntryLinkOrderField } from './issue-entry-link.type.ts';

const filters: FilterSpec = {
  entry: exact('t.entry_id'),
  treaty: exact('t.treaty_id'),
  body: exact('t.body_id'),
  year: exact('t.year'),
};

export const issueEntryLinkRecords: RecordSpec<
  IssueEntryLinkEntity,
  IssueEntryLink,
  ListArgs<IssueEntryLinkFilter>,
  'issue'
> = {
  entity: IssueEntryLinkEntity,
  unread: ['informationId'],
  within: (clocks) => informationIsThere('t.information_id', clocks),
  filters: () => filters,
  orders: { [IssueEntryLinkOrderField.YEAR]: 'year', [IssueEntryLinkOrderField.ID]: 'id' },
  byDefault: { field: IssueEntryLinkOrderField.YEAR, direction: 'ASC' },
  parents: { issue: 'issueId' },
  node: ({ issueId, entryId, year, ...row }) =>
    Object.assign(new IssueEntryLink(), IssueEntryLink.common(row), { issueId, entryId, year }),
};
