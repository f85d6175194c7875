import type { HubContext } from '../_kit/context.ts';
import type { ReferenceUpkeep } from '../_kit/ingest/reference-upkeep.ts';
import type { RecommendationLoader } from './recommendation/recommendation.loader.ts';
import type { RecommendationSenderLoader } from './recommendation-sender/recommendation-sender.loader.ts';
import type { RecommendationTreatyLinkLoader } from './recommendation-treaty-link/recommendation-treaty-link.loader.ts';
import type { SourceDocumentLoader } from './source-document/source-document.loader.ts';

export interface ReportsLoaders {
  readonly sourceDocument: SourceDocumentLoader;
  readonly recommendation: RecommendationLoader;
  readonly recommendationSender: RecommendationSenderLoader;
  readonly recommendationTreatyLink: RecommendationTreatyLinkLoader;
}

export interface ReportsServices {
  readonly references: readonly Pick<ReferenceUpkeep<never>, 'verify'>[];
}

export type ReportsContext = HubContext<ReportsLoaders, ReportsServices>;
