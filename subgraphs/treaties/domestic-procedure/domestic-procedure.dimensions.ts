import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { toBody } from '../stubs/dimensions.ts';
import { toTreaty } from '../treaty/to-treaty.ts';
import { DomesticProcedureKind, DomesticProcedureState } from './domestic-procedure.kind.ts';
import { procedureStateSql } from './domestic-procedure.sql.ts';

const responsible = { condition: 'responsibleBody', value: byColumn('body_id'), ...toBody('responsibleBody') };

export const domesticProcedureDimensions = dimensions('DomesticProcedure', {
  TREATY: { description: 'The treaty.', condition: 'treaty', value: byColumn('treaty_id'), ...toTreaty },
  KIND: { description: 'What it leads to.', condition: 'kind', value: byColumn('kind'), labels: DomesticProcedureKind },
  STATE: {
    description: 'How it stands on the day of `@at(asOf:)`, or today.',
    condition: 'state',
    conditionOf: (value) => ({ value }),
    value: (clocks) => procedureStateSql(clocks.asOf, clocks),
    labels: DomesticProcedureState,
  },
  RESPONSIBLE_BODY: { description: 'The body responsible for it; none where none is named.', ...responsible },
  RESPONSIBLE_BODY_LINEAGE: ofLineage(responsible),
});
