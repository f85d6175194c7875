import type { HubContext } from '../_kit/context.ts';
import type { LoaderOf } from '../_kit/query/record-loader.ts';
import type { implementingMeasureRecords } from './implementing-measure/implementing-measure.repository.ts';
import type { legalActLinkRecords } from './legal-act-link/legal-act-link.repository.ts';
import type { legalActVersionRecords } from './legal-act-version/legal-act-version.repository.ts';
import type { legalActRecords } from './legal-act/legal-act.repository.ts';
import type { legalParagraphRecords } from './legal-paragraph/legal-paragraph.repository.ts';
import type { paragraphVersionRecords } from './paragraph-version/paragraph-version.repository.ts';
import type { commitmentRecords } from './commitment/commitment.repository.ts';
import type { domesticProcedureStepRecords } from './domestic-procedure-step/domestic-procedure-step.repository.ts';
import type { domesticProcedureRecords } from './domestic-procedure/domestic-procedure.repository.ts';
import type { InputUseLoader } from './input-use/input-use.loader.ts';
import type { ParticipantLoader } from './participant/participant.loader.ts';
import type { PartyLoader } from './party/party.loader.ts';
import type { PartyStatusLoader } from './party-status/party-status.loader.ts';
import type { provisionRecords } from './provision/provision.repository.ts';
import type { TreatyActionLoader } from './treaty-action/treaty-action.loader.ts';
import type { TreatyActionService } from './treaty-action/treaty-action.service.ts';
import type { treatyIdentifierRecords } from './treaty-identifier/treaty-identifier.repository.ts';
import type { treatyStatementRecords } from './treaty-statement/treaty-statement.repository.ts';
import type { TreatyLoader } from './treaty/treaty.loader.ts';

export interface TreatiesLoaders {
  readonly participant: ParticipantLoader;
  readonly treaty: TreatyLoader;
  readonly party: PartyLoader;
  readonly partyStatus: PartyStatusLoader;
  readonly treatyAction: TreatyActionLoader;
  readonly legalAct: LoaderOf<typeof legalActRecords>;
  readonly legalActLink: LoaderOf<typeof legalActLinkRecords>;
  readonly legalActVersion: LoaderOf<typeof legalActVersionRecords>;
  readonly legalParagraph: LoaderOf<typeof legalParagraphRecords>;
  readonly paragraphVersion: LoaderOf<typeof paragraphVersionRecords>;
  readonly implementingMeasure: LoaderOf<typeof implementingMeasureRecords>;
  readonly treatyIdentifier: LoaderOf<typeof treatyIdentifierRecords>;
  readonly treatyStatement: LoaderOf<typeof treatyStatementRecords>;
  readonly provision: LoaderOf<typeof provisionRecords>;
  readonly commitment: LoaderOf<typeof commitmentRecords>;
  readonly domesticProcedure: LoaderOf<typeof domesticProcedureRecords>;
  readonly domesticProcedureStep: LoaderOf<typeof domesticProcedureStepRecords>;
  readonly inputUse: InputUseLoader;
}

export interface TreatiesServices {
  readonly treatyAction: TreatyActionService;
}

export type TreatiesContext = HubContext<TreatiesLoaders, TreatiesServices>;
