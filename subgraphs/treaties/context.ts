import type { HubContext } from '../_kit/context.ts';
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
}

export interface TreatiesServices {
  readonly treatyAction: TreatyActionService;
}

export type TreatiesContext = HubContext<TreatiesLoaders, TreatiesServices>;
