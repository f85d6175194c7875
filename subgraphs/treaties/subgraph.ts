import { defineSubgraph } from '../_kit/subgraph.ts';
import type { TreatiesLoaders, TreatiesServices } from './context.ts';
import { treatiesIngesters } from './ingest.ts';
import { Initial1795354748159 } from './migrations/1795354748159-initial.ts';
import { ParticipantEntity } from './participant/participant.entity.ts';
import { ParticipantLoader } from './participant/participant.loader.ts';
import { ParticipantRepository } from './participant/participant.repository.ts';
import { ParticipantResolver } from './participant/participant.resolver.ts';
import { PartyEntity } from './party/party.entity.ts';
import { PartyLoader } from './party/party.loader.ts';
import { PartyRepository } from './party/party.repository.ts';
import { PartyResolver } from './party/party.resolver.ts';
import { PartyStatusEntity } from './party-status/party-status.entity.ts';
import { parseStatusId, PartyStatusLoader } from './party-status/party-status.loader.ts';
import { PartyStatusRepository } from './party-status/party-status.repository.ts';
import { PartyStatusResolver } from './party-status/party-status.resolver.ts';
import { TreatyEntity } from './treaty/treaty.entity.ts';
import { TreatyLoader } from './treaty/treaty.loader.ts';
import { TreatyRepository } from './treaty/treaty.repository.ts';
import { TreatyResolver } from './treaty/treaty.resolver.ts';
import { TreatyActionEntity } from './treaty-action/treaty-action.entity.ts';
import { TreatyActionLoader } from './treaty-action/treaty-action.loader.ts';
import { TreatyActionRepository } from './treaty-action/treaty-action.repository.ts';
import { TreatyActionResolver } from './treaty-action/treaty-action.resolver.ts';
import { TreatyActionService } from './treaty-action/treaty-action.service.ts';

/** Treaties, who takes part in them, and what was done with them. */
export const subgraph = defineSubgraph<TreatiesLoaders, TreatiesServices>({
  name: 'treaties',
  resolvers: [ParticipantResolver, TreatyResolver, PartyResolver, TreatyActionResolver, PartyStatusResolver],
  types: [],
  entities: [ParticipantEntity, TreatyEntity, PartyEntity, TreatyActionEntity, PartyStatusEntity],
  migrations: [Initial1795354748159],
  ingesters: treatiesIngesters,
  references: {
    Participant: ({ id }, { loaders }) => loaders.participant.byId.load(id),
    Treaty: ({ id }, { loaders }) => loaders.treaty.byId.load(id),
    Party: ({ id }, { loaders }) => loaders.party.byId.load(id),
    TreatyAction: ({ id }, { loaders }) => loaders.treatyAction.byId.load(id),
    PartyStatus: ({ id }, { loaders }) => {
      const key = parseStatusId(id);
      return key ? loaders.partyStatus.on(key.treatyId, key.participantId, key.day) : Promise.resolve(null);
    },
  },
  services: ({ commands }) => ({ treatyAction: new TreatyActionService(commands) }),
  loaders: (database, clocks) => {
    const participant = new ParticipantLoader(new ParticipantRepository(database, clocks));
    const treaty = new TreatyLoader(new TreatyRepository(database, clocks));
    return {
      treaty,
      participant,
      party: new PartyLoader(new PartyRepository(database, clocks)),
      partyStatus: new PartyStatusLoader(new PartyStatusRepository(database, clocks), treaty, participant, clocks),
      treatyAction: new TreatyActionLoader(new TreatyActionRepository(database, clocks)),
    };
  },
});
