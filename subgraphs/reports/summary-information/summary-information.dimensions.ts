import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { summaryLatenessSql } from '../reporting-duty/lateness.sql.ts';
import { LatenessState } from '../reporting-duty/lateness.type.ts';
import { summaryStateSql } from './summary-information.sql.ts';
import { SummaryState } from './summary-state.ts';

export const summaryInformationDimensions = dimensions('SummaryInformation', {
  CYCLE: { description: 'The id of the cycle.', condition: 'cycle', value: byColumn('cycle_id') },
  STATE: { description: 'How far it has come.', condition: 'state', value: summaryStateSql, labels: SummaryState },
  LATENESS: {
    description: 'How it stands against its deadline: late and unverified are answers of their own, never zero.',
    condition: 'lateness',
    value: summaryLatenessSql,
    labels: LatenessState,
  },
});
