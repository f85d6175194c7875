import { watched, type Concept } from '../../_kit/concept.ts';
import { SectionCommandsResolver } from './section-commands.resolver.ts';
import { SectionComparisonResolver } from './section-comparison.resolver.ts';
import { summarySectionIngester } from './summary-section.ingester.ts';
import { SummarySectionLoader } from './summary-section.loader.ts';
import { summarySectionRecords } from './summary-section.repository.ts';
import { SummarySectionResolver } from './summary-section.resolver.ts';
import { rowsOfSummary } from '../summary-information/summary-information.rows.ts';

export const summarySectionConcept: Concept<SummarySectionLoader> = {
  types: ['SummarySection'],
  resolvers: [SummarySectionResolver, SectionComparisonResolver, SectionCommandsResolver],
  entities: [summarySectionRecords.entity],
  ingesters: [summarySectionIngester],
  presence: summarySectionRecords,
  search: { titles: ['heading'], texts: ['text'] },
  rows: [rowsOfSummary('summary_section', 'SummarySection')],
  watched: [watched({ entity: summarySectionRecords.entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' })],
  loader: (tools) => new SummarySectionLoader(tools),
};
