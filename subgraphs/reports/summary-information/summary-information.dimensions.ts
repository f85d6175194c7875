import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import type { ReportsContext } from '../context.ts';
import { MonitoringCycle } from '../monitoring-cycle/monitoring-cycle.type.ts';
import { summaryLatenessSql } from '../reporting-duty/lateness.sql.ts';
import { LatenessState } from '../reporting-duty/lateness.type.ts';
import { summaryStateSql } from './summary-information.sql.ts';
import { SummaryState } from './summary-state.ts';

export const summaryInformationDimensions = dimensions('SummaryInformation', {
  CYCLE: {
    description: 'The cycle that it closes.',
    condition: 'cycle',
    value: byColumn('cycle_id'),
    record: {
      field: 'cycle',
      type: () => MonitoringCycle,
      of: (id, { loaders }: ReportsContext) => loaders.monitoringCycle.byId.load(id),
    },
  },
  STATE: { description: 'How far it has come.', condition: 'state', value: summaryStateSql, labels: SummaryState },
  LATENESS: {
    description: 'How it stands against its deadline: late and unverified are answers of their own, never zero.',
    condition: 'lateness',
    value: summaryLatenessSql,
    labels: LatenessState,
  },
});
