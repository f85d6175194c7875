import sql, { raw } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { compare, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { dutyIsThere } from '../reporting-duty/reporting-duty.sql.ts';
import { coverageSql } from './coverage.sql.ts';
import { DutyItemEntity } from './duty-item.entity.ts';
import type { DutyItemFilter } from './duty-item.inputs.ts';
import { DutyItem, DutyItemOrderField } from './duty-item.type.ts';

export const dutyItemRecords: RecordSpec<
  DutyItemEntity,
  DutyItem,
  ListArgs<DutyItemFilter>,
  'duty' | 'treaty' | 'body'
> = {
  entity: DutyItemEntity,
  begins: 'fromDay',
  within: (clocks) => dutyIsThere('t.duty_id', clocks),
  filters: filtersUnder,
  orders: {
    [DutyItemOrderField.YEAR]: 'year',
    [DutyItemOrderField.BODY]: 'bodyId',
    [DutyItemOrderField.TREATY]: 'treatyId',
    [DutyItemOrderField.ID]: 'id',
  },
  byDefault: { field: DutyItemOrderField.YEAR, direction: 'ASC' },
  parents: { duty: 'dutyId', treaty: 'treatyId', body: 'bodyId' },
  node: toItem,
};

function filtersUnder(clocks: Clocks): FilterSpec {
  const { horizon } = clocks;
  const until = raw('t.until_day');
  const untilDay = horizon === null ? until : sql`CASE WHEN ${until} > ${horizon} THEN NULL ELSE ${until} END`;
  return {
    id: exact('t.id'),
    duty: exact('t.duty_id'),
    year: exact('t.year'),
    body: exact('t.body_id'),
    treaty: exact('t.treaty_id'),
    kind: exact('t.kind'),
    coverage: (filter: ValueFilter<string>, path) => compare(coverageSql(clocks), filter, path, (value) => value),
    fromDay: exact('t.from_day'),
    untilDay: (filter: ValueFilter<string>, path) => compare(untilDay, filter, path, (value) => value),
    assignment: exact('t.assignment_id'),
  };
}

function toItem(row: DutyItemEntity, { horizon }: Clocks): DutyItem {
  const { dutyId, treatyId, treatyCheck, kind, fromDay, untilDay, assignmentId, assignmentCheck } = row;
  return Object.assign(new DutyItem(), DutyItem.common(row), {
    dutyId,
    treatyId,
    treatyReference: referenceState(treatyCheck),
    kind,
    fromDay,
    untilDay: untilDay !== null && horizon !== null && untilDay > horizon ? null : untilDay,
    assignmentId,
    assignmentReference: assignmentId === null ? null : referenceState(assignmentCheck),
  });
}
