import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofBody, ofLineage } from '../stubs/dimensions.ts';
import { stateSql } from './annual-information.state.sql.ts';
import { InformationState } from './information-state.ts';

export const annualInformationDimensions = dimensions('AnnualInformation', {
  BODY: { description: 'The body that reports.', ...ofBody('body', byColumn('body_id')) },
  BODY_LINEAGE: ofLineage('body', byColumn('body_id')),
  YEAR: { description: 'The year that is reported on.', condition: 'year', value: byColumn('year') },
  STATE: {
    description: 'How far the version has come.',
    condition: 'state',
    value: stateSql,
    labels: InformationState,
  },
});
