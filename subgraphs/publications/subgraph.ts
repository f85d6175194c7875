import { defineSubgraph } from '../_kit/subgraph.ts';
import type { PublicationsLoaders } from './context.ts';
import { importIssueConcept } from './import-issue/import-issue.concept.ts';
import { importRunConcept } from './import-run/import-run.concept.ts';
import { ImportRun } from './import-run/import-run.type.ts';
import { mediaPublicationConcept } from './media-publication/media-publication.concept.ts';
import { mediaTreatyLinkConcept } from './media-treaty-link/media-treaty-link.concept.ts';
import { Initial1795356311858 } from './migrations/1795356311858-initial.ts';
import { MediaInputUseResolver } from './stubs/media-input-use.resolver.ts';
import { MediaInputUseStub } from './stubs/media-input-use.stub.ts';
import { TreatyStubResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';

/** What the media say of treaties, and how the hub came by what it knows: the runs of its importers. */
export const subgraph = defineSubgraph<PublicationsLoaders>({
  name: 'publications',
  concepts: {
    mediaPublication: mediaPublicationConcept,
    mediaTreatyLink: mediaTreatyLinkConcept,
    importRun: importRunConcept,
    importIssue: importIssueConcept,
  },
  stubs: [TreatyStubResolver, MediaInputUseResolver],
  unreached: [MediaInputUseStub],
  importRunType: ImportRun,
  migrations: [Initial1795356311858],
  references: {
    MediaInputUse: ({ id }) => Promise.resolve(MediaInputUseStub.of(id)),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
  },
});
