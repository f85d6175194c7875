import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, foldedLocalized } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { entryFilters } from '../annual-entry/annual-entry.filter.ts';
import { entryOrderByDefault, entryOrders } from '../annual-entry/annual-entry.order.ts';
import { informationIsThere } from '../annual-information/annual-information.sql.ts';
import { NotInForceEntryEntity } from './not-in-force-entry.entity.ts';
import type { NotInForceEntryFilter } from './not-in-force-entry.inputs.ts';
import { NotInForceEntry } from './not-in-force-entry.type.ts';
import { languagesOf } from '../language/text-languages.type.ts';

export const notInForceEntryRecords: RecordSpec<
  NotInForceEntryEntity,
  NotInForceEntry,
  ListArgs<NotInForceEntryFilter>,
  'treaty' | 'information' | 'body'
> = {
  entity: NotInForceEntryEntity,
  unread: ['stateFolded', 'reasonFolded'],
  within: (clocks) => informationIsThere('t.information_id', clocks),
  filters: (clocks) => ({
    ...entryFilters(clocks),
    state: foldedLocalized('t.state_folded'),
    reason: foldedLocalized('t.reason_folded'),
    procedure: exact('t.procedure_id'),
    continues: exact('t.continues_id'),
  }),
  orders: entryOrders,
  byDefault: entryOrderByDefault,
  parents: { treaty: 'treatyId', information: 'informationId', body: 'bodyId' },
  node: toNotInForceEntry,
};

function toNotInForceEntry(row: NotInForceEntryEntity): NotInForceEntry {
  const { informationId, treatyId, bodyId, year, procedureId, continuesId } = row;
  const state = LocalizedText.from({ kk: row.stateKk, ru: row.stateRu, en: row.stateEn });
  const reason = LocalizedText.from({ kk: row.reasonKk, ru: row.reasonRu, en: row.reasonEn });
  return Object.assign(new NotInForceEntry(), NotInForceEntry.common(row), {
    informationId,
    treatyId,
    treatyReference: referenceState(row.treatyCheck),
    bodyId,
    year,
    procedureId,
    procedureReference: procedureId === null ? null : referenceState(row.procedureCheck),
    continuesId,
    state,
    reason,
    languages: languagesOf(row.staleLanguages, { state, reason }),
  });
}
