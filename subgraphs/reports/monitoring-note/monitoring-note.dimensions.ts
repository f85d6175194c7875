import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofBody, ofLineage, ofTreaty } from '../stubs/dimensions.ts';

export const monitoringNoteDimensions = dimensions('MonitoringNote', {
  BODY: { description: 'The body whose note it is.', ...ofBody('body', byColumn('body_id')) },
  BODY_LINEAGE: ofLineage('body', byColumn('body_id')),
  TREATY: { description: 'The treaty it is about.', ...ofTreaty('treaty', byColumn('treaty_id')) },
});
