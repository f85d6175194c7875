import type { Concept } from '../../_kit/concept.ts';
import { CycleSummaryResolver } from './cycle-summary.resolver.ts';
import { SummaryAssessmentResolver } from './summary-assessment.resolver.ts';
import { SummaryCommandsResolver } from './summary-commands.resolver.ts';
import { SummaryCopiesResolver } from './summary-copies.resolver.ts';
import { summaryInformationIngester } from './summary-information.ingester.ts';
import { SummaryInformationLoader } from './summary-information.loader.ts';
import { summaryInformationRecords } from './summary-information.repository.ts';
import { SummaryLatenessResolver } from './summary-lateness.resolver.ts';
import { SummaryInformationResolver } from './summary-information.resolver.ts';
import { summaryRows } from './summary-information.rows.ts';

export const summaryInformationConcept: Concept<SummaryInformationLoader> = {
  types: ['SummaryInformation'],
  resolvers: [
    SummaryInformationResolver,
    SummaryLatenessResolver,
    CycleSummaryResolver,
    SummaryAssessmentResolver,
    SummaryCopiesResolver,
    SummaryCommandsResolver,
  ],
  entities: [summaryInformationRecords.entity],
  ingesters: [summaryInformationIngester],
  presence: summaryInformationRecords,
  search: { texts: ['analysis', 'foreignPolicyAssessment'], apart: ['foreignPolicyAssessment'] },
  rows: [summaryRows],
  loader: (tools) => new SummaryInformationLoader(tools),
};
