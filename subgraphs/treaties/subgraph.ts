import { defineSubgraph } from '../_kit/subgraph.ts';
import type { TreatiesLoaders, TreatiesServices } from './context.ts';
import { Initial1795354748159 } from './migrations/1795354748159-initial.ts';
import { participantConcept } from './participant/participant.concept.ts';
import { partyStatusConcept } from './party-status/party-status.concept.ts';
import { parseStatusId } from './party-status/party-status.loader.ts';
import { partyConcept } from './party/party.concept.ts';
import { TreatyInputUseStub } from './stubs/treaty-input-use.stub.ts';
import { treatyActionConcept } from './treaty-action/treaty-action.concept.ts';
import { TreatyActionService } from './treaty-action/treaty-action.service.ts';
import { treatyConcept } from './treaty/treaty.concept.ts';

/** Treaties, who takes part in them, and what was done with them. */
export const subgraph = defineSubgraph<TreatiesLoaders, TreatiesServices>({
  name: 'treaties',
  concepts: {
    participant: participantConcept,
    treaty: treatyConcept,
    party: partyConcept,
    treatyAction: treatyActionConcept,
    partyStatus: partyStatusConcept,
  },
  stubs: [],
  unreached: [TreatyInputUseStub],
  migrations: [Initial1795354748159],
  references: {
    TreatyInputUse: ({ id }) => Promise.resolve(Object.assign(new TreatyInputUseStub(), { id })),
    PartyStatus: ({ id }, { loaders }) => {
      const key = parseStatusId(id);
      return key ? loaders.partyStatus.on(key.treatyId, key.participantId, key.day) : Promise.resolve(null);
    },
  },
  services: ({ commands }) => ({ treatyAction: new TreatyActionService(commands) }),
});
