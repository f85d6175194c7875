import { readSources } from '../../../subgraphs/_kit/record/sources.ts';
import { statusSpans, type ActionFact } from '../../../subgraphs/treaties/party-status/party-status.rule.ts';
import { forever, type Tables } from './tables.ts';

interface ActionRow extends ActionFact {
  readonly treaty: string;
  readonly party: string | null;
  readonly sources: string;
}

interface PartyRow {
  readonly id: string;
  readonly treaty: string;
  readonly sources: string;
}

interface TreatyRow {
  readonly id: string;
  readonly statedNotInForceOn: string | null;
  readonly sources: string;
}

const actionsSql = `SELECT id, kind, \`date\`, date_earliest AS earliest, date_latest AS latest, treaty_id AS treaty,
  party_id AS party, sources FROM treaty_action WHERE recorded_to = ${forever} ORDER BY id`;
const partiesSql = `SELECT id, treaty_id AS treaty, sources FROM party WHERE recorded_to = ${forever}`;
const treatiesSql = `SELECT id, stated_not_in_force_on AS statedNotInForceOn, sources FROM treaty WHERE recorded_to = ${forever}`;
const statusesSql = `SELECT id, status, reason, bound_by_id, in_force_since, until_day, known_up_to FROM party_status
  WHERE recorded_to = ${forever}`;

/** The statuses that are kept and do not follow from the actions that are kept, and the other way round. */
export async function staleStatuses(tables: Tables): Promise<string[]> {
  const kept = (await tables.read(statusesSql)).map((row) => Object.values(row).join(' '));
  const derived = await derivedStatuses(tables);
  const [isKept, isDerived] = [new Set(kept), new Set(derived)];
  return [
    ...kept.filter((line) => !isDerived.has(line)).map((line) => `status ${line} does not follow from the actions`),
    ...derived.filter((line) => !isKept.has(line)).map((line) => `status ${line} is missing`),
  ];
}

async function derivedStatuses(tables: Tables): Promise<string[]> {
  const actions = await tables.read<ActionRow>(actionsSql);
  const treaties = new Map((await tables.read<TreatyRow>(treatiesSql)).map((treaty) => [treaty.id, treaty]));
  const parties = await tables.read<PartyRow>(partiesSql);
  return parties.flatMap((party) => {
    const treaty = treaties.get(party.treaty);
    const ofParty = actions.filter((action) => action.party === party.id);
    const ofTreaty = actions.filter((action) => action.treaty === party.treaty && action.party === null);
    const knownUpTo = lastDay([...(treaty ? [treaty] : []), party, ...ofParty, ...ofTreaty]);
    const spans = statusSpans({ ofParty, ofTreaty, statedNotInForceOn: treaty?.statedNotInForceOn ?? null });
    return spans.map(({ fromDay, untilDay, status, reason, boundById, inForceSince }) =>
      [`${party.id}@${fromDay}`, status, reason, boundById, inForceSince, untilDay, knownUpTo].join(' '),
    );
  });
}

function lastDay(rows: readonly { sources: string }[]): string | null {
  const days = rows.flatMap((row) => readSources(row.sources)).flatMap((source) => source.knownUpTo ?? []);
  return days.sort().at(-1) ?? null;
}
