import sql from 'sql-template-tag';
import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { knownDate, knownPartialDate, knownYear } from '../../_kit/query/known-date.sql.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { localizedOf } from '../../_kit/localized-columns.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { inYear, yearOfDate } from '../../_kit/query/year.sql.ts';
import { amongAny, exact, folded, foldedLocalized, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { PeriodicReportTreatyLinkEntity } from '../periodic-report-treaty-link/periodic-report-treaty-link.entity.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { linkTable, type RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { PeriodicReportEntity } from './periodic-report.entity.ts';
import type { PeriodicReportFilter } from './periodic-report.inputs.ts';
import { PeriodicReport, PeriodicReportOrderField } from './periodic-report.type.ts';

const filters = (clocks: Clocks): FilterSpec => ({
  id: exact('t.id'),
  ...confidentialFilters,
  title: foldedLocalized('t.title_folded'),
  symbol: folded('t.symbol_folded'),
  treaty: amongAny(
    'x.treaty_id',
    sql`periodic_report_treaty_link x WHERE x.report_id = t.id AND ${recordedAt('x', clocks)}`,
  ),
  treatyBody: exact('t.treaty_body_id'),
  dueOn: partialDate('t.due_on'),
  submittedOn: knownPartialDate('t.submitted_on', clocks),
  defendedOn: knownPartialDate('t.defended_on', clocks),
  dueYear: inYear(yearOfDate('t.due_on')),
  submittedYear: inYear(knownYear('t.submitted_on', clocks)),
  defendedYear: inYear(knownYear('t.defended_on', clocks)),
});

export const periodicReportRecords: RecordSpec<
  PeriodicReportEntity,
  PeriodicReport,
  ListArgs<PeriodicReportFilter>,
  'treaty' | 'treatyBody'
> = {
  entity: PeriodicReportEntity,
  unread: ['titleFolded', 'symbolFolded'],
  filters,
  orders: {
    [PeriodicReportOrderField.DUE_ON]: 'dueOnSort',
    [PeriodicReportOrderField.SUBMITTED_ON]: 'submittedOnSort',
    [PeriodicReportOrderField.TITLE]: 'titleSort',
    [PeriodicReportOrderField.ID]: 'id',
  },
  byDefault: { field: PeriodicReportOrderField.SUBMITTED_ON, direction: 'ASC' },
  parents: {
    treatyBody: 'treatyBodyId',
  },
  through: {
    treaty: linkTable({ entity: PeriodicReportTreatyLinkEntity, parent: 'treatyId', record: 'reportId' }),
  },
  node: toPeriodicReport,
};

function toPeriodicReport(row: PeriodicReportEntity, clocks: Clocks): PeriodicReport {
  const { treatyBodyId, symbol, url } = row;
  return Object.assign(new PeriodicReport(), PeriodicReport.common(row), {
    title: localizedOf(row, 'title'),
    treatyBodyReference: row.treatyBodyId === null ? null : referenceState(row.treatyBodyCheck),
    dueOn: row.dueOn === null ? null : PartialDate.parse(row.dueOn),
    submittedOn: knownDate(row.submittedOn, clocks),
    defendedOn: knownDate(row.defendedOn, clocks),
    treatyBodyId,
    symbol,
    url,
  });
}
