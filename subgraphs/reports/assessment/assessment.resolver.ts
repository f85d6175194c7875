import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { CommitmentStub } from '../stubs/commitment.stub.ts';
import { ParticipantStub } from '../stubs/participant.stub.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { AssessmentListArgs, type AssessmentFilter } from './assessment.inputs.ts';
import { Assessment, AssessmentConnection } from './assessment.type.ts';

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Query(() => Assessment, { nullable: true, description: 'One assessment; null where there is none with that id.' })
  assessment(
    @Arg('id', () => ID, { description: 'Such as `cycle-2021:body-mfa:v1:untc-4-4-a1`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Assessment | null> {
    return loaders.assessment.byId.load(id);
  }

  @Query(() => AssessmentConnection, {
    nullable: true,
    description: 'What bodies found, those that differ on one treaty beside one another. Null only when unreadable.',
  })
  assessments(
    @Args(() => AssessmentListArgs) args: ListArgs<AssessmentFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Assessment>> {
    return loaders.assessment.list(args);
  }

  @FieldResolver(() => InForceEntry, { nullable: true, description: 'The entry it stands in.' })
  entry(@Root() { entryId }: Assessment, @Ctx() { loaders }: ReportsContext): Promise<InForceEntry | null> {
    return loaders.inForceEntry.byId.load(entryId);
  }

  @FieldResolver(() => TreatyStub, { nullable: true, description: 'The treaty that its entry is about.' })
  treaty(@Root() { treatyId }: Assessment): TreatyStub {
    return TreatyStub.of(treatyId);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'The body that found it.' })
  body(@Root() { bodyId }: Assessment): BodyStub {
    return BodyStub.of(bodyId);
  }

  @FieldResolver(() => [ParticipantStub], {
    nullable: true,
    description: 'The other parties it is about; empty where it is about Kazakhstan, or about the others generally.',
  })
  parties(@Root() { partyIds }: Assessment): ParticipantStub[] {
    return partyIds.map((id) => ParticipantStub.of(id));
  }

  @FieldResolver(() => CommitmentStub, {
    nullable: true,
    description: 'The right or obligation it is about; null where it is about the treaty as a whole.',
  })
  commitment(@Root() { commitmentId }: Assessment): CommitmentStub | null {
    return commitmentId === null ? null : CommitmentStub.of(commitmentId);
  }
}
