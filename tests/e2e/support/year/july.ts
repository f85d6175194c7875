import { bodies, cycle, duty, entering, head, officer, successor, traced, year } from './cast.ts';
import { inWords, Player, read, type Made, type Step } from './commands.ts';
import { designate, establish, type Established } from './january.ts';
import type { YearHub } from './running.ts';

const reorganisedOn = `${year}-07-01`;

/** A ministry becomes another; what it watches goes over, and both sides keep their days. */
export async function reorganise(hub: YearHub, { capacity, tenure }: Established): Promise<void> {
  const registrar = new Player(hub, 'registrar');
  await establish(hub, successor, reorganisedOn);
  const ends = ({ id, version }: Made) => ({ id, expectedVersion: version, validUntil: reorganisedOn });
  await registrar.does('correctBodyCapacity', ends(capacity));
  await registrar.does('correctHeadTenure', ends(tenure));
  await registrar.does('recordBodySuccession', {
    ...{ predecessor: bodies.former, successor, kind: 'REORGANISED', on: reorganisedOn },
  });
  await new Player(hub, 'authority').does('transferAssignments', {
    ...{ from: bodies.former, to: successor, on: reorganisedOn },
  });
}

interface Span {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** The days of what a body watches, each once. */
export async function spansOf(hub: YearHub, body: string): Promise<string[]> {
  const { assignments } = await read<{ assignments: { nodes: Span[] } }>(
    hub,
    'analyst',
    `query ($body: ID!) { assignments(first: 50, validity: ALL, filter: { body: { eq: $body } }) {
      nodes { validFrom validUntil } } }`,
    { body },
  );
  const told = assignments.nodes.map(({ validFrom, validUntil }) => `${validFrom} ${String(validUntil)}`);
  return [...new Set(told)].map((span) => `${told.filter((each) => each === span).length} of ${span}`);
}

/** ¶3: of what has come to the successor no subdivision is responsible until its head names one. */
export async function mendTheGap(hub: YearHub): Promise<readonly [before: number, after: number]> {
  const before = await gaps(hub);
  const subdivision = await designate(hub, successor, reorganisedOn);
  const player = new Player(hub, head(successor));
  await Promise.all(
    before.map(({ id, version }) =>
      player.does('correctAssignment', { id, expectedVersion: version, subdivision, reason: 'Designated' }),
    ),
  );
  return [before.length, (await gaps(hub)).length];
}

async function gaps(hub: YearHub): Promise<{ id: string; version: number }[]> {
  const { assignments } = await read<{ assignments: { nodes: { id: string; version: number }[] } }>(
    hub,
    'analyst',
    `query ($body: ID!) { assignments(first: 50, filter: { body: { eq: $body }, subdivision: { isNull: true } }) {
      nodes { id version } } }`,
    { body: successor },
  );
  return assignments.nodes;
}

/** A treaty enters into force, and the authorised body holds the duties against that and the reorganisation. */
export async function enterIntoForce(hub: YearHub): Promise<void> {
  const authority = new Player(hub, 'authority');
  const fact = { treaty: entering, kind: 'ENTRY_INTO_FORCE', date: reorganisedOn, note: 'Invented for a test' };
  await authority.does('addTreatyAction', fact);
  await authority.does('addTreatyAction', { ...fact, kind: 'ENTRY_INTO_FORCE_FOR_PARTY', participant: 'kz' });
  await authority.does('reviseReportingDuties', { cycle, reason: 'A reorganisation and an entry into force' });
}

/** ¶4: monitoring is permanent; what is noted is there when the information is written. */
export async function note(hub: YearHub): Promise<void> {
  const text = { kk: 'Жартыжылдық деректер алынды.', ru: 'Получены данные за полугодие.' };
  await new Player(hub, officer(bodies.plain)).does('addMonitoringNote', {
    ...{ body: bodies.plain, treaty: traced.treaty, text },
  });
}

interface Revision extends Step {
  /** Values are JSON. */
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string }[];
}

/** How the kind of an item of a duty came and changed: by which command, whose, on which day. */
export async function revisionsOf(hub: YearHub, body: string, treaty: string): Promise<string[]> {
  const { dutyItems } = await read<{ dutyItems: { nodes: { history: { nodes: Revision[] } }[] } }>(
    hub,
    'analyst',
    `query ($duty: ID!, $treaty: ID!) { dutyItems(filter: { duty: { eq: $duty }, treaty: { eq: $treaty } }) { nodes {
      history { nodes { revision actor moment command fields { field before after } } } } } }`,
    { duty: duty(body), treaty },
  );
  const changes = dutyItems.nodes.flatMap(({ history }) => history.nodes).sort((a, b) => a.revision - b.revision);
  return changes.flatMap(({ fields, ...step }) =>
    fields
      .filter(({ field }) => field === 'kind')
      .map(({ before, after }) => `${inWords(step)}: ${String(before)} → ${after}`),
  );
}
