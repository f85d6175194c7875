import sql, { join } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { alignMany } from '../../_kit/query/align.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import type { SummaryState } from './summary-state.ts';
import type { Delivery } from './summary-scope.rule.ts';
import { localizedOf } from '../../_kit/localized-columns.ts';
import { compare, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { forever } from '../../_kit/record/recorded.entity.ts';
import type { LatenessState } from '../reporting-duty/lateness.type.ts';
import { isRequiredSql, summaryLatenessSql } from '../reporting-duty/lateness.sql.ts';
import { SummaryInformationEntity } from './summary-information.entity.ts';
import type { SummaryInformationFilter } from './summary-information.inputs.ts';
import { summaryStateSql } from './summary-information.sql.ts';
import { SummaryInformation, SummaryInformationOrderField } from './summary-information.type.ts';

const filters = (clocks: Clocks): FilterSpec => ({
  id: exact('t.id'),
  cycle: exact('t.cycle_id'),
  completedOn: exact('t.completed_on'),
  state: (filter: ValueFilter<SummaryState>, path) => compare(summaryStateSql(clocks), filter, path, (value) => value),
  lateness: (filter: ValueFilter<LatenessState>, path) =>
    compare(summaryLatenessSql(clocks), filter, path, (value) => value),
});

export type SummaryInformationRow = SummaryInformationEntity;

export const summaryInformationRecords: RecordSpec<
  SummaryInformationEntity,
  SummaryInformation,
  ListArgs<SummaryInformationFilter>,
  'cycle'
> = {
  entity: SummaryInformationEntity,
  begins: 'completedOn',
  filters,
  orders: {
    [SummaryInformationOrderField.COMPLETED_ON]: 'completedSort',
    [SummaryInformationOrderField.ID]: 'id',
  },
  byDefault: { field: SummaryInformationOrderField.COMPLETED_ON, direction: 'ASC' },
  parents: { cycle: 'cycleId' },
  node: toSummaryInformation,
};

function toSummaryInformation(row: SummaryInformationEntity): SummaryInformation {
  const { cycleId, completedOn } = row;
  return Object.assign(new SummaryInformation(), SummaryInformation.common(row), {
    analysis: localizedOf(row, 'analysis'),
    foreignPolicyAssessment: localizedOf(row, 'foreignPolicyAssessment'),
    cycleId,
    completedOn,
  });
}

/** The duties of each cycle, each with all versions of its information. */
export async function deliveriesOf(
  cycles: readonly string[],
  database: Database,
  clocks: Clocks,
): Promise<Delivery[][]> {
  const rows = await database.read<Delivery & { readonly cycleId: string }>(
    sql`SELECT t.cycle_id AS cycleId, t.body_id AS bodyId, ${isRequiredSql(clocks)} AS isRequired, i.id AS informationId,
        i.version_number AS versionNumber, i.submitted_at AS submittedAt, i.paper_received_on AS paperReceivedOn
      FROM owed_duty t
      LEFT JOIN delivery i ON i.duty_id = t.id AND ${recordedAt('i', clocks)}
      WHERE t.cycle_id IN (${join(cycles)}) AND ${recordedAt('t', clocks)} AND ${happened('t.arises_on', clocks)}`,
  );
  return alignMany(cycles, rows, ({ cycleId }) => cycleId);
}

/** The cycle that a summary is of, as it stands now; null where there is no such summary. */
export async function cycleOf(id: string, database: Database): Promise<string | null> {
  const [row] = await database.read<{ readonly cycleId: string }>(
    sql`SELECT cycle_id AS cycleId FROM summary_information WHERE id = ${id} AND recorded_to = ${forever}`,
  );
  return row?.cycleId ?? null;
}
