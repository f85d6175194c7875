import type { HubContext } from '../_kit/context.ts';
import type { LoaderOf } from '../_kit/query/record-loader.ts';
import type { annualInformationRecords } from './annual-information/annual-information.repository.ts';
import type { dutyItemRecords } from './duty-item/duty-item.repository.ts';
import type { monitoringCycleRecords } from './monitoring-cycle/monitoring-cycle.repository.ts';
import type { monitoringRegimeRecords } from './monitoring-regime/monitoring-regime.repository.ts';
import type { reportingDutyRecords } from './reporting-duty/reporting-duty.repository.ts';
import type { requirementRecords } from './requirement/requirement.repository.ts';
import type { RecommendationLoader } from './recommendation/recommendation.loader.ts';
import type { RecommendationSenderLoader } from './recommendation-sender/recommendation-sender.loader.ts';
import type { RecommendationTreatyLinkLoader } from './recommendation-treaty-link/recommendation-treaty-link.loader.ts';
import type { sourceDocumentRecords } from './source-document/source-document.repository.ts';

export interface ReportsLoaders {
  readonly sourceDocument: LoaderOf<typeof sourceDocumentRecords>;
  readonly recommendation: RecommendationLoader;
  readonly recommendationSender: RecommendationSenderLoader;
  readonly recommendationTreatyLink: RecommendationTreatyLinkLoader;
  readonly monitoringRegime: LoaderOf<typeof monitoringRegimeRecords>;
  readonly requirement: LoaderOf<typeof requirementRecords>;
  readonly monitoringCycle: LoaderOf<typeof monitoringCycleRecords>;
  readonly reportingDuty: LoaderOf<typeof reportingDutyRecords>;
  readonly dutyItem: LoaderOf<typeof dutyItemRecords>;
  readonly annualInformation: LoaderOf<typeof annualInformationRecords>;
}

export type ReportsContext = HubContext<ReportsLoaders>;
