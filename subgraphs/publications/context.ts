import type { HubContext } from '../_kit/context.ts';
import type { ImportIssueLoader } from './import-issue/import-issue.loader.ts';
import type { ImportRunLoader } from './import-run/import-run.loader.ts';
import type { MediaPublicationLoader } from './media-publication/media-publication.loader.ts';
import type { MediaTreatyLinkLoader } from './media-treaty-link/media-treaty-link.loader.ts';

export interface PublicationsLoaders {
  readonly mediaPublication: MediaPublicationLoader;
  readonly mediaTreatyLink: MediaTreatyLinkLoader;
  readonly importRun: ImportRunLoader;
  readonly importIssue: ImportIssueLoader;
}

export type PublicationsContext = HubContext<PublicationsLoaders>;
