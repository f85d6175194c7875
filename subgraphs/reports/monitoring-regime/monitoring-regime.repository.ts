import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { MonitoringRegimeEntity } from './monitoring-regime.entity.ts';
import type { MonitoringRegimeFilter } from './monitoring-regime.inputs.ts';
import { MonitoringRegime, MonitoringRegimeOrderField } from './monitoring-regime.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  name: foldedLocalized('t.name_folded'),
  act: exact('t.act_id'),
  firstYear: exact('t.first_year'),
  lastYear: exact('t.last_year'),
};

export const monitoringRegimeRecords: RecordSpec<
  MonitoringRegimeEntity,
  MonitoringRegime,
  ListArgs<MonitoringRegimeFilter>,
  never
> = {
  entity: MonitoringRegimeEntity,
  filters: () => filters,
  orders: { [MonitoringRegimeOrderField.FIRST_YEAR]: 'firstYearSort', [MonitoringRegimeOrderField.ID]: 'id' },
  byDefault: { field: MonitoringRegimeOrderField.FIRST_YEAR, direction: 'ASC' },
  node: toRegime,
};

function toRegime(row: MonitoringRegimeEntity): MonitoringRegime {
  return Object.assign(new MonitoringRegime(), MonitoringRegime.common(row), {
    name: LocalizedText.from({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn }),
    actId: row.actId,
    firstYear: row.firstYear,
    lastYear: row.lastYear,
    actReference: referenceState(row.actCheck),
  });
}
