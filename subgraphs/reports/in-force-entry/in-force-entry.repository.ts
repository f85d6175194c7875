import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { InForceEntryEntity } from './in-force-entry.entity.ts';
import type { InForceEntryFilter } from './in-force-entry.inputs.ts';
import { InForceEntry, InForceEntryOrderField } from './in-force-entry.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  information: exact('t.information_id'),
  treaty: exact('t.treaty_id'),
};

export const inForceEntryRecords: RecordSpec<
  InForceEntryEntity,
  InForceEntry,
  ListArgs<InForceEntryFilter>,
  'information' | 'treaty'
> = {
  entity: InForceEntryEntity,
  filters: () => filters,
  orders: {
    [InForceEntryOrderField.TREATY]: 'treatyId',
    [InForceEntryOrderField.ID]: 'id',
  },
  byDefault: { field: InForceEntryOrderField.TREATY, direction: 'ASC' },
  parents: { information: 'informationId', treaty: 'treatyId' },
  node: toInForceEntry,
};

function toInForceEntry(row: InForceEntryEntity): InForceEntry {
  const { informationId, treatyId } = row;
  return Object.assign(new InForceEntry(), InForceEntry.common(row), {
    treatyReference: referenceState(row.treatyCheck),
    informationId,
    treatyId,
  });
}
