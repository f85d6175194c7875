import sql from 'sql-template-tag';
import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { informationIsThere } from '../annual-information/annual-information.sql.ts';
import { sectionIsThere } from '../summary-section/summary-section.sql.ts';
import { SectionEntryLinkEntity } from './section-entry-link.entity.ts';
import type { SectionEntryLinkFilter } from './section-entry-link.inputs.ts';
import { SectionEntryLink, SectionEntryLinkOrderField } from './section-entry-link.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  section: exact('t.section_id'),
  entry: exact('t.entry_id'),
};

export const sectionEntryLinkRecords: RecordSpec<
  SectionEntryLinkEntity,
  SectionEntryLink,
  ListArgs<SectionEntryLinkFilter>,
  'section'
> = {
  entity: SectionEntryLinkEntity,
  unread: ['informationId'],
  within: (clocks) =>
    sql`${sectionIsThere('t.section_id', clocks)} AND ${informationIsThere('t.information_id', clocks)}`,
  filters: () => filters,
  orders: {
    [SectionEntryLinkOrderField.ID]: 'id',
  },
  byDefault: { field: SectionEntryLinkOrderField.ID, direction: 'ASC' },
  parents: { section: 'sectionId' },
  node: toSectionEntryLink,
};

function toSectionEntryLink({ sectionId, entryId, ...row }: SectionEntryLinkEntity): SectionEntryLink {
  return Object.assign(new SectionEntryLink(), SectionEntryLink.common(row), { sectionId, entryId });
}
