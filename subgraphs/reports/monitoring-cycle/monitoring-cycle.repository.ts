import sql, { raw } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { compare, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { MonitoringCycleEntity } from './monitoring-cycle.entity.ts';
import type { MonitoringCycleFilter } from './monitoring-cycle.inputs.ts';
import { MonitoringCycle, MonitoringCycleOrderField } from './monitoring-cycle.type.ts';

export const monitoringCycleRecords: RecordSpec<
  MonitoringCycleEntity,
  MonitoringCycle,
  ListArgs<MonitoringCycleFilter>,
  'regime'
> = {
  entity: MonitoringCycleEntity,
  begins: 'openedOn',
  filters: filtersUnder,
  orders: { [MonitoringCycleOrderField.YEAR]: 'year', [MonitoringCycleOrderField.ID]: 'id' },
  byDefault: { field: MonitoringCycleOrderField.YEAR, direction: 'ASC' },
  parents: { regime: 'regimeId' },
  node: toCycle,
};

function filtersUnder({ horizon }: Clocks): FilterSpec {
  const closed = raw('t.closed_on');
  const closedOn = horizon === null ? closed : sql`CASE WHEN ${closed} > ${horizon} THEN NULL ELSE ${closed} END`;
  return {
    id: exact('t.id'),
    year: exact('t.year'),
    regime: exact('t.regime_id'),
    openedOn: exact('t.opened_on'),
    closedOn: (filter: ValueFilter<string>, path) => compare(closedOn, filter, path, (value) => value),
  };
}

function toCycle(row: MonitoringCycleEntity, { horizon }: Clocks): MonitoringCycle {
  const { year, regimeId, openedOn, closedOn } = row;
  const isClosed = closedOn !== null && (horizon === null || closedOn <= horizon);
  return Object.assign(new MonitoringCycle(), MonitoringCycle.common(row), {
    year,
    regimeId,
    openedOn,
    closedOn: isClosed ? closedOn : null,
  });
}
