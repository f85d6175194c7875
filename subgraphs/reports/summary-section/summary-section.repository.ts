import sql, { join } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { alignMany } from '../../_kit/query/align.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { informationIsThere } from '../annual-information/annual-information.sql.ts';
import { summaryIsThere } from '../summary-information/summary-information.sql.ts';
import { localizedOf } from '../../_kit/localized-columns.ts';
import { exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { SectionEntryLinkEntity } from '../section-entry-link/section-entry-link.entity.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { linkTable, type RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { SummarySectionEntity } from './summary-section.entity.ts';
import type { SummarySectionFilter } from './summary-section.inputs.ts';
import { SummarySection, SummarySectionOrderField } from './summary-section.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  summary: exact('t.summary_id'),
  text: foldedLocalized('t.text_folded'),
  treaty: exact('t.treaty_id'),
};

export type SummarySectionRow = SummarySectionEntity;

export const summarySectionRecords: RecordSpec<
  SummarySectionEntity,
  SummarySection,
  ListArgs<SummarySectionFilter>,
  'summary' | 'treaty' | 'entry'
> = {
  entity: SummarySectionEntity,
  unread: ['textFolded'],
  within: (clocks) => summaryIsThere('t.summary_id', clocks),
  filters: () => filters,
  orders: {
    [SummarySectionOrderField.POSITION]: 'position',
    [SummarySectionOrderField.ID]: 'id',
  },
  byDefault: { field: SummarySectionOrderField.POSITION, direction: 'ASC' },
  parents: {
    summary: 'summaryId',
    treaty: 'treatyId',
  },
  through: {
    entry: linkTable({ entity: SectionEntryLinkEntity, parent: 'entryId', record: 'sectionId' }),
  },
  node: toSummarySection,
};

function toSummarySection(row: SummarySectionEntity): SummarySection {
  const { summaryId, position, treatyId, contentHash } = row;
  return Object.assign(new SummarySection(), SummarySection.common(row), {
    heading: localizedOf(row, 'heading'),
    text: localizedOf(row, 'text'),
    treatyReference: row.treatyId === null ? null : referenceState(row.treatyCheck),
    summaryId,
    position,
    treatyId,
    contentHash,
  });
}

interface SectionBody {
  readonly sectionId: string;
  readonly bodyId: string;
}

/** The bodies that wrote the entries on which each section rests. */
export async function bodiesOf(sections: readonly string[], database: Database, clocks: Clocks): Promise<string[][]> {
  const rows = await database.read<SectionBody>(
    sql`SELECT DISTINCT l.section_id AS sectionId, l.body_id AS bodyId FROM section_entry_link l
      WHERE l.section_id IN (${join(sections)}) AND ${recordedAt('l', clocks)}
        AND ${informationIsThere('l.information_id', clocks)} ORDER BY sectionId, bodyId`,
  );
  return alignMany(sections, rows, ({ sectionId }) => sectionId).map((some) => some.map(({ bodyId }) => bodyId));
}
