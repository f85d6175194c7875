import { byColumn, byLinks, dimensions } from '../../_kit/query/dimensions.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';

const treaties = byLinks('periodic_report_treaty_link', 'report_id', 'treaty_id');

export const periodicReportDimensions = dimensions('PeriodicReport', {
  TREATY: {
    description: 'The treaties it is made under, of which there may be several.',
    ...treaties,
    ...ofTreaty('treaty', treaties.value),
  },
  TREATY_BODY: {
    description: 'The body it is made to; none where none is recorded.',
    ...ofBody('treatyBody', byColumn('treaty_body_id')),
  },
});
