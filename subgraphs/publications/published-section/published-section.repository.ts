import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { localizedOf } from '../../_kit/localized-columns.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { PublishedSectionEntity } from './published-section.entity.ts';
import { PublishedSection } from './published-section.type.ts';

/** Read whole below their publication: there are never many. */
export const publishedSectionRecords: RecordSpec<
  PublishedSectionEntity,
  PublishedSection,
  ListArgs<object>,
  'publication' | 'section'
> = {
  entity: PublishedSectionEntity,
  within: isPublished,
  filters: () => ({}),
  orders: { POSITION: 'position' },
  byDefault: { field: 'POSITION', direction: 'ASC' },
  parents: { publication: 'publicationId', section: 'sectionId' },
  node: toPublishedSection,
};

/** Under a simulated `today`, what is published later has no section yet. */
function isPublished(clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`EXISTS (SELECT 1 FROM results_publication p WHERE p.id = t.publication_id AND ${recordedAt('p', clocks)} AND ${happened('p.published_on', clocks)})`;
}

function toPublishedSection(row: PublishedSectionEntity): PublishedSection {
  const { publicationId, position, sectionId, contentHash } = row;
  return Object.assign(new PublishedSection(), PublishedSection.common(row), {
    publicationId,
    position,
    heading: localizedOf(row, 'heading'),
    text: localizedOf(row, 'text'),
    sectionId,
    contentHash,
    sectionReference: sectionId === null ? null : referenceState(row.sectionCheck),
  });
}
