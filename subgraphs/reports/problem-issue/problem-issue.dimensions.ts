import { byColumn, byLinks, byYearOf, dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';
import { isOpenSql } from './problem-issue.sql.ts';

const treaties = byLinks('issue_treaty_link', 'issue_id', 'treaty_id');

export const problemIssueDimensions = dimensions('ProblemIssue', {
  RAISED_BY: {
    description: 'The body that raised it; none where none is named.',
    ...ofBody('raisedBy', byColumn('raised_by_id')),
  },
  RAISED_BY_LINEAGE: ofLineage(ofBody('raisedBy', byColumn('raised_by_id'))),
  TREATY: {
    description: 'The treaties it is about, of which there may be several.',
    ...treaties,
    ...ofTreaty('treaty', treaties.value),
  },
  YEAR: { description: 'The year in which it was first raised.', ...byYearOf('openedOn', 'opened_on') },
  IS_OPEN: {
    description:
      'Whether it is open on the day of `@at(asOf:)`; false where it is resolved by then, or not raised yet.',
    condition: 'isOpen',
    value: isOpenSql,
    isFlag: true,
  },
});
