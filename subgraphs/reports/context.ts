import type { HubContext } from '../_kit/context.ts';
import type { LoaderOf } from '../_kit/query/record-loader.ts';
import type { RecommendationLoader } from './recommendation/recommendation.loader.ts';
import type { RecommendationSenderLoader } from './recommendation-sender/recommendation-sender.loader.ts';
import type { RecommendationTreatyLinkLoader } from './recommendation-treaty-link/recommendation-treaty-link.loader.ts';
import type { sourceDocumentRecords } from './source-document/source-document.repository.ts';

export interface ReportsLoaders {
  readonly sourceDocument: LoaderOf<typeof sourceDocumentRecords>;
  readonly recommendation: RecommendationLoader;
  readonly recommendationSender: RecommendationSenderLoader;
  readonly recommendationTreatyLink: RecommendationTreatyLinkLoader;
}

export type ReportsContext = HubContext<ReportsLoaders>;
