import { defineSubgraph } from '../_kit/subgraph.ts';
import type { PublicationsLoaders, PublicationsServices } from './context.ts';
import { documentConcept, documentStore } from './document/document.concept.ts';
import { importIssueConcept } from './import-issue/import-issue.concept.ts';
import { importRunConcept } from './import-run/import-run.concept.ts';
import { ImportRun } from './import-run/import-run.type.ts';
import { mediaPublicationConcept } from './media-publication/media-publication.concept.ts';
import { mediaTreatyLinkConcept } from './media-treaty-link/media-treaty-link.concept.ts';
import { Initial1795356311858 } from './migrations/1795356311858-initial.ts';
import { Records1795639619057 } from './migrations/1795639619057-records.ts';
import { Access1795677480881 } from './migrations/1795677480881-access.ts';
import { Chain1795677893107 } from './migrations/1795677893107-chain.ts';
import { Search1795693454742 } from './migrations/1795693454742-search.ts';
import { Rights1795703511503 } from './migrations/1795703511503-rights.ts';
import { SearchVersions1795732000404 } from './migrations/1795732000404-search-versions.ts';
import { Restricted1795777126961 } from './migrations/1795777126961-restricted.ts';
import { PublishedTexts1795806365100 } from './migrations/1795806365100-published-texts.ts';
import { YoFolded1795874400404 } from './migrations/1795874400404-yo-folded.ts';
import { publishedSectionConcept } from './published-section/published-section.concept.ts';
import { CorrectPublicationService } from './results-publication/correct-publication.service.ts';
import { PublishResultsService } from './results-publication/publish-results.service.ts';
import { resultsPublicationConcept } from './results-publication/results-publication.concept.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { SearchService } from './search/search.service.ts';
import { MediaInputUseResolver } from './stubs/media-input-use.resolver.ts';
import { MediaInputUseStub } from './stubs/media-input-use.stub.ts';
import { MonitoringCycleStubResolver } from './stubs/monitoring-cycle.resolver.ts';
import { MonitoringCycleStub } from './stubs/monitoring-cycle.stub.ts';
import { SummaryInformationStubResolver } from './stubs/summary-information.resolver.ts';
import { SummaryInformationStub } from './stubs/summary-information.stub.ts';
import { SummarySectionStubResolver } from './stubs/summary-section.resolver.ts';
import { SummarySectionStub } from './stubs/summary-section.stub.ts';
import { TreatyStubResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';

/** What the media say of treaties, and how the hub came by what it knows: the runs of its importers. */
export const subgraph = defineSubgraph<PublicationsLoaders, PublicationsServices>({
  name: 'publications',
  concepts: {
    mediaPublication: mediaPublicationConcept,
    mediaTreatyLink: mediaTreatyLinkConcept,
    document: documentConcept,
    resultsPublication: resultsPublicationConcept,
    publishedSection: publishedSectionConcept,
    importRun: importRunConcept,
    importIssue: importIssueConcept,
  },
  stubs: [
    SearchResolver,
    TreatyStubResolver,
    MediaInputUseResolver,
    MonitoringCycleStubResolver,
    SummaryInformationStubResolver,
    SummarySectionStubResolver,
  ],
  unreached: [MediaInputUseStub],
  importRunType: ImportRun,
  services: (tools) => ({
    search: new SearchService(),
    publishResults: new PublishResultsService(tools),
    correctPublication: new CorrectPublicationService(tools),
  }),
  documents: documentStore,
  contents: { records: 'document', pieces: 'document_chunk', owner: 'document_id' },
  migrations: [
    Initial1795356311858,
    Records1795639619057,
    Access1795677480881,
    Chain1795677893107,
    Search1795693454742,
    Rights1795703511503,
    SearchVersions1795732000404,
    Restricted1795777126961,
    PublishedTexts1795806365100,
    YoFolded1795874400404,
  ],
  references: {
    // Their owner says whether they exist; nothing is read for them here.
    MediaInputUse: ({ id }) => Promise.resolve(MediaInputUseStub.of(id)),
    MonitoringCycle: ({ id }) => Promise.resolve(MonitoringCycleStub.of(id)),
    SummaryInformation: ({ id }) => Promise.resolve(SummaryInformationStub.of(id)),
    SummarySection: ({ id }) => Promise.resolve(SummarySectionStub.of(id)),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
  },
});
