import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { MonitoringCycleEntity } from './monitoring-cycle.entity.ts';
import type { MonitoringCycleFilter } from './monitoring-cycle.inputs.ts';
import { MonitoringCycle, MonitoringCycleOrderField } from './monitoring-cycle.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  year: exact('t.year'),
};

export const monitoringCycleRecords: RecordSpec<
  MonitoringCycleEntity,
  MonitoringCycle,
  ListArgs<MonitoringCycleFilter>,
  never
> = {
  entity: MonitoringCycleEntity,
  filters: () => filters,
  orders: {
    [MonitoringCycleOrderField.YEAR]: 'year',
    [MonitoringCycleOrderField.ID]: 'id',
  },
  byDefault: { field: MonitoringCycleOrderField.YEAR, direction: 'ASC' },
  node: toMonitoringCycle,
};

function toMonitoringCycle(row: MonitoringCycleEntity): MonitoringCycle {
  const { year } = row;
  return Object.assign(new MonitoringCycle(), MonitoringCycle.common(row), {
    year,
  });
}
