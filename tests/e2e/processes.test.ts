import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { asker } from '../support/ask.ts';
import { eventually } from '../support/eventually.ts';
import { cleanUp, isReady, launchHub, launchSubgraph, newFolder, secret, startHub, type Hub } from './support/hub.ts';
import { operation } from './support/operations.ts';
import { Tables } from './support/tables.ts';

afterEach(cleanUp);

const declare = `mutation { addTreatyAction(input: { treaty: "untc-26-4", participant: "kz", kind: DECLARATION, date: "2026" }) {
  revision problems { __typename } treatyAction { id }
} }`;
const declared = '{ treatyAction(id: "untc-26-4:kz:declaration") { id history { totalCount nodes { actor } } } }';

describe('A configuration with faults', () => {
  it('ends the hub with 78 and one message that lists them all and shows no secret; nothing is started', async () => {
    const folder = join(newFolder(), 'data');
    const hub = launchHub({
      PORT: '70000',
      DATABASE_URL: `sqlite:${folder}`,
      REPORTS_DATABASE_URL: 'postgres://user:hunter2@host/db',
      SUBGRAPHS: 'treaties=http://127.0.0.1:1/graphql,planets=http://127.0.0.1:2/graphql',
      SUBGRAPH_SECRET: 'hunter2',
      CLOCK: 'yesterday',
      LOG_LEVEL: 'loud',
    });
    expect(await hub.exit).toEqual({ code: 78, signal: null });
    const [head, ...faults] = hub.output().trimEnd().split('\n');
    expect(head).toBe('The configuration has faults; nothing was started.');
    const named = faults.map((fault) => /^ {2}- ([A-Z_]+)/.exec(fault)?.[1]);
    expect(named.sort()).toEqual(
      ['CLOCK', 'LOG_LEVEL', 'PORT', 'REPORTS_DATABASE_URL', 'SUBGRAPHS', 'SUBGRAPH_SECRET'].sort(),
    );
    expect(hub.output()).not.toContain('hunter2');
    expect(existsSync(folder)).toBe(false);
  });

  it('ends a subgraph likewise', async () => {
    const subgraph = launchSubgraph('planets', { SUBGRAPH_SECRET: '', SUBGRAPH_TIMEOUT_MS: 'soon' });
    expect((await subgraph.exit).code).toBe(78);
    expect(subgraph.output()).toMatch(
      /- SUBGRAPH_TIMEOUT_MS="soon" is not a whole number\n.*- "planets" is not a subgraph: .*- SUBGRAPH_SECRET is needed/s,
    );
  });
});

/** Asks without a pause, and tells the hub to end in the middle of it. */
async function endUnderLoad(hub: Hub): Promise<void> {
  const question = { variables: { asOf: '2022-12-31' } };
  const whole = (await hub.ask(operation('treaties-in-force'), question)).body.data;
  let answered = 0;
  const keepAsking = async (): Promise<void> => {
    const { status, body } = await hub.ask(operation('treaties-in-force'), question);
    expect([status, body.errors, body.data]).toEqual([200, undefined, whole]);
    answered += 1;
    if (answered === 40) hub.child.kill('SIGTERM');
    await keepAsking();
  };
  const ends = Array.from({ length: 8 }, () =>
    keepAsking().catch((error: unknown) => (error as { cause?: { code?: string } }).cause?.code ?? error),
  );
  expect(await Promise.all(ends)).toEqual(Array(8).fill('ECONNREFUSED'));
  expect(answered).toBeGreaterThanOrEqual(40);
  expect(await hub.exit).toEqual({ code: 0, signal: null });
}

async function expectDeclared(hub: Hub): Promise<void> {
  const { body } = await hub.ask(declared, {}, { 'hub-revision': 't2' });
  expect(body.data).toEqual({
    treatyAction: {
      id: 'untc-26-4:kz:declaration',
      history: { totalCount: 1, nodes: [{ actor: 'account:tester' }] },
    },
  });
  const whole = await hub.ask(operation('first-question'));
  expect(whole.body.extensions?.hub.revision).toBe('t2.b1.r1.p1');
}

/** Questions are everybody's, commands of nobody without an account. */
async function expectNoStrangersCommand({ url }: Hub): Promise<void> {
  const ask = asker(url);
  const refused = await ask(declare);
  expect([refused.status, refused.body.data]).toEqual([401, undefined]);
  expect(refused.body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  const { body } = await ask('{ treatyAction(id: "untc-26-4:kz:declaration") { id } }');
  expect([body.data, body.extensions?.hub.revision]).toEqual([{ treatyAction: null }, 't1']);
}

it('What a stranger commands is not done; what was acknowledged is there after SIGKILL, and after SIGTERM under load, which fails no request sent before the port closed', async () => {
  const folder = newFolder();
  const first = await startHub(folder, { HOST: '0.0.0.0' });
  await expectNoStrangersCommand(first);
  const { body } = await first.ask(declare);
  expect(body.data).toMatchObject({ addTreatyAction: { revision: 't2', problems: [] } });
  first.child.kill('SIGKILL');
  await first.exit;
  const second = await startHub(folder, { LOG_LEVEL: 'warn' });
  await expectDeclared(second);
  await endUnderLoad(second);
  // That a hub starts on what another has closed, every test shows that begins on a copy of a first start's folder.
  const tables = new Tables(folder);
  const ofRecord = "SELECT revision FROM change_record WHERE record_id = 'untc-26-4:kz:declaration'";
  expect(tables.read('treaties', ofRecord)).toEqual([{ revision: 2 }]);
  expect(tables.read('treaties', 'SELECT actor FROM revision WHERE number = 2')).toEqual([{ actor: 'account:tester' }]);
  tables.close();
  expect(readdirSync(folder).filter((file) => file.endsWith('.sqlite'))).toHaveLength(4);
});

it('The gateway starts while a subgraph is down, names it, takes it in when it comes, and again after it was killed', async () => {
  const folder = newFolder();
  const port = await freePort();
  const treaties = launchSubgraph('treaties', { DATABASE_URL: `sqlite:${folder}` });
  const nobody = 'http://127.0.0.1:1/graphql';
  const later = `publications=http://127.0.0.1:${port}/graphql`;
  const SUBGRAPHS = `treaties=${await treaties.ready},bodies=${nobody},reports=${nobody},${later}`;
  const hub = launchHub({ DATABASE_URL: `sqlite:${folder}`, SUBGRAPHS, SUBGRAPH_SECRET: secret });
  const { ask, url, log } = await isReady(hub, folder);
  const question = '{ treaty(id: "untc-4-11") { title { en } mediaPublications { totalCount } } }';
  const title = { en: 'Convention on the Rights of the Child' };

  const without = await ask(question, {}, { 'x-request-id': 'r-77' });
  expect(without.body.data).toEqual({ treaty: { title, mediaPublications: null } });
  for (const logOf of [log, treaties.log])
    await eventually(() => expect(logOf()).toContainEqual(expect.objectContaining({ requestId: 'r-77' })));
  const [error] = without.body.errors ?? [];
  expect(error).toMatchObject({
    path: ['treaty', 'mediaPublications'],
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'publications' },
  });
  expect(JSON.stringify(error)).not.toContain(String(port));
  expect(without.body.extensions?.hub).toMatchObject({
    revision: 't1',
    subgraphs: [
      { name: 'treaties', state: 'OK' },
      { name: 'publications', state: 'UNAVAILABLE' },
    ],
  });

  const environment = { DATABASE_URL: `sqlite:${folder}`, PORT: String(port), SUBGRAPHS };
  const publications = launchSubgraph('publications', environment);
  await publications.ready;
  const whole = await ask(question);
  expect(whole.body.errors).toBeUndefined();
  expect(whole.body.data).toEqual({ treaty: { title, mediaPublications: { totalCount: expect.any(Number) } } });
  expect(whole.body.extensions?.hub.revision).toBe('t1.p1');
  const health = await fetch(`${url}/health/ready`);
  const states = { treaties: 'OK', bodies: 'UNAVAILABLE', reports: 'UNAVAILABLE', publications: 'OK' };
  expect([health.status, await health.json()]).toEqual([
    200,
    {
      status: 'degraded',
      subgraphs: Object.entries(states).map(([name, state]) => ({ name, state, revision: state === 'OK' ? 1 : null })),
    },
  ]);

  publications.child.kill('SIGKILL');
  await publications.exit;
  expect((await ask(question)).body.data).toEqual(without.body.data);
  await launchSubgraph('publications', environment).ready;
  expect((await ask(question)).body.data).toEqual(whole.body.data);
});
