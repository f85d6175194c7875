import { raw } from 'sql-template-tag';
import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { ofBody } from '../stubs/dimensions.ts';
import { Formality } from './formality.ts';
import { lackedSql } from './formality.sql.ts';
import { stateSql } from './annual-information.state.sql.ts';
import { InformationState } from './information-state.ts';

export const annualInformationDimensions = dimensions('AnnualInformation', {
  BODY: { description: 'The body that reports.', ...ofBody('body', byColumn('body_id')) },
  BODY_LINEAGE: ofLineage(ofBody('body', byColumn('body_id'))),
  YEAR: { description: 'The year that is reported on.', condition: 'year', value: byColumn('year') },
  STATE: {
    description: 'How far the version has come.',
    condition: 'state',
    value: stateSql,
    labels: InformationState,
  },
  IS_NIL: { description: 'Whether it is a nil return.', condition: 'isNil', value: byColumn('is_nil'), isFlag: true },
  LACKS: {
    description:
      'What it `lacks`, of which there may be several; none where it lacks nothing, and where nobody can say of its year what is asked.',
    condition: 'and',
    conditionOf: (value) =>
      'eq' in value ? [{ lacks: value }] : Object.values(Formality).map((each) => ({ lacks: { not: each } })),
    value: (_clocks, link) => raw(`${link}.formality`),
    links: (clocks, link) => lackedSql(link, clocks),
    labels: Formality,
  },
});
