import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newApiKey, type ApiKey } from '../../gateway/identity/api-keys.ts';
import type { Grant } from '../../subgraphs/_kit/access/identity.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

const query = '{ treaty(id: "t1") { title } }';
const day = 86_400_000;
const grants: Grant[] = [{ role: 'PARTNER', body: null }];

let folder: string;
let file: string;
let hub: FakeHub;
let now: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-keys-'));
  file = join(folder, 'api-keys.json');
  hub = await startFakeHub({ identity: { issuer: null, apiKeysFile: file } });
  now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await hub.close();
  rmSync(folder, { recursive: true });
});

/** A key that counts for a day, but for `changes`. */
function make(changes: Partial<ApiKey> = {}): { key: ApiKey; text: string } {
  const at = (ms: number) => new Date(ms).toISOString();
  const { key, text } = newApiKey({ name: 'partner', grants, createdAt: at(now), expiresAt: at(now + day) });
  return { key: { ...key, ...changes }, text };
}

/** Writes the file, and lets the hub look again. */
function keep(...keys: ApiKey[]): void {
  writeFileSync(file, JSON.stringify({ keys }));
  now += 1_001;
}

const askWith = (key: string) => hub.ask(query, {}, { 'x-api-key': key });

it('knows a machine by its key, with what the key was given', async () => {
  const { key, text } = make();
  keep(key);
  expect((await askWith(text)).status).toBe(200);
  expect(hub.treaties.requests[0]?.caller.identity).toEqual({ account: `key:${key.id}`, grants });
});

it('keeps nothing that the key could be made from', () => {
  const { key, text } = make();
  expect(JSON.stringify(key)).not.toContain(text.slice(-43));
});

it.each<[string, (made: ReturnType<typeof make>) => { kept: ApiKey; shown: string }, string]>([
  ['is not known', ({ key }) => ({ kept: key, shown: make().text }), 'not known'],
  ['has another secret', ({ key, text }) => ({ kept: key, shown: `${text.slice(0, -4)}AAAA` }), 'not known'],
  ['is no key', ({ key }) => ({ kept: key, shown: 'hub_' }), 'not known'],
  [
    'has expired',
    ({ key, text }) => ({ kept: { ...key, expiresAt: new Date(now).toISOString() }, shown: text }),
    'expired',
  ],
  [
    'is revoked',
    ({ key, text }) => ({ kept: { ...key, revokedAt: new Date(now).toISOString() }, shown: text }),
    'revoked',
  ],
])('refuses a key that %s', async (_what, prepare, says) => {
  const { kept, shown } = prepare(make());
  keep(kept);
  const { status, body } = await askWith(shown);
  expect([status, body.errors?.[0]?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
  expect(body.errors?.[0]?.message).toContain(says);
  expect(hub.treaties.requests).toEqual([]);
});

it('sees a revocation within a second, without a restart', async () => {
  const { key, text } = make();
  keep(key);
  expect((await askWith(text)).status).toBe(200);
  keep({ ...key, revokedAt: new Date(now).toISOString() });
  expect((await askWith(text)).status).toBe(401);
});

it('lets no key in while the file is damaged, and says that this is not the fault of the key', async () => {
  const { key, text } = make();
  keep(key);
  await askWith(text);
  writeFileSync(file, '{"keys": [');
  now += 1_001;
  const answers = [await askWith(text), await askWith(text)];
  expect(answers.map(({ status }) => status)).toEqual([503, 503]);
  expect(JSON.stringify(answers[0]?.body)).not.toContain(folder);
  keep(key);
  expect((await askWith(text)).status).toBe(200);
});
