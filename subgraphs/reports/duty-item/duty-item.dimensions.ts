import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';
import { CoverageState } from './coverage-state.ts';
import { coverageSql } from './coverage.sql.ts';
import { DutyItemKind } from './duty-item.kind.ts';

export const dutyItemDimensions = dimensions('DutyItem', {
  BODY: { description: 'The body that reports.', ...ofBody('body', byColumn('body_id')) },
  BODY_LINEAGE: ofLineage(ofBody('body', byColumn('body_id'))),
  TREATY: { description: 'The treaty that is reported on.', ...ofTreaty('treaty', byColumn('treaty_id')) },
  YEAR: { description: 'The year of the cycle.', condition: 'year', value: byColumn('year') },
  KIND: { description: 'What is reported.', condition: 'kind', value: byColumn('kind'), labels: DutyItemKind },
  COVERAGE: {
    description:
      'Whether it was reported: reported, late, returned, missing, not due, not required and unverified are answers of their own, never zero.',
    condition: 'coverage',
    value: coverageSql,
    labels: CoverageState,
  },
});
