import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofBody, ofLineage } from '../stubs/dimensions.ts';
import { latenessSql } from './lateness.sql.ts';
import { LatenessState } from './lateness.type.ts';

export const reportingDutyDimensions = dimensions('ReportingDuty', {
  BODY: { description: 'The body that owes it.', ...ofBody('body', byColumn('body_id')) },
  BODY_LINEAGE: ofLineage('body', byColumn('body_id')),
  YEAR: { description: 'The year of the cycle.', condition: 'year', value: byColumn('year') },
  LATENESS: {
    description:
      'How it stands against its deadline: not required, overdue, late and unverified are answers of their own, never zero.',
    condition: 'lateness',
    value: latenessSql,
    labels: LatenessState,
  },
});
