import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { entryById } from '../annual-entry/annual-entry.lookup.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { ReportsContext } from '../context.ts';
import { LegalActStub } from '../stubs/legal-act.stub.ts';
import { MediaPublicationStub } from '../stubs/media-publication.stub.ts';
import { ProvisionStub } from '../stubs/provision.stub.ts';
import { CitedType } from './cited-type.ts';
import {
  AddEvidenceInput,
  AddEvidencePayload,
  CorrectEvidenceInput,
  CorrectEvidencePayload,
  WithdrawEvidenceInput,
  WithdrawEvidencePayload,
} from './evidence-link.command.inputs.ts';
import { EvidenceLinkListArgs, type EvidenceLinkFilter } from './evidence-link.inputs.ts';
import { EvidenceLink, EvidenceLinkConnection } from './evidence-link.type.ts';
import { Evidence, type EvidenceValue } from './evidence.union.ts';

@Resolver(() => EvidenceLink)
export class EvidenceLinkResolver {
  @Query(() => EvidenceLink, { nullable: true, description: 'One link; null where there is none with that id.' })
  evidenceLink(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mia:v1:untc-4-4-e1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<EvidenceLink | null> {
    return loaders.evidenceLink.byId.load(id);
  }

  @Query(() => EvidenceLinkConnection, {
    nullable: true,
    description: 'What entries rest on, and which entries rest on something. Null only when that can not be read.',
  })
  evidenceLinks(
    @Args(() => EvidenceLinkListArgs) args: ListArgs<EvidenceLinkFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<EvidenceLink>> {
    return loaders.evidenceLink.list(args);
  }

  @FieldResolver(() => AnnualEntry, { nullable: true, description: 'The entry that rests on it, of either kind.' })
  entry(@Root() { entryId }: EvidenceLink, @Ctx() { loaders }: ReportsContext): Promise<AnnualEntry | null> {
    return entryById(entryId, loaders);
  }

  @FieldResolver(() => Evidence, {
    nullable: true,
    description:
      'What is cited. Null where it is dated after a simulated `today`; its own fields are null with an error where its owner has none, or does not answer.',
  })
  async cited(
    @Root() { citedType, citedId }: EvidenceLink,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<EvidenceValue | null> {
    switch (citedType) {
      case CitedType.PROVISION:
        return ProvisionStub.of(citedId);
      case CitedType.LEGAL_ACT:
        return LegalActStub.of(citedId);
      case CitedType.OBSERVATION:
        return loaders.observation.byId.load(citedId);
      case CitedType.MEDIA_PUBLICATION:
        return MediaPublicationStub.of(citedId);
      case CitedType.PERIODIC_REPORT:
        return loaders.periodicReport.byId.load(citedId);
      case CitedType.RECOMMENDATION:
        return loaders.recommendation.byId.load(citedId);
    }
  }

  @Audience('STAFF')
  @Mutation(() => AddEvidencePayload, {
    nullable: true,
    description:
      'Cites something as what an entry rests on, out of one of the seven inputs of ¶6. For OFFICER or HEAD of the body whose entry it is, while its information is being written.',
  })
  async addEvidence(
    @Arg('input', () => AddEvidenceInput, { description: 'What is cited, and by which entry.' })
    input: AddEvidenceInput,
    @Ctx() context: ReportsContext,
  ): Promise<AddEvidencePayload> {
    return withEvidence(await context.services.evidenceLink.add(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectEvidencePayload, {
    nullable: true,
    description:
      'Corrects what evidence is said to show. For OFFICER or HEAD of the body whose entry it is, while its information is being written.',
  })
  async correctEvidence(
    @Arg('input', () => CorrectEvidenceInput, { description: 'Which, and what to correct.' })
    input: CorrectEvidenceInput,
    @Ctx() context: ReportsContext,
  ): Promise<CorrectEvidencePayload> {
    return withEvidence(await context.services.evidenceLink.correct(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => WithdrawEvidencePayload, {
    nullable: true,
    description:
      'Lets an entry rest on something no longer. For OFFICER or HEAD of the body whose entry it is, while its information is being written.',
  })
  async withdrawEvidence(
    @Arg('input', () => WithdrawEvidenceInput, { description: 'Which, and why.' })
    input: WithdrawEvidenceInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<WithdrawEvidencePayload> {
    const answer = await services.evidenceLink.withdraw(input, caller);
    const { id } = answer;
    return { ...answer, annualInformation: id === null ? null : await loaders.annualInformation.again(id) };
  }
}

async function withEvidence<A extends { id: string | null }>(answer: A, { loaders }: ReportsContext) {
  return { ...answer, evidenceLink: answer.id === null ? null : await loaders.evidenceLink.again(answer.id) };
}
