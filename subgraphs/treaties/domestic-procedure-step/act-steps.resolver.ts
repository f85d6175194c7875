import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TreatiesContext } from '../context.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import { DomesticProcedureStep } from './domestic-procedure-step.type.ts';

@Resolver(() => LegalAct)
export class ActStepsResolver {
  @FieldResolver(() => [DomesticProcedureStep], {
    nullable: true,
    description: 'The steps of domestic procedures that led to it (¶5(2)); empty where none is recorded.',
  })
  async procedureSteps(
    @Root() { id }: LegalAct,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<DomesticProcedureStep[]> {
    const steps = await loaders.domesticProcedureStep.allOf('act', id);
    // Before the day of its completion a step has led to nothing.
    return steps.filter(({ actId }) => actId === id);
  }
}
