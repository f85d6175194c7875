import { defineSubgraph } from '../_kit/subgraph.ts';
import { commitmentConcept } from './commitment/commitment.concept.ts';
import type { TreatiesLoaders, TreatiesServices } from './context.ts';
import { implementingMeasureConcept } from './implementing-measure/implementing-measure.concept.ts';
import { legalActLinkConcept } from './legal-act-link/legal-act-link.concept.ts';
import { legalActVersionConcept } from './legal-act-version/legal-act-version.concept.ts';
import { legalActConcept } from './legal-act/legal-act.concept.ts';
import { legalParagraphConcept } from './legal-paragraph/legal-paragraph.concept.ts';
import { Initial1795354748159 } from './migrations/1795354748159-initial.ts';
import { Records1795658231618 } from './migrations/1795658231618-records.ts';
import { Access1795676646132 } from './migrations/1795676646132-access.ts';
import { Chain1795677881681 } from './migrations/1795677881681-chain.ts';
import { Confidential1795692239218 } from './migrations/1795692239218-confidential.ts';
import { Search1795693452339 } from './migrations/1795693452339-search.ts';
import { Rights1795703505728 } from './migrations/1795703505728-rights.ts';
import { SearchVersions1795732000101 } from './migrations/1795732000101-search-versions.ts';
import { YoFolded1795874400101 } from './migrations/1795874400101-yo-folded.ts';
import { paragraphVersionConcept } from './paragraph-version/paragraph-version.concept.ts';
import { domesticProcedureStepConcept } from './domestic-procedure-step/domestic-procedure-step.concept.ts';
import { domesticProcedureConcept } from './domestic-procedure/domestic-procedure.concept.ts';
import { inputUseConcept } from './input-use/input-use.concept.ts';
import { participantConcept } from './participant/participant.concept.ts';
import { partyStatusConcept } from './party-status/party-status.concept.ts';
import { parseStatusId } from './party-status/party-status.loader.ts';
import { partyConcept } from './party/party.concept.ts';
import { BodyStub } from './stubs/body.stub.ts';
import { provisionConcept } from './provision/provision.concept.ts';
import { BodyStubResolver } from './stubs/body.resolver.ts';
import { TreatyInputUseStub } from './stubs/treaty-input-use.stub.ts';
import { treatyActionConcept } from './treaty-action/treaty-action.concept.ts';
import { TreatyActionService } from './treaty-action/treaty-action.service.ts';
import { treatyIdentifierConcept } from './treaty-identifier/treaty-identifier.concept.ts';
import { treatyStatementConcept } from './treaty-statement/treaty-statement.concept.ts';
import { treatyConcept } from './treaty/treaty.concept.ts';

/** Treaties, what they ask of whom, who takes part in them, what was done with them, and the acts that carry them out. */
export const subgraph = defineSubgraph<TreatiesLoaders, TreatiesServices>({
  name: 'treaties',
  concepts: {
    participant: participantConcept,
    treaty: treatyConcept,
    treatyIdentifier: treatyIdentifierConcept,
    party: partyConcept,
    legalAct: legalActConcept,
    treatyAction: treatyActionConcept,
    partyStatus: partyStatusConcept,
    treatyStatement: treatyStatementConcept,
    provision: provisionConcept,
    commitment: commitmentConcept,
    legalActLink: legalActLinkConcept,
    legalActVersion: legalActVersionConcept,
    legalParagraph: legalParagraphConcept,
    paragraphVersion: paragraphVersionConcept,
    implementingMeasure: implementingMeasureConcept,
    domesticProcedure: domesticProcedureConcept,
    domesticProcedureStep: domesticProcedureStepConcept,
    inputUse: inputUseConcept,
  },
  stubs: [BodyStubResolver],
  unreached: [TreatyInputUseStub],
  migrations: [
    Initial1795354748159,
    Records1795658231618,
    Access1795676646132,
    Chain1795677881681,
    Confidential1795692239218,
    Search1795693452339,
    Rights1795703505728,
    SearchVersions1795732000101,
    YoFolded1795874400101,
  ],
  references: {
    // Their owners say whether they exist; nothing is read for them here.
    Body: ({ id }) => Promise.resolve(BodyStub.of(id)),
    TreatyInputUse: ({ id }) => Promise.resolve(TreatyInputUseStub.of(id)),
    PartyStatus: ({ id }, { loaders }) => {
      const key = parseStatusId(id);
      return key ? loaders.partyStatus.on(key.treatyId, key.participantId, key.day) : Promise.resolve(null);
    },
  },
  services: ({ commands, now }) => ({ treatyAction: new TreatyActionService(commands, now) }),
});
