import { ReferenceUpkeep } from '../_kit/ingest/reference-upkeep.ts';
import { defineSubgraph } from '../_kit/subgraph.ts';
import type { PublicationsLoaders, PublicationsServices } from './context.ts';
import { ImportIssueEntity } from './import-issue/import-issue.entity.ts';
import { ImportIssueLoader } from './import-issue/import-issue.loader.ts';
import { ImportIssueRepository } from './import-issue/import-issue.repository.ts';
import { ImportRunEntity } from './import-run/import-run.entity.ts';
import { ImportRunLoader } from './import-run/import-run.loader.ts';
import { ImportRunRepository } from './import-run/import-run.repository.ts';
import { ImportRunResolver } from './import-run/import-run.resolver.ts';
import { ImportRun } from './import-run/import-run.type.ts';
import { SourceResolver } from './import-run/source.resolver.ts';
import { publicationsIngesters } from './ingest.ts';
import { MediaPublicationEntity } from './media-publication/media-publication.entity.ts';
import { MediaPublicationLoader } from './media-publication/media-publication.loader.ts';
import { MediaPublicationRepository } from './media-publication/media-publication.repository.ts';
import { MediaPublicationResolver } from './media-publication/media-publication.resolver.ts';
import { MediaTreatyLinkEntity } from './media-treaty-link/media-treaty-link.entity.ts';
import { MediaTreatyLinkLoader } from './media-treaty-link/media-treaty-link.loader.ts';
import { MediaTreatyLinkRepository } from './media-treaty-link/media-treaty-link.repository.ts';
import { MediaTreatyLinkResolver } from './media-treaty-link/media-treaty-link.resolver.ts';
import { Initial1795356311858 } from './migrations/1795356311858-initial.ts';
import { TreatyStubResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';

const linkedTreaties = {
  entity: MediaTreatyLinkEntity,
  type: 'Treaty',
  names: 'treatyId',
  check: 'treatyCheck',
} as const;

/** What the media say of treaties, and how the hub came by what it knows: the runs of its importers. */
export const subgraph = defineSubgraph<PublicationsLoaders, PublicationsServices>({
  name: 'publications',
  resolvers: [MediaPublicationResolver, MediaTreatyLinkResolver, TreatyStubResolver, ImportRunResolver, SourceResolver],
  types: [],
  importRunType: ImportRun,
  entities: [MediaPublicationEntity, MediaTreatyLinkEntity, ImportRunEntity, ImportIssueEntity],
  migrations: [Initial1795356311858],
  ingesters: publicationsIngesters,
  references: {
    MediaPublication: ({ id }, { loaders }) => loaders.mediaPublication.byId.load(id),
    MediaTreatyLink: ({ id }, { loaders }) => loaders.mediaTreatyLink.byId.load(id),
    ImportRun: ({ id }, { loaders }) => loaders.importRun.byId.load(id),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
  },
  services: ({ database, exists, writer }) => ({
    treatyReferences: new ReferenceUpkeep(linkedTreaties, database, exists, writer),
  }),
  maintain: ({ treatyReferences }) => treatyReferences.verify(),
  loaders: (database, clocks, now) => ({
    mediaPublication: new MediaPublicationLoader(new MediaPublicationRepository(database, clocks)),
    mediaTreatyLink: new MediaTreatyLinkLoader(new MediaTreatyLinkRepository(database, clocks)),
    importRun: new ImportRunLoader(new ImportRunRepository(database, clocks, now)),
    importIssue: new ImportIssueLoader(new ImportIssueRepository(database, clocks)),
  }),
});
