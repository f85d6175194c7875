import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { ReportsContext } from '../context.ts';
import { RecommendationListArgs, type RecommendationFilter } from '../recommendation/recommendation.inputs.ts';
import { RecommendationConnection, type Recommendation } from '../recommendation/recommendation.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { DocumentStub } from '../stubs/document.stub.ts';
import { PeriodicReport } from '../periodic-report/periodic-report.type.ts';
import { ParticipantStub } from '../stubs/participant.stub.ts';
import { SourceDocumentListArgs, type SourceDocumentFilter } from './source-document.inputs.ts';
import { kindOfTreatyBodies } from './source-document.kind.ts';
import { SourceDocument, SourceDocumentConnection } from './source-document.type.ts';

@Resolver(() => SourceDocument)
export class SourceDocumentResolver {
  @Query(() => SourceDocument, { nullable: true, description: 'One document; null where there is none with that id.' })
  sourceDocument(
    @Arg('id', () => ID, { description: 'Such as `upr-7-kz`: the seventh session of the UPR, on Kazakhstan.' })
    id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<SourceDocument | null> {
    return loaders.sourceDocument.byId.load(id);
  }

  @Query(() => SourceDocumentConnection, {
    nullable: true,
    description:
      'Documents that hold recommendations, whoever they are addressed to. Null only when they can not be read.',
  })
  sourceDocuments(
    @Args(() => SourceDocumentListArgs) args: ListArgs<SourceDocumentFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<SourceDocument>> {
    return loaders.sourceDocument.list(args);
  }

  @FieldResolver(() => ParticipantStub, {
    nullable: true,
    description: 'Whom it is addressed to; null where it speaks to several or to nobody in particular.',
  })
  addressee(@Root() { addresseeId }: SourceDocument): ParticipantStub | null {
    return addresseeId === null ? null : ParticipantStub.of(addresseeId);
  }

  @FieldResolver(() => BodyStub, {
    nullable: true,
    description:
      'Of concluding observations the treaty body they are from: the one that the periodic report was made to. Null for other documents, of which `mechanism` says it in words, and where no report or no treaty body of it is known.',
  })
  async issuer(
    @Root() { kind, periodicReportId }: SourceDocument,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<BodyStub | null> {
    if (kind !== kindOfTreatyBodies || periodicReportId === null) return null;
    const report = await loaders.periodicReport.byId.load(periodicReportId);
    return report?.treatyBodyId == null ? null : BodyStub.of(report.treatyBodyId);
  }

  @FieldResolver(() => PeriodicReport, {
    nullable: true,
    description:
      'The periodic report of Kazakhstan after which it came (¶6(6): after it was defended); null where it came of itself, or no source says.',
  })
  periodicReport(
    @Root() { periodicReportId }: SourceDocument,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<PeriodicReport | null> | null {
    return periodicReportId === null ? null : loaders.periodicReport.byId.load(periodicReportId);
  }

  @FieldResolver(() => DocumentStub, {
    nullable: true,
    description: 'Its stored copy, for ¶9: one copy holds all its recommendations. Null where none is stored.',
  })
  copy(@Root() { copyId }: SourceDocument): DocumentStub | null {
    return copyId === null ? null : DocumentStub.of(copyId);
  }

  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description: 'All recommendations in it, whoever they are addressed to. Null only when they can not be read.',
  })
  recommendations(
    @Root() document: SourceDocument,
    @Args(() => RecommendationListArgs) args: ListArgs<RecommendationFilter>,
    @Ctx() { loaders }: ReportsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Recommendation>> {
    return loaders.recommendation.under('document', document.id, args, nodeFields(info));
  }
}
