import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { ReportsContext } from '../context.ts';
import { RecommendationListArgs, type RecommendationFilter } from '../recommendation/recommendation.inputs.ts';
import { RecommendationConnection, type Recommendation } from '../recommendation/recommendation.type.ts';
import { DocumentStub } from '../stubs/document.stub.ts';
import { SummaryInformation } from '../summary-information/summary-information.type.ts';
import { SummaryAttachmentListArgs, type SummaryAttachmentFilter } from './summary-attachment.inputs.ts';
import { SummaryAttachment, SummaryAttachmentConnection } from './summary-attachment.type.ts';

@Resolver(() => SummaryAttachment)
export class SummaryAttachmentResolver {
  @Query(() => SummaryAttachment, {
    nullable: true,
    description: 'One attachment of a summary; null where there is none with that id.',
  })
  summaryAttachment(
    @Arg('id', () => ID, { description: 'Such as `summary-2021:ccpr-c-kaz-co-2`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SummaryAttachment | null> {
    return loaders.summaryAttachment.byId.load(id);
  }

  @Query(() => SummaryAttachmentConnection, {
    nullable: true,
    description: 'Copies attached to summary informations (¶9). Null only when they can not be read.',
  })
  summaryAttachments(
    @Args(() => SummaryAttachmentListArgs) args: ListArgs<SummaryAttachmentFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SummaryAttachment>> {
    return loaders.summaryAttachment.list(args);
  }

  @FieldResolver(() => SummaryInformation, { nullable: true, description: 'The summary it is attached to.' })
  summary(
    @Root() { summaryId }: SummaryAttachment,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SummaryInformation | null> {
    return loaders.summaryInformation.byId.load(summaryId);
  }

  @FieldResolver(() => DocumentStub, {
    nullable: true,
    description: 'The stored copy; null where it was attached on paper or is still to be stored.',
  })
  document(@Root() { documentId }: SummaryAttachment): DocumentStub | null {
    return documentId === null ? null : DocumentStub.of(documentId);
  }

  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description: 'The recommendations that the copy holds. Null only when they can not be read.',
  })
  recommendations(
    @Root() { id }: SummaryAttachment,
    @Args(() => RecommendationListArgs) args: ListArgs<RecommendationFilter>,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.under('attachment', id, args, nodeFields(info));
  }
}
