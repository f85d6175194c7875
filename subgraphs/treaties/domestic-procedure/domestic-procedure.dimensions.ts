import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import type { TreatiesContext } from '../context.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { DomesticProcedureKind, DomesticProcedureState } from './domestic-procedure.kind.ts';
import { procedureStateSql } from './domestic-procedure.sql.ts';

export const domesticProcedureDimensions = dimensions('DomesticProcedure', {
  TREATY: {
    description: 'The treaty.',
    condition: 'treaty',
    value: byColumn('treaty_id'),
    record: {
      field: 'treaty',
      type: () => Treaty,
      of: (id, { loaders }: TreatiesContext) => loaders.treaty.byId.load(id),
    },
  },
  KIND: { description: 'What it leads to.', condition: 'kind', value: byColumn('kind'), labels: DomesticProcedureKind },
  STATE: {
    description: 'How it stands on the day of `@at(asOf:)`, or today.',
    condition: 'state',
    conditionOf: (value) => ({ value }),
    value: (clocks) => procedureStateSql(clocks.asOf, clocks),
    labels: DomesticProcedureState,
  },
  RESPONSIBLE_BODY: {
    description: 'The body responsible for it; none where none is named.',
    condition: 'responsibleBody',
    value: byColumn('body_id'),
    record: { field: 'responsibleBody', type: () => BodyStub, of: (id) => BodyStub.of(id) },
  },
});
