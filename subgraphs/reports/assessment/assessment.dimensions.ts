import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';
import { AssessmentFinding, AssessmentSubject } from './assessment.enums.ts';

export const assessmentDimensions = dimensions('Assessment', {
  BODY: { description: 'The body that reports.', ...ofBody('body', byColumn('body_id')) },
  BODY_LINEAGE: ofLineage(ofBody('body', byColumn('body_id'))),
  TREATY: { description: 'The treaty it is about.', ...ofTreaty('treaty', byColumn('treaty_id')) },
  YEAR: { description: 'The year that is reported on.', condition: 'year', value: byColumn('year') },
  SUBJECT: {
    description: 'Whose rights or obligations it is about.',
    condition: 'subject',
    value: byColumn('subject'),
    labels: AssessmentSubject,
  },
  FINDING: {
    description: 'What is found.',
    condition: 'finding',
    value: byColumn('finding'),
    labels: AssessmentFinding,
  },
});
