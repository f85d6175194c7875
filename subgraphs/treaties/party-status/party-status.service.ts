import { groupBy } from '../../_kit/group-by.ts';
import { readSources } from '../../_kit/record/sources.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { PartyEntity } from '../party/party.entity.ts';
import { TreatyActionEntity } from '../treaty-action/treaty-action.entity.ts';
import { TreatyEntity } from '../treaty/treaty.entity.ts';
import { PartyStatusEntity } from './party-status.entity.ts';
import { statusSpans, type ActionFact } from './party-status.rule.ts';

/** Everything the status of a set of parties follows from. */
interface Facts {
  readonly treaties: ReadonlyMap<string, TreatyEntity>;
  readonly actionsOfParty: ReadonlyMap<string, TreatyActionEntity[]>;
  readonly actionsOfTreaty: ReadonlyMap<string, TreatyActionEntity[]>;
}

/** Brings the status rows up to date with the facts, inside the unit of work that changed them. */
export async function deriveStatuses(
  work: UnitOfWork,
  changed: { parties: readonly string[]; treaties: readonly string[] },
): Promise<void> {
  const named = [...(await work.current(PartyEntity, changed.parties)).values()];
  const ofTreaties = await work.currentBy(PartyEntity, 'treatyId', changed.treaties);
  const parties = [...new Map([...named, ...ofTreaties].map((party) => [party.id, party])).values()];
  if (parties.length === 0) return;
  const facts = await readFacts(work, parties);
  const present = await work.currentBy(
    PartyStatusEntity,
    'partyId',
    parties.map((party) => party.id),
  );
  await work.derive(
    PartyStatusEntity,
    parties.flatMap((party) => rowsOf(party, facts)),
    present,
  );
}

async function readFacts(work: UnitOfWork, parties: readonly PartyEntity[]): Promise<Facts> {
  const treatyIds = parties.map((party) => party.treatyId);
  const ofParties = await work.currentBy(
    TreatyActionEntity,
    'partyId',
    parties.map((party) => party.id),
  );
  const ofTreaties = await work.currentBy(TreatyActionEntity, 'treatyId', treatyIds, {
    column: 'partyId',
    isNull: true,
  });
  return {
    treaties: await work.current(TreatyEntity, treatyIds),
    actionsOfParty: groupBy(ofParties, (action) => action.partyId ?? ''),
    actionsOfTreaty: groupBy(ofTreaties, (action) => action.treatyId),
  };
}

function rowsOf(party: PartyEntity, facts: Facts): Content<PartyStatusEntity>[] {
  const treaty = facts.treaties.get(party.treatyId);
  const ofParty = facts.actionsOfParty.get(party.id) ?? [];
  const ofTreaty = facts.actionsOfTreaty.get(party.treatyId) ?? [];
  const knownUpTo = lastKnownDay([...(treaty ? [treaty] : []), party, ...ofParty, ...ofTreaty]);
  const spans = statusSpans({
    ofParty: ofParty.map(toFact),
    ofTreaty: ofTreaty.map(toFact),
    statedNotInForceOn: treaty?.statedNotInForceOn ?? null,
  });
  const { treatyId, participantId } = party;
  return spans.map((span) => ({
    id: `${party.id}@${span.fromDay}`,
    partyId: party.id,
    treatyId,
    participantId,
    knownUpTo,
    ...span,
  }));
}

function toFact({ id, kind, date, dateEarliest, dateLatest }: TreatyActionEntity): ActionFact {
  return { id, kind, date, earliest: dateEarliest, latest: dateLatest };
}

function lastKnownDay(rows: readonly { sources: string }[]): string | null {
  const days = rows.flatMap((row) => readSources(row.sources)).flatMap((source) => source.knownUpTo ?? []);
  return days.sort().at(-1) ?? null;
}
