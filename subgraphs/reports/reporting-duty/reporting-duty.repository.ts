import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { amongAny, compare, exact, type Condition, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { daysLateSql, deliveredOnSql, isNilSql, isRequiredSql, latenessSql } from './lateness.sql.ts';
import { ReportingDutyEntity } from './reporting-duty.entity.ts';
import type { ReportingDutyFilter } from './reporting-duty.inputs.ts';
import { ReportingDuty, ReportingDutyOrderField } from './reporting-duty.type.ts';
import { waitsAtSql } from './waits-at.sql.ts';

export const reportingDutyRecords: RecordSpec<
  ReportingDutyEntity,
  ReportingDuty,
  ListArgs<ReportingDutyFilter>,
  'cycle' | 'body'
> = {
  entity: ReportingDutyEntity,
  begins: 'arisesOn',
  filters: filtersUnder,
  orders: {
    [ReportingDutyOrderField.YEAR]: 'year',
    [ReportingDutyOrderField.BODY]: 'bodyId',
    [ReportingDutyOrderField.ARISES_ON]: 'arisesOn',
    [ReportingDutyOrderField.ID]: 'id',
  },
  byDefault: { field: ReportingDutyOrderField.YEAR, direction: 'ASC' },
  parents: { cycle: 'cycleId', body: 'bodyId' },
  node: toDuty,
};

function filtersUnder(clocks: Clocks): FilterSpec {
  const items = sql`duty_item x WHERE x.duty_id = t.id AND ${recordedAt('x', clocks)} AND ${happened('x.from_day', clocks)}`;
  return {
    id: exact('t.id'),
    cycle: exact('t.cycle_id'),
    year: exact('t.year'),
    body: exact('t.body_id'),
    isRequired: (filter: ValueFilter<boolean>, path) => compare(isRequiredSql(clocks), filter, path, Number),
    arisesOn: exact('t.arises_on'),
    deliveredOn: derived(deliveredOnSql(clocks)),
    isNil: (filter: ValueFilter<boolean>, path) => compare(isNilSql(clocks), filter, path, Number),
    lateness: derived(latenessSql(clocks)),
    daysLate: (filter: ValueFilter<number>, path) => compare(daysLateSql(clocks), filter, path, (days) => days),
    waitsAt: derived(waitsAtSql(clocks)),
    treaty: amongAny('x.treaty_id', items),
  };
}

function derived(expression: Sql): Condition {
  return (filter: ValueFilter<string>, path) => compare(expression, filter, path, (value) => value);
}

function toDuty(row: ReportingDutyEntity, { today }: Clocks): ReportingDuty {
  const { isRequired, notRequiredSince } = row;
  const isAhead = notRequiredSince !== null && notRequiredSince > today;
  const reason = LocalizedText.from({ kk: row.reasonKk, ru: row.reasonRu, en: row.reasonEn });
  return Object.assign(new ReportingDuty(), ReportingDuty.common(row), {
    cycleId: row.cycleId,
    bodyId: row.bodyId,
    bodyReference: referenceState(row.bodyCheck),
    recorded: {
      // Drivers give booleans as 0 and 1.
      isRequired: isRequired === null ? null : isAhead || Boolean(Number(isRequired)),
      reason: isAhead ? null : reason,
      notRequiredSince: isAhead ? null : notRequiredSince,
    },
    arisesOn: row.arisesOn,
  });
}
