import { byColumn, byLinks, dimensions } from '../../_kit/query/dimensions.ts';
import { knownYear } from '../../_kit/query/known-date.sql.ts';
import { yearOfDate } from '../../_kit/query/year.sql.ts';
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
  DUE_YEAR: {
    description: 'The year in which it was due; none where the date is not known, or lies across two years.',
    condition: 'dueYear',
    value: () => yearOfDate('t.due_on'),
  },
  SUBMITTED_YEAR: {
    description:
      'The year in which it was submitted; none where it was not, the date is not known, or lies across two years.',
    condition: 'submittedYear',
    value: (clocks) => knownYear('t.submitted_on', clocks),
  },
  DEFENDED_YEAR: {
    description:
      'The year in which it was defended; none where it was not, the date is not known, or lies across two years.',
    condition: 'defendedYear',
    value: (clocks) => knownYear('t.defended_on', clocks),
  },
});
