import { defineSubgraph } from '../_kit/subgraph.ts';
import type { ReportsLoaders } from './context.ts';
import { Initial1795357439038 } from './migrations/1795357439038-initial.ts';
import { recommendationSenderConcept } from './recommendation-sender/recommendation-sender.concept.ts';
import { recommendationTreatyLinkConcept } from './recommendation-treaty-link/recommendation-treaty-link.concept.ts';
import { recommendationConcept } from './recommendation/recommendation.concept.ts';
import { sourceDocumentConcept } from './source-document/source-document.concept.ts';
import { ParticipantResolver } from './stubs/participant.resolver.ts';
import { ParticipantStub } from './stubs/participant.stub.ts';
import { TreatyResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';

/** What others recommend, in which documents, and of which treaties they speak. */
export const subgraph = defineSubgraph<ReportsLoaders>({
  name: 'reports',
  concepts: {
    sourceDocument: sourceDocumentConcept,
    recommendation: recommendationConcept,
    recommendationSender: recommendationSenderConcept,
    recommendationTreatyLink: recommendationTreatyLinkConcept,
  },
  stubs: [ParticipantResolver, TreatyResolver],
  migrations: [Initial1795357439038],
  references: {
    // Their owner says whether they exist; nothing is read for them here.
    Participant: ({ id }) => Promise.resolve(ParticipantStub.of(id)),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
  },
});
