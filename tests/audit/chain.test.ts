import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sql from 'sql-template-tag';
import { canonicalJson, hashOf } from '../../subgraphs/_kit/audit/canonical.ts';
import { forEachDatabase } from '../support/databases.ts';
import { typescript } from '../support/typescript.ts';
import { NoteEntity, put } from '../kit/support/notes.ts';
import { AuditedNotes } from './support/audited-notes.ts';
import { Random } from './support/random.ts';
import { Tampering } from './support/tampering.ts';

const run = promisify(execFile);
const writer = join(__dirname, '../kit/support/note-writer.ts');
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the canonical form', () => {
  it('is that of RFC 8785: names in order, no space, numbers and texts as ECMAScript writes them', () => {
    const value = {
      peach: [1e21, -0, 4.5, true, null],
      '\u20ac': 'Euro',
      '\r': '\u000f\n"',
      1: 'One',
      '\u{1f600}': '',
    };
    expect(canonicalJson(value)).toBe(
      String.raw`{"\r":"\u000f\n\"","1":"One","peach":[1e+21,0,4.5,true,null],"€":"Euro","😀":""}`,
    );
  });

  it('takes half a character for the mark that databases store for it, and its escape in a text for what it is', () => {
    expect(hashOf('a\ud83d')).toBe(hashOf('a\ufffd'));
    expect(hashOf('\\ud83d')).not.toBe(hashOf('\ufffd'));
  });
});

forEachDatabase('an untouched record', (database) => {
  it('holds, and says what was looked at', async () => {
    const audited = await AuditedNotes.open(database.freshUrl());
    await audited.fill();
    expect(await audited.verify()).toMatchObject({
      subgraph: 'notes',
      revisions: 6,
      changes: 8,
      reads: 2,
      checkpoints: 2,
      lastCheckpoint: { revision: 6 },
      faults: [],
      faultCount: 0,
    });
  });

  it('holds where nothing was ever written', async () => {
    const audited = await AuditedNotes.open(database.freshUrl());
    expect(await audited.verify()).toMatchObject({ revisions: 0, faults: [] });
  });

  it('holds after many have written at once, of whom some gave up, and while others write', async () => {
    const audited = await AuditedNotes.open(database.freshUrl());
    const unit = (number: number) =>
      audited.notes.write(async (work) => {
        await work.put(NoteEntity, [put({ id: `n-${number % 7}`, number })]);
        await work.derive(NoteEntity, [{ id: `d-${number}`, number }], []);
        if (number % 3 === 0) throw new Error('given up');
      });
    await Promise.allSettled(numbers(30).map(unit));
    await audited.checkpoints.write();
    const writing = Promise.allSettled(numbers(30).map((number) => unit(100 + number)));
    expect(await audited.verify()).toMatchObject({ faults: [] });
    await writing;
    expect(await audited.verify()).toMatchObject({ revisions: 40, faults: [] });
  });

  it('holds after two processes have written to it, and others were killed while they did', async () => {
    const audited = await AuditedNotes.open(database.freshUrl());
    const args = (name: string, count: number) => [...typescript, writer, audited.url, name, String(count)];
    const killed = run(process.execPath, args('killed', 3_000), { timeout: 3_000, killSignal: 'SIGKILL' });
    await Promise.all([run(process.execPath, args('one', 30)), killed.catch(() => undefined)]);
    await audited.notes.put({ id: 'after' });
    await audited.checkpoints.write();
    const report = await audited.verify();
    expect(report).toMatchObject({ faults: [] });
    expect(report.revisions).toBeGreaterThan(20);
  }, 60_000);

  it('holds where it was written before there was a chain, from the migration on', async () => {
    const audited = await AuditedNotes.open(database.freshUrl());
    await audited.fill();
    const before = await audited.notes.rows(sql`SELECT number, hash, row_hashes FROM revision ORDER BY number`);
    await audited.tamper('UPDATE revision SET hash = NULL, row_hashes = NULL');
    await audited.tamper('UPDATE change_record SET hash = NULL');
    expect((await audited.verify()).faultCount).toBeGreaterThan(0);
    const tampering = new Tampering(audited, new Random(1));
    await tampering.relink();
    await tampering.relink();
    expect(await audited.notes.rows(sql`SELECT number, hash, row_hashes FROM revision ORDER BY number`)).toEqual(
      before,
    );
    await audited.notes.put({ id: 'a', text: 'goes on' });
    expect(await audited.verify()).toMatchObject({ revisions: 7, faults: [] });
  });
});

forEachDatabase('what is told of a tampering', (database) => {
  it.each([
    [
      "UPDATE change_record SET reason = 'x' WHERE revision = 3 AND position = 1",
      'BROKEN_LINK',
      'change 3.1 of Note a',
    ],
    ["UPDATE revision SET actor = 'nobody' WHERE number = 4", 'BROKEN_LINK', 'revision 4'],
    ['DELETE FROM revision WHERE number = 2', 'MISSING', 'revision 2'],
    ["UPDATE note SET text = 'x' WHERE id = 'c'", 'CHANGED_ROWS', 'revision 2, table note'],
    ["UPDATE note SET text_sort = 'x' WHERE id = 'c'", 'CHANGED_COLUMN', 'note c of revision 2'],
    ["DELETE FROM note WHERE id = 'derived'", 'CHANGED_ROWS', 'revision 4, table note'],
    ["UPDATE outbox SET operation = 'changed' WHERE revision = 1", 'OUTBOX', 'change 1.1'],
    ['UPDATE revision_counter SET value = 99', 'COUNTER', 'revision_counter'],
    ['INSERT INTO revision_counter (id, value) VALUES (2, 6)', 'COUNTER', 'revision_counter'],
    ["UPDATE audit_read SET account = 'somebody else' WHERE number = 1", 'BROKEN_LINK', 'read 1'],
    ['DELETE FROM audit_read WHERE number = 2', 'AGAINST_CHECKPOINT', 'line 2 of '],
    ['UPDATE note SET recorded_from = 99 WHERE recorded_from = 6', 'EXTRA', 'table note'],
  ])('is its kind and its place: %s', async (statement, kind, place) => {
    const audited = await AuditedNotes.open(database.freshUrl());
    await audited.fill();
    await audited.tamper(statement);
    const { faults } = await audited.verify();
    expect(faults).toContainEqual(
      expect.objectContaining({ kind, place: expect.stringContaining(place) as string }) as object,
    );
  });

  it('names the records whose rows are not what their changes say', async () => {
    const audited = await AuditedNotes.open(database.freshUrl());
    await audited.fill();
    await audited.tamper("UPDATE note SET code = 'y' WHERE id = 'c'");
    expect((await audited.verify()).faults).toEqual([
      expect.objectContaining({ kind: 'CHANGED_ROWS', detail: 'differs from its change records: c' }),
    ]);
  });

  it('is not repeated for ever: the first are told, the others counted', async () => {
    const audited = await AuditedNotes.open(database.freshUrl());
    await audited.notes.put(...numbers(80).map((number) => ({ id: `n-${number}` })));
    await audited.tamper("UPDATE change_record SET reason = 'x'");
    const { faults, faultCount } = await audited.verify();
    expect([faults.length, faultCount >= 80]).toEqual([50, true]);
  });
});
