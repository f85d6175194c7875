import type { HubContext } from '../_kit/context.ts';
import type { LoaderOf } from '../_kit/query/record-loader.ts';
import type { annualInformationRecords } from './annual-information/annual-information.repository.ts';
import type { assessmentRecords } from './assessment/assessment.repository.ts';
import type { dispatchRecords } from './dispatch/dispatch.repository.ts';
import type { DutyItemLoader } from './duty-item/duty-item.loader.ts';
import type { evidenceLinkRecords } from './evidence-link/evidence-link.repository.ts';
import type { inForceEntryRecords } from './in-force-entry/in-force-entry.repository.ts';
import type { indicatorRecords } from './indicator/indicator.repository.ts';
import type { InputUseLoader } from './input-use/input-use.loader.ts';
import type { issueEntryLinkRecords } from './issue-entry-link/issue-entry-link.repository.ts';
import type { monitoringCycleRecords } from './monitoring-cycle/monitoring-cycle.repository.ts';
import type { monitoringRegimeRecords } from './monitoring-regime/monitoring-regime.repository.ts';
import type { MonitoringRegimeService } from './monitoring-regime/monitoring-regime.service.ts';
import type { notInForceEntryRecords } from './not-in-force-entry/not-in-force-entry.repository.ts';
import type { observationRecords } from './observation/observation.repository.ts';
import type { periodicReportTreatyLinkRecords } from './periodic-report-treaty-link/periodic-report-treaty-link.repository.ts';
import type { periodicReportRecords } from './periodic-report/periodic-report.repository.ts';
import type { problemIssueRecords } from './problem-issue/problem-issue.repository.ts';
import type { proposalRecords } from './proposal/proposal.repository.ts';
import type { recommendationBodyLinkRecords } from './recommendation-body-link/recommendation-body-link.repository.ts';
import type { recommendationProvisionLinkRecords } from './recommendation-provision-link/recommendation-provision-link.repository.ts';
import type { RecommendationSenderLoader } from './recommendation-sender/recommendation-sender.loader.ts';
import type { recommendationTargetLinkRecords } from './recommendation-target-link/recommendation-target-link.repository.ts';
import type { RecommendationTreatyLinkLoader } from './recommendation-treaty-link/recommendation-treaty-link.loader.ts';
import type { RecommendationLoader } from './recommendation/recommendation.loader.ts';
import type { ReportingDutyLoader } from './reporting-duty/reporting-duty.loader.ts';
import type { requirementRecords } from './requirement/requirement.repository.ts';
import type { RequirementService } from './requirement/requirement.service.ts';
import type { sdgGoalRecords } from './sdg-goal/sdg-goal.repository.ts';
import type { sdgTargetRecords } from './sdg-target/sdg-target.repository.ts';
import type { sectionEntryLinkRecords } from './section-entry-link/section-entry-link.repository.ts';
import type { sourceDocumentRecords } from './source-document/source-document.repository.ts';
import type { summaryAttachmentRecords } from './summary-attachment/summary-attachment.repository.ts';
import type { SummaryInformationLoader } from './summary-information/summary-information.loader.ts';
import type { SummarySectionLoader } from './summary-section/summary-section.loader.ts';

export interface ReportsLoaders {
  readonly monitoringRegime: LoaderOf<typeof monitoringRegimeRecords>;
  readonly requirement: LoaderOf<typeof requirementRecords>;
  readonly monitoringCycle: LoaderOf<typeof monitoringCycleRecords>;
  readonly reportingDuty: ReportingDutyLoader;
  readonly dutyItem: DutyItemLoader;
  readonly annualInformation: LoaderOf<typeof annualInformationRecords>;
  readonly sdgGoal: LoaderOf<typeof sdgGoalRecords>;
  readonly sdgTarget: LoaderOf<typeof sdgTargetRecords>;
  readonly periodicReport: LoaderOf<typeof periodicReportRecords>;
  readonly periodicReportTreatyLink: LoaderOf<typeof periodicReportTreatyLinkRecords>;
  readonly indicator: LoaderOf<typeof indicatorRecords>;
  readonly observation: LoaderOf<typeof observationRecords>;
  readonly sourceDocument: LoaderOf<typeof sourceDocumentRecords>;
  readonly recommendation: RecommendationLoader;
  readonly recommendationSender: RecommendationSenderLoader;
  readonly recommendationTreatyLink: RecommendationTreatyLinkLoader;
  readonly recommendationTargetLink: LoaderOf<typeof recommendationTargetLinkRecords>;
  readonly recommendationBodyLink: LoaderOf<typeof recommendationBodyLinkRecords>;
  readonly recommendationProvisionLink: LoaderOf<typeof recommendationProvisionLinkRecords>;
  readonly inForceEntry: LoaderOf<typeof inForceEntryRecords>;
  readonly notInForceEntry: LoaderOf<typeof notInForceEntryRecords>;
  readonly assessment: LoaderOf<typeof assessmentRecords>;
  readonly problemIssue: LoaderOf<typeof problemIssueRecords>;
  readonly issueEntryLink: LoaderOf<typeof issueEntryLinkRecords>;
  readonly proposal: LoaderOf<typeof proposalRecords>;
  readonly evidenceLink: LoaderOf<typeof evidenceLinkRecords>;
  readonly inputUse: InputUseLoader;
  readonly summaryInformation: SummaryInformationLoader;
  readonly summarySection: SummarySectionLoader;
  readonly sectionEntryLink: LoaderOf<typeof sectionEntryLinkRecords>;
  readonly summaryAttachment: LoaderOf<typeof summaryAttachmentRecords>;
  readonly dispatch: LoaderOf<typeof dispatchRecords>;
}

export interface ReportsServices {
  readonly monitoringRegime: MonitoringRegimeService;
  readonly requirement: RequirementService;
}

export type ReportsContext = HubContext<ReportsLoaders, ReportsServices>;
