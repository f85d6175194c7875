import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import type { TreatiesContext } from '../context.ts';
import { DomesticProcedureStep } from '../domestic-procedure-step/domestic-procedure-step.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { DomesticProcedureListArgs, type DomesticProcedureFilter } from './domestic-procedure.inputs.ts';
import { DomesticProcedureState } from './domestic-procedure.kind.ts';
import { procedureState } from './domestic-procedure.rule.ts';
import { DomesticProcedure, DomesticProcedureConnection } from './domestic-procedure.type.ts';

const onWhichDay = { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' };

@Resolver(() => DomesticProcedure)
export class DomesticProcedureResolver {
  @Query(() => DomesticProcedure, {
    nullable: true,
    description: 'One procedure; null where there is none with that id.',
  })
  domesticProcedure(
    @Arg('id', () => ID, { description: 'Such as `untc-3-13-procedure`.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<DomesticProcedure | null> {
    return loaders.domesticProcedure.byId.load(id);
  }

  @Query(() => DomesticProcedureConnection, {
    nullable: true,
    description: 'Domestic procedures on all treaties. Null only when they can not be read.',
  })
  domesticProcedures(
    @Args(() => DomesticProcedureListArgs) args: ListArgs<DomesticProcedureFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<DomesticProcedure>> {
    return loaders.domesticProcedure.list(args);
  }

  @FieldResolver(() => Treaty, { nullable: true, description: 'The treaty that it is about.' })
  treaty(@Root() { treatyId }: DomesticProcedure, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> {
    return loaders.treaty.byId.load(treatyId);
  }

  @FieldResolver(() => BodyStub, {
    nullable: true,
    description: 'The body that has to see to it; null where none is recorded.',
  })
  responsibleBody(@Root() { bodyId }: DomesticProcedure): BodyStub | null {
    return bodyId === null ? null : BodyStub.of(bodyId);
  }

  @FieldResolver(() => [DomesticProcedureStep], {
    nullable: true,
    description: 'Its steps in their order; empty where none is recorded.',
  })
  steps(@Root() { id }: DomesticProcedure, @Ctx() { loaders }: TreatiesContext): Promise<DomesticProcedureStep[]> {
    return loaders.domesticProcedureStep.allOf('procedure', id);
  }

  @FieldResolver(() => DomesticProcedureState, {
    nullable: true,
    description: "Where it stands on a day, derived from its steps: the hub's own states, not those of the Rules.",
  })
  async state(
    @Root() { id, continuingSince }: DomesticProcedure,
    @Arg('asOf', () => DateScalar, onWhichDay) asOf: string | null,
    @Ctx() { loaders, clocks }: TreatiesContext,
  ): Promise<DomesticProcedureState> {
    const steps = await loaders.domesticProcedureStep.allOf('procedure', id);
    return procedureState(steps, continuingSince?.earliest ?? null, asOf ?? clocks.asOf);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'The state on a day in words.' })
  async stateLabel(
    @Root() procedure: DomesticProcedure,
    @Arg('asOf', () => DateScalar, onWhichDay) asOf: string | null,
    @Ctx() context: TreatiesContext,
  ): Promise<LocalizedText> {
    return labelOf(DomesticProcedureState, await this.state(procedure, asOf, context));
  }
}
