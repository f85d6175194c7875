import { ReferenceUpkeep } from '../_kit/ingest/reference-upkeep.ts';
import { defineSubgraph } from '../_kit/subgraph.ts';
import type { ReportsLoaders, ReportsServices } from './context.ts';
import { reportsIngesters } from './ingest.ts';
import { Initial1795357439038 } from './migrations/1795357439038-initial.ts';
import { RecommendationEntity } from './recommendation/recommendation.entity.ts';
import { RecommendationLoader } from './recommendation/recommendation.loader.ts';
import { RecommendationRepository } from './recommendation/recommendation.repository.ts';
import { RecommendationResolver } from './recommendation/recommendation.resolver.ts';
import { RecommendationSenderEntity } from './recommendation-sender/recommendation-sender.entity.ts';
import { RecommendationSenderLoader } from './recommendation-sender/recommendation-sender.loader.ts';
import { RecommendationSenderRepository } from './recommendation-sender/recommendation-sender.repository.ts';
import { RecommendationSenderResolver } from './recommendation-sender/recommendation-sender.resolver.ts';
import { RecommendationTreatyLinkEntity } from './recommendation-treaty-link/recommendation-treaty-link.entity.ts';
import { RecommendationTreatyLinkLoader } from './recommendation-treaty-link/recommendation-treaty-link.loader.ts';
import { RecommendationTreatyLinkRepository } from './recommendation-treaty-link/recommendation-treaty-link.repository.ts';
import { RecommendationTreatyLinkResolver } from './recommendation-treaty-link/recommendation-treaty-link.resolver.ts';
import { SourceDocumentEntity } from './source-document/source-document.entity.ts';
import { SourceDocumentLoader } from './source-document/source-document.loader.ts';
import { SourceDocumentRepository } from './source-document/source-document.repository.ts';
import { SourceDocumentResolver } from './source-document/source-document.resolver.ts';
import { ParticipantResolver } from './stubs/participant.resolver.ts';
import { ParticipantStub } from './stubs/participant.stub.ts';
import { TreatyResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';

const addressee = { type: 'Participant', names: 'addresseeId', check: 'addresseeCheck' } as const;
const documentAddressees = { entity: SourceDocumentEntity, ...addressee };
const addressees = { entity: RecommendationEntity, ...addressee };
const senders = {
  entity: RecommendationSenderEntity,
  type: 'Participant',
  names: 'participantId',
  check: 'participantCheck',
} as const;
const linkedTreaties = {
  entity: RecommendationTreatyLinkEntity,
  type: 'Treaty',
  names: 'treatyId',
  check: 'treatyCheck',
} as const;

/** What others recommend, in which documents, and of which treaties they speak. */
export const subgraph = defineSubgraph<ReportsLoaders, ReportsServices>({
  name: 'reports',
  resolvers: [
    SourceDocumentResolver,
    RecommendationResolver,
    RecommendationSenderResolver,
    RecommendationTreatyLinkResolver,
    ParticipantResolver,
    TreatyResolver,
  ],
  types: [],
  entities: [SourceDocumentEntity, RecommendationEntity, RecommendationSenderEntity, RecommendationTreatyLinkEntity],
  migrations: [Initial1795357439038],
  ingesters: reportsIngesters,
  references: {
    SourceDocument: ({ id }, { loaders }) => loaders.sourceDocument.byId.load(id),
    Recommendation: ({ id }, { loaders }) => loaders.recommendation.byId.load(id),
    RecommendationSender: ({ id }, { loaders }) => loaders.recommendationSender.byId.load(id),
    RecommendationTreatyLink: ({ id }, { loaders }) => loaders.recommendationTreatyLink.byId.load(id),
    // Their owner says whether they exist; nothing is read for them here.
    Participant: ({ id }) => Promise.resolve(ParticipantStub.of(id)),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
  },
  services: ({ database, exists, writer }) => ({
    references: [
      new ReferenceUpkeep(documentAddressees, database, exists, writer),
      new ReferenceUpkeep(addressees, database, exists, writer),
      new ReferenceUpkeep(senders, database, exists, writer),
      new ReferenceUpkeep(linkedTreaties, database, exists, writer),
    ],
  }),
  maintain: async ({ references }) => {
    for (const reference of references) await reference.verify();
  },
  loaders: (database, clocks) => ({
    sourceDocument: new SourceDocumentLoader(new SourceDocumentRepository(database, clocks)),
    recommendation: new RecommendationLoader(new RecommendationRepository(database, clocks)),
    recommendationSender: new RecommendationSenderLoader(new RecommendationSenderRepository(database, clocks)),
    recommendationTreatyLink: new RecommendationTreatyLinkLoader(
      new RecommendationTreatyLinkRepository(database, clocks),
    ),
  }),
});
