import type { Concept } from '../../_kit/concept.ts';
import { MediaPublicationEntity } from './media-publication.entity.ts';
import { mediaPublicationIngester } from './media-publication.ingester.ts';
import { MediaPublicationLoader } from './media-publication.loader.ts';
import { mediaPublicationPresence, MediaPublicationRepository } from './media-publication.repository.ts';
import { MediaPublicationResolver } from './media-publication.resolver.ts';

export const mediaPublicationConcept: Concept<MediaPublicationLoader> = {
  types: ['MediaPublication'],
  resolvers: [MediaPublicationResolver],
  entities: [MediaPublicationEntity],
  ingesters: [mediaPublicationIngester],
  presence: mediaPublicationPresence,
  search: {
    written: { language: 'language', titles: ['title'], texts: ['summary'] },
    symbols: ['outlet'],
    dates: { publishedOn: 'publishedOn' },
  },
  loader: ({ database, clocks }) => new MediaPublicationLoader(new MediaPublicationRepository(database, clocks)),
};
