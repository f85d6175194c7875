import { bodies, duty, head, inBoth, officer, traced, year } from './cast.ts';
import { Player, read, type Made, type Refusal } from './commands.ts';
import type { YearHub } from './running.ts';

interface Item {
  readonly kind: string;
  readonly treaty: { readonly id: string };
}

/** What a body owes entries on. */
async function itemsOf(hub: YearHub, body: string): Promise<readonly Item[]> {
  const { reportingDuty } = await read<{ reportingDuty: { items: { nodes: Item[] } } }>(
    hub,
    officer(body),
    'query ($id: ID!) { reportingDuty(id: $id) { items(first: 50) { nodes { kind treaty { id } } } } }',
    { id: duty(body) },
  );
  return reportingDuty.items.nodes;
}

/** By body and treaty. */
export async function writeAll(
  hub: YearHub,
  ofThese: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  return new Map(await Promise.all(ofThese.map(async (body) => [body, await write(hub, body)] as const)));
}

/** ¶5: an entry on each treaty that the duty asks for. Its entries by treaty. */
async function write(hub: YearHub, body: string): Promise<ReadonlyMap<string, string>> {
  const { id: information } = await begin(hub, body);
  const items = await itemsOf(hub, body);
  const write = (item: Item) => (item.kind === 'IN_FORCE' ? inForce : notInForce)(hub, { body, information, item });
  return new Map(await Promise.all(items.map(async (item) => [item.treaty.id, await write(item)] as const)));
}

export function begin(hub: YearHub, body: string, more: object = {}): Promise<Made> {
  const period = { periodFrom: `${year}-01-01`, periodTo: `${year}-10-31` };
  return new Player(hub, officer(body)).does('beginInformation', { duty: duty(body), ...period, ...more });
}

interface Entry {
  readonly body: string;
  readonly information: string;
  readonly item: Item;
}

/** ¶5(1): progress, and the analysis of the rights of Kazakhstan and of what the other parties do. */
async function inForce(hub: YearHub, { body, information, item: { treaty } }: Entry): Promise<string> {
  const player = new Player(hub, officer(body));
  const progress = inBoth(`${treaty.id}: іс-шаралар орындалды.`, `${treaty.id}: мероприятия выполнены.`);
  const { id: entry } = await player.does('addInForceEntry', { information, treaty: treaty.id, progress });
  const found = { entry, finding: 'FULL', text: inBoth('Талдау жүргізілді.', 'Анализ проведён.') };
  await player.does('addAssessment', { ...found, subject: 'KAZAKHSTAN_RIGHTS' });
  await player.does('addAssessment', { ...found, subject: 'OTHER_PARTIES_OBLIGATIONS', isGeneral: true });
  return entry;
}

/** ¶5(2): where the procedures stand, and why they are not completed. */
async function notInForce(hub: YearHub, { body, information, item: { treaty } }: Entry): Promise<string> {
  const { id } = await new Player(hub, officer(body)).does('addNotInForceEntry', {
    ...{ information, treaty: treaty.id },
    state: inBoth('Заң жобасы келісілуде.', 'Законопроект согласуется.'),
    reasonNotCompleted: inBoth('Келісу аяқталған жоқ.', 'Согласование не завершено.'),
  });
  return id;
}

/** ¶5, ¶6: what was found, what is proposed about it, and what the entry rests on. */
export async function found(hub: YearHub, entry: string): Promise<void> {
  const player = new Player(hub, officer(bodies.plain));
  const { id: issue } = await player.does('addProblemIssue', {
    entry,
    title: inBoth('Тиімді қорғау құралы жеткіліксіз.', 'Средство защиты недостаточно.'),
  });
  await player.does('addProposal', {
    ...{ issue, entry, addressee: bodies.changed },
    text: inBoth('Заңға түзету енгізу.', 'Внести поправку в закон.'),
  });
  const note = inBoth('Бап талданды.', 'Статья проанализирована.');
  await player.does('addEvidence', {
    ...{ entry, input: 'PROVISIONS', cited: traced.provision, note },
  });
  await citeOtherInputs(hub, entry);
}

/** One of each of the other six inputs of ¶6, such as the default data have. */
async function citeOtherInputs(hub: YearHub, entry: string): Promise<void> {
  const found = await read<Record<string, { nodes: { id: string }[] }>>(
    hub,
    officer(bodies.plain),
    `{ LEGAL_ACTS: legalActs(first: 1) { nodes { id } } INFORMATION: observations(first: 1) { nodes { id } }
      MEDIA: mediaPublications(first: 1) { nodes { id } } PERIODIC_REPORTS: periodicReports(first: 1) { nodes { id } }
      RECOMMENDATIONS: recommendations(first: 1, filter: { sourceKind: { not: ADVISORY_BODY } }) { nodes { id } }
      ADVISORY_PROPOSALS: recommendations(first: 1, filter: { sourceKind: { eq: ADVISORY_BODY } }) { nodes { id } } }`,
  );
  const player = new Player(hub, officer(bodies.plain));
  await Promise.all(
    Object.entries(found).map(([input, { nodes }]) =>
      player.does('addEvidence', { entry, input, cited: nodes[0]?.id, note: inBoth('Ескерілді.', 'Учтено.') }),
    ),
  );
}

interface Current {
  readonly version: number;
  readonly currentContentHash: string;
}

export async function current(hub: YearHub, body: string, id: string): Promise<Current> {
  const { annualInformation } = await read<{ annualInformation: Current }>(
    hub,
    head(body),
    'query ($id: ID!) { annualInformation(id: $id) { version currentContentHash } }',
    { id },
  );
  return annualInformation;
}

/** As `does`, on the version that there is. */
export async function step(hub: YearHub, { body, id }: Version, name: Step, more: object = {}): Promise<Made> {
  const { version } = await current(hub, body, id);
  const account = byHead.has(name) ? head(body) : officer(body);
  return new Player(hub, account).does(name, { id, expectedVersion: version, ...more }, 'id version state');
}

export interface Version {
  readonly body: string;
  readonly id: string;
}

type Step = 'markInformationReady' | 'signInformation' | 'submitInformation' | 'registerHandwrittenSignature';
const byHead: ReadonlySet<Step> = new Set(['signInformation', 'submitInformation']);

/** ¶7: the head signs what there is now, and submits it. */
export async function deliver(hub: YearHub, version: Version): Promise<void> {
  await step(hub, version, 'markInformationReady');
  const { currentContentHash: contentHash } = await current(hub, version.body, version.id);
  await step(hub, version, 'signInformation', { contentHash });
  await step(hub, version, 'submitInformation');
}

/** An edit in Russian alone: the Kazakh text says what was. */
export async function leaveKazakhStale(
  hub: YearHub,
  { body, id }: Version,
  entry: string,
): Promise<readonly Refusal[]> {
  const player = new Player(hub, officer(body));
  const at = await entryVersion(hub, body, entry);
  const ru = 'Мероприятия выполнены, кроме одного.';
  await player.does('correctInForceEntry', { id: entry, expectedVersion: at, progress: { ru } });
  const { version } = await current(hub, body, id);
  const refusals = await player.isRefused('markInformationReady', { id, expectedVersion: version });
  const mended = { kk: 'Біреуінен басқа іс-шаралар орындалды.' };
  await player.does('correctInForceEntry', { id: entry, expectedVersion: at + 1, progress: mended });
  return refusals;
}

export async function entryVersion(hub: YearHub, body: string, id: string): Promise<number> {
  const { inForceEntry } = await read<{ inForceEntry: { version: number } }>(
    hub,
    officer(body),
    'query ($id: ID!) { inForceEntry(id: $id) { version } }',
    { id },
  );
  return inForceEntry.version;
}
