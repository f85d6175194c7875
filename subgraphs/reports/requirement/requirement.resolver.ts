import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { MonitoringRegime } from '../monitoring-regime/monitoring-regime.type.ts';
import { LegalActStub } from '../stubs/legal-act.stub.ts';
import { LegalParagraphStub } from '../stubs/legal-paragraph.stub.ts';
import { ParagraphVersionStub } from '../stubs/paragraph-version.stub.ts';
import {
  CorrectRequirementInput,
  CorrectRequirementPayload,
  RegisterRequirementInput,
  RegisterRequirementPayload,
} from './requirement.command.inputs.ts';
import { RequirementListArgs, type RequirementFilter } from './requirement.inputs.ts';
import { Requirement, RequirementConnection } from './requirement.type.ts';

@Resolver(() => Requirement)
export class RequirementResolver {
  @Query(() => Requirement, { nullable: true, description: 'One requirement; null where there is none with that id.' })
  requirement(
    @Arg('id', () => ID, { description: 'Such as `rules-1141-information-deadline-v1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Requirement | null> {
    return loaders.requirement.byId.load(id);
  }

  @Query(() => RequirementConnection, {
    nullable: true,
    description: 'What monitoring regimes require. Null only when that can not be read.',
  })
  requirements(
    @Args(() => RequirementListArgs) args: ListArgs<RequirementFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Requirement>> {
    return loaders.requirement.list(args);
  }

  @FieldResolver(() => MonitoringRegime, { nullable: true, description: 'The regime that requires it.' })
  regime(@Root() { regimeId }: Requirement, @Ctx() { loaders }: ReportsContext): Promise<MonitoringRegime | null> {
    return loaders.monitoringRegime.byId.load(regimeId);
  }

  @FieldResolver(() => LegalActStub, { nullable: true, description: 'The act that it rests on.' })
  act(@Root() { actId }: Requirement): LegalActStub {
    return LegalActStub.of(actId);
  }

  @FieldResolver(() => LegalParagraphStub, {
    nullable: true,
    description: 'The paragraph that asks for it; null where it is not known which.',
  })
  paragraph(@Root() { paragraphId }: Requirement): LegalParagraphStub | null {
    return paragraphId === null ? null : LegalParagraphStub.of(paragraphId);
  }

  @FieldResolver(() => ParagraphVersionStub, {
    nullable: true,
    description: 'The wording of that paragraph in these years; its text is null where the source does not have it.',
  })
  wording(@Root() { wordingId }: Requirement): ParagraphVersionStub | null {
    return wordingId === null ? null : ParagraphVersionStub.of(wordingId);
  }

  @Audience('STAFF')
  @Mutation(() => RegisterRequirementPayload, {
    nullable: true,
    description:
      'Registers what a regime requires, with its source. By a deadline the duties of all cycles under the regime are judged at once, closed ones too; whether a body owes what nobody could say it did (`ReportingDuty.isRequired` null) then follows from its capacities on that day (¶1). Where that is to be found out and bodies can not be asked nothing is changed, with the error SUBGRAPH_UNAVAILABLE. For AUTHORISED_BODY.',
  })
  async registerRequirement(
    @Arg('input', () => RegisterRequirementInput, { description: 'The requirement.' }) input: RegisterRequirementInput,
    @Ctx() context: ReportsContext,
  ): Promise<RegisterRequirementPayload> {
    return withRequirement(await context.services.requirement.register(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectRequirementPayload, {
    nullable: true,
    description:
      'Corrects a requirement, such as one that nobody had verified; what it said before stays in its history. By a deadline that was not known before duties are judged as by `registerRequirement`; where one that was known moves to another day, `reviseReportingDuties` holds against it who owes anything. Where bodies can not be asked whether one is owed nothing is changed, with the error SUBGRAPH_UNAVAILABLE. For AUTHORISED_BODY.',
  })
  async correctRequirement(
    @Arg('input', () => CorrectRequirementInput, { description: 'The correction.' }) input: CorrectRequirementInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectRequirementPayload> {
    return withRequirement(await context.services.requirement.correct(input, context.caller), context);
  }
}

async function withRequirement<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, requirement: answer.id === null ? null : await loaders.requirement.again(answer.id) };
}
