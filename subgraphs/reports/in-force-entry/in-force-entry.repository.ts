import sql from 'sql-template-tag';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { amongAny, foldedLocalized } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { entryFilters } from '../annual-entry/annual-entry.filter.ts';
import { entryOrderByDefault, entryOrders } from '../annual-entry/annual-entry.order.ts';
import { informationIsThere } from '../annual-information/annual-information.sql.ts';
import { InForceEntryEntity } from './in-force-entry.entity.ts';
import type { InForceEntryFilter } from './in-force-entry.inputs.ts';
import { InForceEntry } from './in-force-entry.type.ts';
import { languagesOf } from '../language/text-languages.type.ts';

export const inForceEntryRecords: RecordSpec<
  InForceEntryEntity,
  InForceEntry,
  ListArgs<InForceEntryFilter>,
  'treaty' | 'information' | 'body'
> = {
  entity: InForceEntryEntity,
  unread: ['progressFolded'],
  within: (clocks) => informationIsThere('t.information_id', clocks),
  filters: (clocks) => ({
    ...entryFilters(clocks),
    progress: foldedLocalized('t.progress_folded'),
    finding: amongAny('x.finding', sql`assessment x WHERE x.entry_id = t.id AND ${recordedAt('x', clocks)}`),
  }),
  orders: entryOrders,
  byDefault: entryOrderByDefault,
  parents: { treaty: 'treatyId', information: 'informationId', body: 'bodyId' },
  node: toInForceEntry,
};

function toInForceEntry(row: InForceEntryEntity): InForceEntry {
  const { informationId, treatyId, bodyId, year } = row;
  const progress = LocalizedText.from({ kk: row.progressKk, ru: row.progressRu, en: row.progressEn });
  return Object.assign(new InForceEntry(), InForceEntry.common(row), {
    informationId,
    treatyId,
    treatyReference: referenceState(row.treatyCheck),
    bodyId,
    year,
    progress,
    languages: languagesOf(row.staleLanguages, { progress }),
  });
}
