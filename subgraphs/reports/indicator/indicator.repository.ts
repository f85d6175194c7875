import { localizedOf } from '../../_kit/localized-columns.ts';
import { exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { IndicatorEntity } from './indicator.entity.ts';
import type { IndicatorFilter } from './indicator.inputs.ts';
import { Indicator, IndicatorOrderField } from './indicator.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  name: foldedLocalized('t.name_folded'),
  treaty: exact('t.treaty_id'),
  target: exact('t.target_id'),
};

export const indicatorRecords: RecordSpec<
  IndicatorEntity,
  Indicator,
  ListArgs<IndicatorFilter>,
  'treaty' | 'target'
> = {
  entity: IndicatorEntity,
  unread: ['nameFolded'],
  filters: () => filters,
  orders: {
    [IndicatorOrderField.NAME]: 'nameSort',
    [IndicatorOrderField.ID]: 'id',
  },
  byDefault: { field: IndicatorOrderField.NAME, direction: 'ASC' },
  parents: { treaty: 'treatyId', target: 'targetId' },
  node: toIndicator,
};

function toIndicator(row: IndicatorEntity): Indicator {
  const { treatyId, targetId } = row;
  return Object.assign(new Indicator(), Indicator.common(row), {
    name: localizedOf(row, 'name'),
    unit: localizedOf(row, 'unit'),
    method: localizedOf(row, 'method'),
    treatyReference: row.treatyId === null ? null : referenceState(row.treatyCheck),
    treatyId,
    targetId,
  });
}
