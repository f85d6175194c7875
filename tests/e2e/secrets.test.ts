import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { eventually } from '../support/eventually.ts';
import { cleanUp, launchHub, launchSubgraph, newFolder, startHub } from './support/hub.ts';

afterAll(cleanUp);

/** Long enough for each use, and found wherever it turns up. */
const secretOf = (what: string) => `hunter2-${what}-${'x'.repeat(40)}`;
const json = { 'content-type': 'application/json' };

it('A hub tells its secrets to nobody, whatever goes wrong at the most talkative level of the log', async () => {
  const folder = newFolder();
  const file = join(folder, 'secret');
  writeFileSync(file, `${secretOf('file')}\n`);
  const closed = await freePort();
  const names = ['treaties', 'bodies', 'reports', 'publications'];
  const hub = await startHub(folder, {
    LOG_LEVEL: 'trace',
    CLIENT_BUDGET: '1000000',
    SUBGRAPHS: names.map((name) => `${name}=http://user:${secretOf('address')}@127.0.0.1:${closed}/graphql`).join(),
    SUBGRAPH_SECRET_FILE: file,
    REDIS_URL: `redis://user:${secretOf('redis')}@127.0.0.1:${closed}`,
  });
  const answers: string[] = [];
  const send = async (path: string, init: RequestInit = {}) => {
    answers.push(await (await fetch(hub.url + path, init)).text());
  };
  const query = '{ treaty(id: "x") { id } }';
  await send('/graphql', { method: 'POST', headers: { ...json, ...hub.headers }, body: JSON.stringify({ query }) });
  await send('/graphql', { method: 'POST', headers: { ...json, 'x-api-key': secretOf('key') }, body: '{' });
  await send('/graphql', {
    method: 'POST',
    headers: { ...json, authorization: `Bearer ${secretOf('token')}` },
    body: '{',
  });
  await send('/graphql', { method: 'POST', headers: json, body: `{"query": ${secretOf('body')}` });
  await send(`/documents/${'a'.repeat(64)}`, { headers: hub.headers });
  for (const path of ['/', '/metrics', '/health/ready', '/nowhere', '/graphql?query={']) await send(path);
  await eventually(() => expect(hub.output()).toContain('Redis can not be reached'));
  expect(answers.join()).toContain('SUBGRAPH_UNAVAILABLE');
  const token = hub.headers['authorization']?.split(' ')[1] ?? '';
  for (const text of [hub.output(), answers.join()]) {
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain(token);
  }
});

it.each(['hub', 'subgraph'])('A %s whose database does not answer tells nobody how it would log in', async (what) => {
  const DATABASE_URL = `mysql://user:${secretOf('database')}@127.0.0.1:${await freePort()}`;
  const environment = { DATABASE_URL, LOG_LEVEL: 'trace' };
  const process = what === 'hub' ? launchHub(environment) : launchSubgraph('bodies', environment);
  await eventually(() => expect(process.output()).toContain('The database cannot be reached'), Date.now() + 30_000);
  process.child.kill();
  await process.exit;
  expect(process.output()).not.toContain('hunter2');
});
