import { recordConcept } from '../../_kit/concept.ts';
import { ActStepsResolver } from './act-steps.resolver.ts';
import { domesticProcedureStepIngester } from './domestic-procedure-step.ingester.ts';
import { domesticProcedureStepRecords } from './domestic-procedure-step.repository.ts';
import { DomesticProcedureStepResolver } from './domestic-procedure-step.resolver.ts';

export const domesticProcedureStepConcept = recordConcept('DomesticProcedureStep', domesticProcedureStepRecords, {
  resolvers: [DomesticProcedureStepResolver, ActStepsResolver],
  ingesters: [domesticProcedureStepIngester],
  search: { titles: ['name'] },
  rows: [
    {
      table: 'domestic_procedure_step',
      type: 'DomesticProcedureStep',
      names: { procedure_id: 'DomesticProcedure', act_id: 'LegalAct' },
    },
  ],
});
