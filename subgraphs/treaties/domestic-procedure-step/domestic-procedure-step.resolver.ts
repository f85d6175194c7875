import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TreatiesContext } from '../context.ts';
import { DomesticProcedure } from '../domestic-procedure/domestic-procedure.type.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import { DomesticProcedureStep } from './domestic-procedure-step.type.ts';

@Resolver(() => DomesticProcedureStep)
export class DomesticProcedureStepResolver {
  @FieldResolver(() => DomesticProcedure, { nullable: true, description: 'The procedure that it is part of.' })
  procedure(
    @Root() { procedureId }: DomesticProcedureStep,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<DomesticProcedure | null> {
    return loaders.domesticProcedure.byId.load(procedureId);
  }

  @FieldResolver(() => LegalAct, {
    nullable: true,
    description: 'The legal act that it led to; null while it is not completed, and where it led to none.',
  })
  act(@Root() { actId }: DomesticProcedureStep, @Ctx() { loaders }: TreatiesContext): Promise<LegalAct | null> | null {
    return actId === null ? null : loaders.legalAct.byId.load(actId);
  }
}
