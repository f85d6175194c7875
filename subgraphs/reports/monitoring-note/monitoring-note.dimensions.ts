import { byColumn, byYearOf, dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';

export const monitoringNoteDimensions = dimensions('MonitoringNote', {
  BODY: { description: 'The body whose note it is.', ...ofBody('body', byColumn('body_id')) },
  BODY_LINEAGE: ofLineage(ofBody('body', byColumn('body_id'))),
  TREATY: { description: 'The treaty it is about.', ...ofTreaty('treaty', byColumn('treaty_id')) },
  YEAR: { description: 'The year of the day that it is about.', ...byYearOf('notedOn', 'noted_on') },
});
