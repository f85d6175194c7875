import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { NotInForceEntryEntity } from './not-in-force-entry.entity.ts';
import type { NotInForceEntryFilter } from './not-in-force-entry.inputs.ts';
import { NotInForceEntry, NotInForceEntryOrderField } from './not-in-force-entry.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  information: exact('t.information_id'),
  treaty: exact('t.treaty_id'),
};

export const notInForceEntryRecords: RecordSpec<
  NotInForceEntryEntity,
  NotInForceEntry,
  ListArgs<NotInForceEntryFilter>,
  'information' | 'treaty'
> = {
  entity: NotInForceEntryEntity,
  filters: () => filters,
  orders: {
    [NotInForceEntryOrderField.TREATY]: 'treatyId',
    [NotInForceEntryOrderField.ID]: 'id',
  },
  byDefault: { field: NotInForceEntryOrderField.TREATY, direction: 'ASC' },
  parents: { information: 'informationId', treaty: 'treatyId' },
  node: toNotInForceEntry,
};

function toNotInForceEntry(row: NotInForceEntryEntity): NotInForceEntry {
  const { informationId, treatyId } = row;
  return Object.assign(new NotInForceEntry(), NotInForceEntry.common(row), {
    treatyReference: referenceState(row.treatyCheck),
    informationId,
    treatyId,
  });
}
