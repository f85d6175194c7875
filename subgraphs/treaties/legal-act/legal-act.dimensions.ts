import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { LegalForceValue } from '../legal-force/legal-force.type.ts';
import { toBody } from '../stubs/dimensions.ts';
import { inForceSql } from './in-force.sql.ts';
import { LegalActKind } from './legal-act.kind.ts';
import { yearAdopted } from './legal-act.sql.ts';

export const legalActDimensions = dimensions('LegalAct', {
  KIND: { description: 'What kind of act it is.', condition: 'kind', value: byColumn('kind'), labels: LegalActKind },
  ISSUER: {
    description: 'The body that issued it; none where none is recorded.',
    condition: 'issuer',
    value: byColumn('issuer_id'),
    ...toBody('issuer'),
  },
  YEAR: {
    description: 'The year in which it was adopted; none where the date is not known, or lies across two years.',
    condition: 'year',
    value: () => yearAdopted,
  },
  IN_FORCE: {
    description: 'Whether it is in force on the day of `@at(asOf:)`, or today.',
    condition: 'inForce',
    value: (clocks) => inForceSql('t.id', clocks),
    labels: LegalForceValue,
  },
});
