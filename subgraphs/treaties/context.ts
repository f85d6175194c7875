import type { HubContext } from '../_kit/context.ts';
import type { LoaderOf } from '../_kit/query/record-loader.ts';
import type { implementingMeasureRecords } from './implementing-measure/implementing-measure.repository.ts';
import type { legalActLinkRecords } from './legal-act-link/legal-act-link.repository.ts';
import type { legalActVersionRecords } from './legal-act-version/legal-act-version.repository.ts';
import type { legalActRecords } from './legal-act/legal-act.repository.ts';
import type { legalParagraphRecords } from './legal-paragraph/legal-paragraph.repository.ts';
import type { paragraphVersionRecords } from './paragraph-version/paragraph-version.repository.ts';
import type { ParticipantLoader } from './participant/participant.loader.ts';
import type { PartyLoader } from './party/party.loader.ts';
import type { PartyStatusLoader } from './party-status/party-status.loader.ts';
import type { TreatyActionLoader } from './treaty-action/treaty-action.loader.ts';
import type { TreatyActionService } from './treaty-action/treaty-action.service.ts';
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
}

export interface TreatiesServices {
  readonly treatyAction: TreatyActionService;
}

export type TreatiesContext = HubContext<TreatiesLoaders, TreatiesServices>;
