import type { Concept } from '../../_kit/concept.ts';
import { ParticipantEntity } from './participant.entity.ts';
import { participantIngester } from './participant.ingester.ts';
import { ParticipantLoader } from './participant.loader.ts';
import { ParticipantRepository } from './participant.repository.ts';
import { ParticipantResolver } from './participant.resolver.ts';

export const participantConcept: Concept<ParticipantLoader> = {
  types: ['Participant'],
  resolvers: [ParticipantResolver],
  entities: [ParticipantEntity],
  ingesters: [participantIngester],
  search: { titles: ['name'] },
  externalKey: {
    field: 'isoCode',
    textOf: (value) => (typeof value === 'string' ? value : null),
    find: (loader, code) => loader.byIsoCode.load(code),
  },
  loader: ({ database, clocks }) => new ParticipantLoader(new ParticipantRepository(database, clocks)),
};
