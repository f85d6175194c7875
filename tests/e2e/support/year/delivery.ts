import { createHash } from 'node:crypto';
import { bodies, cycle, duty, head, inBoth, officer, successor, year } from './cast.ts';
import { Player, read, type Refusal } from './commands.ts';
import type { YearHub } from './running.ts';
import { current, deliver, entryVersion, step, type Version } from './writing.ts';

export const first = (body: string): Version => ({ body, id: `${duty(body)}:v1` });

/**
 * The head reads, an officer edits, and the head signs what was read: refused. So is whoever is not the head of the
 * body. What the refusals say, and then the head signs what there is.
 */
export async function signWhatChanged(hub: YearHub, entry: string): Promise<Record<string, readonly Refusal[]>> {
  const version = first(bodies.changed);
  const { id, body } = version;
  await step(hub, version, 'markInformationReady');
  const { currentContentHash: contentHash } = await current(hub, body, id);
  await new Player(hub, officer(body)).does('correctInForceEntry', {
    ...{ id: entry, expectedVersion: await entryVersion(hub, body, entry) },
    progress: inBoth('Бәрі орындалды.', 'Выполнено всё.'),
  });
  await step(hub, version, 'markInformationReady');
  const { version: expectedVersion } = await current(hub, body, id);
  const signature = { id, expectedVersion, contentHash };
  const by = (account: string) => new Player(hub, account).isRefused('signInformation', signature);
  const refusals = {
    byHead: await by(head(body)),
    byOfficer: await by(officer(body)),
    byOtherHead: await by(head(bodies.late)),
  };
  await deliverReady(hub, version);
  return refusals;
}

async function deliverReady(hub: YearHub, version: Version): Promise<void> {
  const { currentContentHash: contentHash } = await current(hub, version.body, version.id);
  await step(hub, version, 'signInformation', { contentHash });
  await step(hub, version, 'submitInformation');
}

/** ¶7: the head signs on paper; an officer registers the scan and has not signed. */
export async function signByHand(hub: YearHub): Promise<void> {
  const version = first(successor);
  await step(hub, version, 'markInformationReady');
  const { currentContentHash: contentHash } = await current(hub, successor, version.id);
  const scan = await store(hub, officer(successor), '%PDF-1.7\nA signature by hand');
  const signedOn = `${year}-11-08`;
  await step(hub, version, 'registerHandwrittenSignature', { contentHash, signedOn, scan });
  await step(hub, version, 'submitInformation');
}

/** By the body itself: what it does not say to be for others is for it and the authorised body. */
async function store(hub: YearHub, account: string, content: string): Promise<string> {
  const id = createHash('sha256').update(content).digest('hex');
  const headers = { 'content-type': 'application/pdf', ...(await hub.headers(account)) };
  const { status } = await fetch(`${hub.url}/documents/${id}`, { method: 'PUT', headers, body: content });
  expect(status).toBe(201);
  return id;
}

/** ¶7: the authorised body registers the paper that came with what was submitted. */
export async function registerPaper(hub: YearHub, ofThese: readonly string[], receivedOn: string): Promise<void> {
  const authority = new Player(hub, 'authority');
  await Promise.all(
    ofThese.map((body, at) =>
      authority.does('registerPaperReceipt', { id: first(body).id, receivedOn, number: `12-3/${at + 1}` }),
    ),
  );
}

export const mended = inBoth('Орындалды: 12 іс-шара.', 'Выполнено: 12 мероприятий.');

/** The hub's own procedure: returned with a remark on an entry, mended, and brought again. */
export async function bringAgain(hub: YearHub, entry: string): Promise<readonly Difference[]> {
  const { id, body } = first(bodies.returned);
  const { version } = await current(hub, body, id);
  const remarks = inBoth('Толықтыру қажет.', 'Нужно дополнить.');
  const entryRemarks = [{ entry, text: inBoth('Сандар жоқ.', 'Нет цифр.') }];
  const returned = { id, expectedVersion: version, remarks, entryRemarks };
  await new Player(hub, 'authority').does('returnInformation', returned);
  const player = new Player(hub, officer(body));
  const { id: next } = await player.does('beginInformation', { duty: duty(body) });
  const again = entry.replace(id, next);
  await player.does('correctInForceEntry', {
    ...{ id: again, expectedVersion: await entryVersion(hub, body, again) },
    progress: mended,
  });
  await deliver(hub, { body, id: next });
  return differences(hub, next);
}

interface Difference {
  readonly record: string;
  readonly field: string;
  readonly language: string;
  readonly before: string;
  readonly after: string;
}

async function differences(hub: YearHub, id: string): Promise<readonly Difference[]> {
  const query = `query ($id: ID!) { annualInformation(id: $id) {
    differences { record field language before after } } }`;
  const { annualInformation } = await read<{ annualInformation: { differences: Difference[] } }>(
    hub,
    'authority',
    query,
    { id },
  );
  return annualInformation.differences;
}

export async function accept(hub: YearHub, informations: readonly Version[]): Promise<void> {
  const authority = new Player(hub, 'authority');
  await Promise.all(
    informations.map(async ({ body, id }) => {
      const { version } = await current(hub, body, id);
      await authority.does('acceptInformation', { id, expectedVersion: version });
    }),
  );
}

interface Standing {
  readonly body: { readonly id: string };
  readonly lateness: { readonly value: string; readonly daysLate: number | null };
  readonly current: { readonly state: string; readonly versionNumber: number } | null;
}

/** By body how it stands: `ON_TIME 0, v2 ACCEPTED`. As of another day where one is given. */
export async function standings(hub: YearHub, ids: readonly string[], today?: string): Promise<Record<string, string>> {
  const { reportingDuties } = await read<{ reportingDuties: { nodes: Standing[] } }>(
    hub,
    'authority',
    `query ($ids: [ID!]) ${today === undefined ? '' : `@at(today: "${today}")`} { reportingDuties(first: 50, ids: $ids) {
      nodes { body { id } lateness { value daysLate } current { state versionNumber } } } }`,
    { ids: ids.map(duty) },
  );
  return Object.fromEntries(
    reportingDuties.nodes.map(({ body, lateness, current }) => [
      body.id,
      `${lateness.value} ${String(lateness.daysLate)}, ${current ? `v${current.versionNumber} ${current.state}` : '–'}`,
    ]),
  );
}

/** ¶2: who had delivered nothing on that day. */
export async function overdueOn(hub: YearHub, today: string): Promise<string[]> {
  const { reportingDuties } = await read<{ reportingDuties: { nodes: { body: { id: string } }[] } }>(
    hub,
    'authority',
    `query ($cycle: ID!) @at(today: "${today}") { reportingDuties(first: 100, filter: {
      cycle: { eq: $cycle }, lateness: { eq: OVERDUE } }) { nodes { body { id } } } }`,
    { cycle },
  );
  return reportingDuties.nodes.map(({ body }) => body.id);
}
