import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { cleanUp, filledFolder, names, newFolder, root } from './support/hub.ts';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Of a hub with its default data, that has ended. */
let folder = '';
let audit = '';

beforeAll(async () => {
  folder = await filledFolder();
  audit = join(folder, 'audit');
});
afterAll(cleanUp);

function run(command: 'verify' | 'checkpoint', args: readonly string[] = [], environment = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: `sqlite:${folder}`, ...environment };
  const script = join(root, `dist/scripts/audit/${command}.js`);
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

it('says of each subgraph what it looked at, and that all holds', async () => {
  const { code, stdout, stderr } = await run('verify');
  const lines = stdout.trim().split('\n');
  expect([code, stderr, lines.map((line) => line.split(':')[0])]).toEqual([0, '', [...names]]);
  for (const line of lines)
    expect(line).toMatch(/^\w+: \d+ revisions?, [\d,]+ changes, 0 restricted reads, \d checkpoints?, .*: all holds$/);
});

it('needs nothing secret', async () => {
  const publicKey = join(folder, 'auditor.pem');
  copyFileSync(join(audit, 'audit-key.pub.pem'), publicKey);
  const kept = join(folder, 'kept.pem');
  copyFileSync(join(audit, 'audit-key.pem'), kept);
  rmSync(join(audit, 'audit-key.pem'));
  const one = ['--subgraph', 'bodies'];
  expect(await run('verify', [...one, '--public-key', publicKey])).toMatchObject({ code: 0, stderr: '' });
  expect(await run('verify', one)).toMatchObject({ code: 0, stderr: '' });
  copyFileSync(kept, join(audit, 'audit-key.pem'));
});

it('holds the record against lines that an auditor has kept, and says where none of them is of what it looks at', async () => {
  const kept = join(folder, 'kept.jsonl');
  copyFileSync(join(audit, 'treaties.checkpoints.jsonl'), kept);
  const { code, stdout } = await run('verify', ['--subgraph', 'treaties', '--subgraph', 'bodies', '--against', kept]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^treaties: .*, [1-9] lines? kept elsewhere, .*: all holds\nbodies: .*, 0 lines kept elsewhere, /,
  );
  const other = await run('verify', ['--subgraph', 'bodies', '--against', kept]);
  expect([other.code, other.stderr]).toEqual([2, '--against: none of its lines is of a subgraph that was looked at\n']);
});

it('ends with 1 where something was changed, and says what and where', async () => {
  const database = new Sqlite(join(folder, 'bodies.sqlite'));
  database.exec("UPDATE body SET sources = '[]' WHERE id = 'body-moj'");
  database.close();
  const { code, stdout } = await run('verify', ['--subgraph', 'bodies', '--subgraph', 'treaties']);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^bodies: .*: 1 fault\n {2}CHANGED_ROWS revision 1, table body: differs from its change records: body-moj\n/,
  );
  expect(stdout).toMatch(/\ntreaties: .*: all holds\n$/);
});

it.each([
  ['a subgraph that is none', ['--subgraph', 'laws'], {}, '--subgraph laws is not one of treaties'],
  ['an option that is none', ['--fix'], {}, "unknown option '--fix'"],
  ['lines that are not there', ['--against', '/nowhere.jsonl'], {}, '--against /nowhere.jsonl is not a file'],
  ['a key that is not there', ['--public-key', '/nowhere.pem'], {}, '/nowhere.pem can not be read: ENOENT'],
  [
    'a database that is not there',
    ['--subgraph', 'treaties'],
    { DATABASE_URL: 'sqlite:/nowhere' },
    'There is no database /nowhere/treaties.sqlite',
  ],
  [
    'a key of one’s own that is not there',
    [],
    { AUDIT_KEY_FILE: '/nowhere.pem' },
    'AUDIT_KEY_FILE="/nowhere.pem" is not there',
  ],
])('ends with 2, in a line, for %s, and makes nothing', async (_what, args, environment, says) => {
  const { code, stdout, stderr } = await run('verify', args, environment);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(existsSync('/nowhere')).toBe(false);
});

it('signs on demand, with a key of one’s own too', async () => {
  const elsewhere = newFolder();
  const environment = { AUDIT_FOLDER: elsewhere, AUDIT_KEY_FILE: join(audit, 'audit-key.pem') };
  expect(await run('checkpoint', [], environment)).toMatchObject({ code: 0, stdout: '', stderr: '' });
  expect(await run('verify', ['--subgraph', 'treaties'], environment)).toMatchObject({ code: 0 });
  expect(existsSync(join(elsewhere, 'audit-key.pem'))).toBe(false);
});
