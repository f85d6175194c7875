import { watched, type Concept } from '../../_kit/concept.ts';
import { MediaTreatyLinkEntity } from './media-treaty-link.entity.ts';
import { mediaTreatyLinkIngester } from './media-treaty-link.ingester.ts';
import { MediaTreatyLinkLoader } from './media-treaty-link.loader.ts';
import { MediaTreatyLinkRepository } from './media-treaty-link.repository.ts';
import { MediaTreatyLinkResolver } from './media-treaty-link.resolver.ts';

export const mediaTreatyLinkConcept: Concept<MediaTreatyLinkLoader> = {
  types: ['MediaTreatyLink'],
  resolvers: [MediaTreatyLinkResolver],
  entities: [MediaTreatyLinkEntity],
  ingesters: [mediaTreatyLinkIngester],
  watched: [watched({ entity: MediaTreatyLinkEntity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' })],
  loader: ({ database, clocks }) => new MediaTreatyLinkLoader(new MediaTreatyLinkRepository(database, clocks)),
};
