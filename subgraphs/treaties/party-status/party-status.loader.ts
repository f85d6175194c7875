import DataLoader from 'dataloader';
import { lawDay, type Clocks } from '../../_kit/clocks.ts';
import { isDate } from '../../_kit/scalars.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { alignMany } from '../../_kit/query/align.ts';
import { partyId } from '../party/party.id.ts';
import type { ParticipantLoader } from '../participant/participant.loader.ts';
import type { TreatyLoader } from '../treaty/treaty.loader.ts';
import type { PartyStatusRepository, StatusRow } from './party-status.repository.ts';
import { PartyStatus, PartyStatusValue } from './party-status.type.ts';

/** Per-request access to statuses: one query for all parties asked in one tick, whatever the days. */
export class PartyStatusLoader {
  private readonly spans: DataLoader<string, StatusRow[]>;

  constructor(
    statuses: Pick<PartyStatusRepository, 'spansOf'>,
    private readonly treaties: Pick<TreatyLoader, 'byId'>,
    private readonly participants: Pick<ParticipantLoader, 'byId'>,
    private readonly clocks: Clocks,
  ) {
    this.spans = new DataLoader(async (ids) => alignMany(ids, await statuses.spansOf(ids), (span) => span.partyId));
  }

  /** Null where there is no such treaty or participant: that is not the same as having done nothing. */
  async on(treatyId: string, participantId: string, day = this.clocks.asOf): Promise<PartyStatus | null> {
    const party = partyId(treatyId, participantId);
    const spans = await this.spans.load(party);
    const reach = spans[0] ? spans[0].knownUpTo : await this.knownUpToOf(treatyId, participantId);
    if (reach === undefined) return null;
    const asked = lawDay(this.clocks, day);
    const span = spans.find(({ fromDay, untilDay }) => fromDay <= asked && asked < untilDay);
    return Object.assign(new PartyStatus(), {
      id: `${party}:${day}`,
      treatyId,
      participantId,
      asOf: day,
      value: span?.status ?? PartyStatusValue.NO_ACTION,
      reason: span?.reason ?? null,
      boundById: span?.boundById ?? null,
      inForceSince: span?.inForceSince ? PartialDate.parse(span.inForceSince) : null,
      knownUpTo: this.untilHorizon(reach),
    });
  }

  /** On a simulated day nothing is known of later ones, however far the sources reach. */
  private untilHorizon(knownUpTo: string | null): string | null {
    return knownUpTo === null ? null : lawDay(this.clocks, knownUpTo);
  }

  /** Who has done nothing has no facts of its own: as far as the treaty's sources reach, it has not. */
  private async knownUpToOf(treatyId: string, participantId: string): Promise<string | null | undefined> {
    const [treaty, participant] = await Promise.all([
      this.treaties.byId.load(treatyId),
      this.participants.byId.load(participantId),
    ]);
    return treaty && participant ? treaty.knownUpTo() : undefined;
  }
}

export interface StatusKey {
  readonly treatyId: string;
  readonly participantId: string;
  readonly day: string;
}

/** `<treaty>:<participant>:<day>`; null where the text is not of that form. */
export function parseStatusId(id: string): StatusKey | null {
  const [treatyId, participantId, day, ...rest] = id.split(':');
  return treatyId && participantId && isDate(day) && rest.length === 0 ? { treatyId, participantId, day } : null;
}
