import { defineSubgraph } from '../_kit/subgraph.ts';
import type { TreatiesLoaders, TreatiesServices } from './context.ts';
import { implementingMeasureConcept } from './implementing-measure/implementing-measure.concept.ts';
import { legalActLinkConcept } from './legal-act-link/legal-act-link.concept.ts';
import { legalActVersionConcept } from './legal-act-version/legal-act-version.concept.ts';
import { legalActConcept } from './legal-act/legal-act.concept.ts';
import { legalParagraphConcept } from './legal-paragraph/legal-paragraph.concept.ts';
import { Initial1795354748159 } from './migrations/1795354748159-initial.ts';
import { Records1795635379923 } from './migrations/1795635379923-records.ts';
import { paragraphVersionConcept } from './paragraph-version/paragraph-version.concept.ts';
import { participantConcept } from './participant/participant.concept.ts';
import { partyStatusConcept } from './party-status/party-status.concept.ts';
import { parseStatusId } from './party-status/party-status.loader.ts';
import { partyConcept } from './party/party.concept.ts';
import { BodyStub } from './stubs/body.stub.ts';
import { treatyActionConcept } from './treaty-action/treaty-action.concept.ts';
import { TreatyActionService } from './treaty-action/treaty-action.service.ts';
import { treatyConcept } from './treaty/treaty.concept.ts';

/** Treaties, who takes part in them, what was done with them, and the legal acts that carry them out. */
export const subgraph = defineSubgraph<TreatiesLoaders, TreatiesServices>({
  name: 'treaties',
  concepts: {
    participant: participantConcept,
    treaty: treatyConcept,
    party: partyConcept,
    treatyAction: treatyActionConcept,
    partyStatus: partyStatusConcept,
    legalAct: legalActConcept,
    legalActLink: legalActLinkConcept,
    legalActVersion: legalActVersionConcept,
    legalParagraph: legalParagraphConcept,
    paragraphVersion: paragraphVersionConcept,
    implementingMeasure: implementingMeasureConcept,
  },
  stubs: [],
  migrations: [Initial1795354748159, Records1795635379923],
  references: {
    Body: ({ id }) => Promise.resolve(BodyStub.of(id)),
    PartyStatus: ({ id }, { loaders }) => {
      const key = parseStatusId(id);
      return key ? loaders.partyStatus.on(key.treatyId, key.participantId, key.day) : Promise.resolve(null);
    },
  },
  services: ({ commands }) => ({ treatyAction: new TreatyActionService(commands) }),
});
