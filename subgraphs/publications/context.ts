import type { HubContext } from '../_kit/context.ts';
import type { LoaderOf } from '../_kit/query/record-loader.ts';
import type { publishedSectionRecords } from './published-section/published-section.repository.ts';
import type { CorrectPublicationService } from './results-publication/correct-publication.service.ts';
import type { PublishResultsService } from './results-publication/publish-results.service.ts';
import type { resultsPublicationRecords } from './results-publication/results-publication.repository.ts';
import type { documentRecords } from './document/document.repository.ts';
import type { ImportIssueLoader } from './import-issue/import-issue.loader.ts';
import type { ImportRunLoader } from './import-run/import-run.loader.ts';
import type { MediaPublicationLoader } from './media-publication/media-publication.loader.ts';
import type { SearchService } from './search/search.service.ts';
import type { MediaTreatyLinkLoader } from './media-treaty-link/media-treaty-link.loader.ts';

export interface PublicationsLoaders {
  readonly document: LoaderOf<typeof documentRecords>;
  readonly resultsPublication: LoaderOf<typeof resultsPublicationRecords>;
  readonly publishedSection: LoaderOf<typeof publishedSectionRecords>;
  readonly mediaPublication: MediaPublicationLoader;
  readonly mediaTreatyLink: MediaTreatyLinkLoader;
  readonly importRun: ImportRunLoader;
  readonly importIssue: ImportIssueLoader;
}

export interface PublicationsServices {
  readonly search: SearchService;
  readonly publishResults: PublishResultsService;
  readonly correctPublication: CorrectPublicationService;
}

export type PublicationsContext = HubContext<PublicationsLoaders, PublicationsServices>;
