import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addGrant } from '../../scripts/access/arguments.ts';
import { asker } from '../support/ask.ts';
import { root } from './support/hub.ts';
import { sharedHub, type SharedHub } from './support/shared-hub.ts';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let hub: SharedHub;

beforeAll(async () => {
  hub = await sharedHub();
});

/** `npm run token` or `api-key`, as built, over the folder of the hub. */
function run(command: 'token' | 'api-key', args: readonly string[], environment = {}): Promise<Ended> {
  const script = join(root, `dist/scripts/access/${command}.js`);
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: `sqlite:${hub.folder}`, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout: stdout.trim(), stderr }),
    );
  });
}

async function accountWith(headers: Record<string, string>): Promise<unknown> {
  const { status, body } = await asker(hub.url)('{ treaty(id: "untc-4-4") { id } }', {}, headers);
  return status === 200 ? (body.extensions?.hub as { account?: string }).account : status;
}

it('issues tokens that the running hub believes, with a key that, like its databases, only its owner may read', async () => {
  const both = await Promise.all([1, 2].map(() => run('token', ['--role', 'OFFICER', '--body', 'body-moj'])));
  for (const { stdout } of both) expect(await accountWith({ authorization: `Bearer ${stdout}` })).toBe('developer');
  for (const file of ['development-issuer.json', 'reports.sqlite'])
    expect([file, statSync(join(hub.folder, file)).mode & 0o777]).toEqual([file, 0o600]);
  const many = ['--role', 'ANALYST', '--body', 'body-mfa', '--grant', 'STEWARD', '--account', 'a-9', '--hours', '1'];
  const { stdout } = await run('token', many);
  expect(await accountWith({ authorization: `Bearer ${stdout}` })).toBe('a-9');
});

it.each([
  [['--role', 'KING'], 'KING'],
  [['--role', 'HEAD'], 'held for one body'],
  [['--body', 'body-moj'], '--body needs --role'],
  [['--hours', '721'], '1 to 720'],
  [['--grant', 'STEWARD', '--grant', 'HEAD'], 'pair 2: the roles'],
])('issues none for %j, and says why', async (args, says) => {
  const { code, stdout, stderr } = await run('token', args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/\n\s+at /);
});

it('issues none in production', async () => {
  const { code, stderr } = await run('token', ['--role', 'STEWARD'], { NODE_ENV: 'production' });
  expect([code, stderr]).toEqual([78, expect.stringContaining('NODE_ENV=production')]);
});

it('makes a key for a machine, shows it once, lists it without its secret, and revokes it', async () => {
  const { stdout: key } = await run('api-key', ['create', '--name', 'dashboard', '--grant', 'PARTNER', '--days', '2']);
  expect(key).toMatch(/^hub_[0-9a-f]{8}_[\w-]{43}$/);
  const id = key.slice(4, 12);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await accountWith({ 'x-api-key': key })).toBe(`key:${id}`);
  const { stdout: listed } = await run('api-key', ['list']);
  expect(listed).toMatch(new RegExp(`^${id} {2}dashboard {2}PARTNER {2}until `));
  expect(readFileSync(join(hub.folder, 'api-keys.json'), 'utf8') + listed).not.toContain(key.slice(13));
  expect((await run('api-key', ['revoke', id])).code).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await accountWith({ 'x-api-key': key })).toBe(401);
  expect((await run('api-key', ['list'])).stdout).toContain('revoked');
});

it.each([
  [['create', '--name', 'x', '--grant', 'HEAD:body-moj'], 'HEAD'],
  [['create', '--name', 'x', '--grant', 'PARTNER', '--days', '367'], '1 to 366'],
  [['create', '--grant', 'PARTNER'], '--name'],
  [['revoke', 'no-key'], 'There is no key "no-key"'],
])('changes no keys for %j, and says why', async (args, says) => {
  const { code, stdout, stderr } = await run('api-key', args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(says);
});

it.each([
  ['STEWARD:body-moj', 'the others for none'],
  ['OFFICER:body-moj:x', 'is not the id of a body'],
])('neither command takes %s for a grant', (text, says) => {
  expect(() => addGrant(text)).toThrow(says);
});
