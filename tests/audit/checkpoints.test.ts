import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpoints } from '../../subgraphs/_kit/audit/checkpoints.ts';
import { lineOf, readLine } from '../../subgraphs/_kit/audit/checkpoint.ts';
import { publicKeyIn, signingKey } from '../../subgraphs/_kit/audit/keys.ts';
import { ConfigError } from '../../subgraphs/_kit/config.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { AuditedNotes } from './support/audited-notes.ts';
import { Random } from './support/random.ts';
import { Tampering } from './support/tampering.ts';

let audited: AuditedNotes;

/** Three checkpoints over six revisions. */
beforeEach(async () => {
  audited = await AuditedNotes.open(freshSqliteUrl());
  await audited.fill();
  await audited.notes.put({ id: 'z' });
  await audited.checkpoints.write();
});

const lines = () => readFileSync(audited.file, 'utf8').trimEnd().split('\n');
const write = (all: readonly string[]) => writeFileSync(audited.file, `${all.join('\n')}\n`);
const kinds = async () => [...new Set((await audited.verify()).faults.map(({ kind }) => kind))];

it('are written where there is something new, and with a key that only its owner may read', async () => {
  await audited.checkpoints.write();
  expect(lines()).toHaveLength(3);
  expect(statSync(audited.config.keyFile).mode & 0o777).toBe(0o600);
  expect(readFileSync(audited.publicKeyFile, 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  expect(lines().join()).not.toContain(readFileSync(audited.config.keyFile, 'utf8').split('\n')[1]);
});

it('can be held against the record with the public key alone', async () => {
  const { publicKey } = audited;
  rmSync(audited.config.keyFile);
  expect(await audited.verify([publicKey])).toMatchObject({ checkpoints: 3, faults: [] });
});

it('of several programs at once are all whole, and all there', async () => {
  const programs = Array.from({ length: 5 }, () => new Checkpoints(audited.notes.database, audited.config));
  for (let round = 0; round < 5; round += 1) {
    await audited.notes.put({ id: 'z', number: round });
    await Promise.all(programs.map((program) => program.write()));
  }
  expect(await audited.verify()).toMatchObject({ checkpoints: 28, faults: [] });
});

it('after a line that a power cut broke off stand on a line of their own', async () => {
  appendFileSync(audited.file, '{"changes":');
  await audited.notes.put({ id: 'zz' });
  await audited.checkpoints.write();
  const { faults, checkpoints } = await audited.verify();
  expect([checkpoints, faults.map(({ place }) => place)]).toEqual([4, [`line 4 of ${audited.file}`]]);
});

it.each<[string, (all: string[]) => string[]]>([
  ['is changed', ([one = '', ...others]) => [one.replace(/"revision":\d/, '"revision":4'), ...others]],
  ['is changed in its signature', ([one = '', ...others]) => [one.replace(/.(?="})/, '~'), ...others]],
  ['is written another way', ([one = '', ...others]) => [one.replace(':', ': '), ...others]],
  ['is gone', ([one = '', , ...others]) => [one, ...others]],
  ['was the first and is gone', ([, ...others]) => others],
  ['stands before the one that it follows', ([one = '', two = '', ...others]) => [two, one, ...others]],
  ['stands there twice', ([one = '', ...others]) => [one, one, ...others]],
  ['is of another hub', (all) => [...all, foreign()]],
  ['says nothing', (all) => [...all, 'null']],
])('are found where one %s', async (_what, change) => {
  write(change(lines()));
  expect(await kinds()).toContain('CHECKPOINT');
});

it('are missed where there are none', async () => {
  rmSync(audited.file);
  expect(await kinds()).toEqual(['CHECKPOINT']);
});

it('of another subgraph are none of this one', async () => {
  write(lines().map((line) => line.replaceAll('notes', 'other')));
  expect(await kinds()).toEqual(['CHECKPOINT']);
});

it('count only with the key that an auditor brings', async () => {
  const { publicKey } = generateKeyPairSync('ed25519');
  expect((await audited.verify([publicKey])).faults.map(({ kind }) => kind)).toContain('CHECKPOINT');
  const kept = audited.publicKey;
  expect(await audited.verify([publicKey, kept])).toMatchObject({ faults: [] });
});

it.each([
  ['no key', 'nonsense'],
  [
    'a key of another kind',
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }),
  ],
])('refuse %s, and say nothing of what the file holds', (_what, content) => {
  writeFileSync(audited.publicKeyFile, content);
  expect(() => publicKeyIn(audited.publicKeyFile)).toThrow(ConfigError);
  expect(() => publicKeyIn(audited.publicKeyFile)).toThrow(/does not hold an Ed25519 key in PEM$/);
});

describe('that an auditor has kept elsewhere', () => {
  const kept = (all: readonly string[]) => {
    const file = join(audited.folder, 'kept.jsonl');
    writeFileSync(file, all.join('\r\n'));
    return audited.verify([audited.publicKey], [file]);
  };
  /** All that came after the second checkpoint is gone, and the checkpoint of it. */
  const cut = async () => {
    write(lines().slice(0, 2));
    for (const statement of [
      'DELETE FROM note WHERE recorded_from = 7',
      'DELETE FROM change_record WHERE revision = 7',
      'DELETE FROM outbox WHERE revision = 7',
      'DELETE FROM revision WHERE number = 7',
      'UPDATE revision_counter SET value = 6',
    ])
      await audited.tamper(statement);
  };

  it('hold, one of them or all, in any order', async () => {
    expect(await kept(lines().slice(1, 2))).toMatchObject({ keptLines: 1, faults: [] });
    expect(await kept([...lines().reverse(), '', ...lines()])).toMatchObject({ keptLines: 6, faults: [] });
    expect(await audited.verify()).toMatchObject({ keptLines: null, faults: [] });
  });

  it('tell of an end that was cut off from the record and the checkpoints together, which nothing else does', async () => {
    const newest = lines().slice(-1);
    await cut();
    expect(await audited.verify()).toMatchObject({ revisions: 6, checkpoints: 2, faults: [] });
    const { faults } = await kept(newest);
    expect(faults).toMatchObject([
      { kind: 'AGAINST_CHECKPOINT', place: expect.stringMatching(/^line 1 of .*kept/) as string },
    ]);
  });

  it('tell of reads that were cut off in the same way', async () => {
    const newest = lines().slice(-1);
    write(lines().slice(0, 1));
    await audited.tamper('DELETE FROM audit_read WHERE number = 2');
    expect(await audited.verify()).toMatchObject({ reads: 1, faults: [] });
    expect((await kept(newest)).faults.map(({ detail }) => detail)).toEqual(['read 2 is not there, or not as it was']);
  });

  it('tell of a record that was signed anew with the key of the hub', async () => {
    const before = lines();
    await audited.tamper("UPDATE revision SET actor = 'somebody else' WHERE number = 6");
    await new Tampering(audited, new Random(1)).relink();
    rmSync(audited.file);
    await new Checkpoints(audited.notes.database, audited.config).write();
    expect(await audited.verify()).toMatchObject({ faults: [] });
    expect(new Set((await kept(before)).faults.map(({ kind }) => kind))).toEqual(new Set(['AGAINST_CHECKPOINT']));
  });

  it('are none where nobody who is known has signed them, and are passed over where they are of another subgraph', async () => {
    const other = lineOf({ ...checkpointIn(lines().at(-1)), subgraph: 'others' }, signingKey(audited.config));
    expect(await kept([other])).toMatchObject({ keptLines: 0, faults: [] });
    expect((await kept([foreign(), 'null'])).faults.map(({ kind, place }) => [kind, place.split(' of ')[0]])).toEqual([
      ['CHECKPOINT', 'line 1'],
      ['CHECKPOINT', 'line 2'],
    ]);
  });
});

function checkpointIn(line = '') {
  const checkpoint = readLine(line, [audited.publicKey]);
  if (!checkpoint) throw new Error('The line is no checkpoint.');
  return checkpoint;
}

/** Signed, and by nobody who is known. */
function foreign(): string {
  return lineOf(checkpointIn(lines().at(-1)), generateKeyPairSync('ed25519').privateKey);
}
