import DataLoader from 'dataloader';
import { addDays } from '../../_kit/civil-day.ts';
import { lawDay, type Clocks } from '../../_kit/clocks.ts';
import { isDate, isOfOurTimes } from '../../_kit/scalars.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { alignMany } from '../../_kit/query/align.ts';
import { partyId } from '../party/party.id.ts';
import type { ParticipantLoader } from '../participant/participant.loader.ts';
import type { TreatyLoader } from '../treaty/treaty.loader.ts';
import type { PartyStatusRepository, StatusRow } from './party-status.repository.ts';
import { PartyStatus, PartyStatusReason, PartyStatusValue } from './party-status.type.ts';
import { StatusSpan } from './status-span.type.ts';

interface Days {
  readonly from: string;
  readonly until: string;
}

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
    const knownUpTo = await this.knownUpToOf({ treatyId, participantId }, spans);
    if (knownUpTo === undefined) return null;
    const known = lawDay(this.clocks, day);
    const span = spans.find(({ fromDay, untilDay }) => fromDay <= known && known < untilDay);
    return Object.assign(new PartyStatus(), {
      id: `${party}:${day}`,
      treatyId,
      participantId,
      asOf: day,
      isBeyondToday: day > known,
      ...verdictOf(span, day > known),
      boundById: span?.boundById ?? null,
      inForceSince: span?.inForceSince ? PartialDate.parse(span.inForceSince) : null,
      knownUpTo: knownUpTo === null ? null : lawDay(this.clocks, knownUpTo),
    });
  }

  /** All of a time, day after day; null where there is no such treaty or participant. */
  async between(treatyId: string, participantId: string, { from, until }: Days): Promise<StatusSpan[] | null> {
    const spans = await this.spans.load(partyId(treatyId, participantId));
    const { horizon } = this.clocks;
    const ahead = horizon === null ? [] : [addDays(horizon, 1)];
    // What turns after a simulated `today` has not been heard of.
    const end = ahead.concat(until).sort()[0] ?? until;
    const turns = spans.flatMap(({ fromDay, untilDay }) => [fromDay, untilDay]).filter((day) => day <= end);
    const starts = [...new Set([from, ...[...turns, ...ahead].filter((day) => day > from && day <= until)])].sort();
    const found = await Promise.all(
      starts.map(async (first, at) => {
        const status = await this.on(treatyId, participantId, first);
        const next = starts[at + 1];
        return status && Object.assign(new StatusSpan(), { first, last: next ? addDays(next, -1) : until, status });
      }),
    );
    const known = found.filter((span) => span !== null);
    return known.length === 0 ? null : known;
  }

  /** Who has done nothing has no facts of its own: as far as the treaty's sources reach, it has not. */
  private async knownUpToOf(
    { treatyId, participantId }: Pick<StatusKey, 'treatyId' | 'participantId'>,
    [span]: readonly StatusRow[],
  ): Promise<string | null | undefined> {
    // Under a simulated `today` the treaty may not be there yet, whatever was done with it since.
    if (span && this.clocks.horizon === null) return span.knownUpTo;
    const [treaty, participant] = await Promise.all([
      this.treaties.byId.load(treatyId),
      this.participants.byId.load(participantId),
    ]);
    if (!treaty || !participant) return undefined;
    return span ? span.knownUpTo : treaty.knownUpTo();
  }
}

/** An entry into force that lies ahead of a simulated `today` says nothing of a day that lies ahead of it, too. */
function verdictOf(span: StatusRow | undefined, isBeyondToday: boolean): Pick<PartyStatus, 'value' | 'reason'> {
  if (isBeyondToday && span?.reason === PartyStatusReason.ENTERS_INTO_FORCE_LATER)
    return { value: PartyStatusValue.UNKNOWN, reason: PartyStatusReason.NO_ENTRY_INTO_FORCE_FACT };
  return { value: span?.status ?? PartyStatusValue.NO_ACTION, reason: span?.reason ?? null };
}

export interface StatusKey {
  readonly treatyId: string;
  readonly participantId: string;
  readonly day: string;
}

/** `<treaty>:<participant>:<day>`; null where the text is not of that form, or the day none that can be asked about. */
export function parseStatusId(id: string): StatusKey | null {
  const [treatyId, participantId, day, ...rest] = id.split(':');
  const isKey = treatyId && participantId && isDate(day) && isOfOurTimes(day) && rest.length === 0;
  return isKey ? { treatyId, participantId, day } : null;
}
