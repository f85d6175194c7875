import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import sql from 'sql-template-tag';
import { forEachDatabase } from '../support/databases.ts';
import { typescript } from '../support/typescript.ts';
import { Notes, NoteEntity, put } from './support/notes.ts';

const run = promisify(execFile);
const writerFile = require.resolve('./support/note-writer.ts');
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

interface Position {
  readonly revision: number;
  readonly position: number;
}

/** Revisions without a gap, each with its moment, its changes and, for each of them, its outbox row. */
async function expectNoGaps(notes: Notes): Promise<void> {
  const last = await notes.revision();
  const revisions = await notes.rows<{ number: number; moment: string }>(sql`SELECT * FROM revision ORDER BY number`);
  expect(revisions.map((each) => each.number)).toEqual(numbers(last).map((index) => index + 1));
  expect(revisions.map((each) => each.moment)).toEqual(revisions.map((each) => each.moment).sort());
  const places = (table: 'change_record' | 'outbox') =>
    notes.rows<Position>(
      table === 'outbox'
        ? sql`SELECT revision, position, record_id FROM outbox ORDER BY revision, position`
        : sql`SELECT revision, position, record_id FROM change_record ORDER BY revision, position`,
    );
  const outbox = await places('outbox');
  expect(outbox).toEqual(await places('change_record'));
  expect([...new Set(outbox.map((each) => each.revision))]).toEqual(numbers(last).map((index) => index + 1));
  outbox.forEach(({ revision, position }, index) => {
    const before = outbox[index - 1];
    expect(position).toBe(before?.revision === revision ? before.position + 1 : 1);
  });
}

forEachDatabase('many units of work at once', (database) => {
  it('keep what was acknowledged, whatever rolls back in between', async () => {
    const notes = await Notes.open(database.freshUrl());
    const unit = async (number: number): Promise<string> => {
      const id = `n-${String(number).padStart(3, '0')}`;
      await notes.write(async (work) => {
        await work.put(NoteEntity, [put({ id, text: 'first' })]);
        await sleep(number % 4);
        await work.put(NoteEntity, [put({ id, text: 'second' }), put({ id: `${id}-too`, text: 'with it' })]);
        if (number % 3 === 0) throw new Error('given up');
      });
      return id;
    };
    const outcomes = await Promise.allSettled(numbers(60).map(unit));
    const kept = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(kept).toHaveLength(40);
    expect(await notes.texts()).toEqual(
      Object.fromEntries(kept.flatMap((id) => [[id, 'second'] as const, [`${id}-too`, 'with it'] as const])),
    );
    expect(await notes.revision()).toBe(40);
    await expectNoGaps(notes);
  });

  it('count one after another when they all change the same record', async () => {
    const notes = await Notes.open(database.freshUrl());
    await notes.put({ id: 'counter', number: 0 });
    const increment = () =>
      notes.write(async (work) => {
        const number = (await work.current(NoteEntity, ['counter'])).get('counter')?.number ?? 0;
        await sleep(1);
        await work.put(NoteEntity, [put({ id: 'counter', number: number + 1 })]);
      });
    const written = await Promise.all(numbers(30).map(increment));
    expect(written.map((each) => each.revision).sort((a, b) => a - b)).toEqual(numbers(30).map((index) => index + 2));
    const versions = await notes.rows<NoteEntity>(sql`SELECT number, version FROM note ORDER BY version`);
    expect(versions.map((each) => [each.number, each.version])).toEqual(numbers(31).map((index) => [index, index + 1]));
    await expectNoGaps(notes);
  });

  it('can be read while they are under way, and are seen whole or not at all', async () => {
    const notes = await Notes.open(database.freshUrl());
    const writing = Promise.all(
      numbers(20).map((number) =>
        notes.write(async (work) => {
          await work.put(NoteEntity, [put({ id: `a-${number}` })]);
          await sleep(2);
          await work.put(NoteEntity, [put({ id: `b-${number}` })]);
        }),
      ),
    );
    let seen = 0;
    while (seen < 40) {
      const ids = Object.keys(await notes.texts());
      expect(ids.filter((id) => id.startsWith('a')).length).toBe(ids.filter((id) => id.startsWith('b')).length);
      seen = ids.length;
      await sleep(1);
    }
    await writing;
  });

  it('leave nothing of a unit whose statement failed, and go on', async () => {
    const notes = await Notes.open(database.freshUrl());
    const broken = notes.write(async (work) => {
      await work.put(NoteEntity, [put({ id: 'before' })]);
      await work.put(NoteEntity, [put({ id: 'broken', bothFolded: undefined, day: { no: 'day' } as never })]);
      await work.currentBy(NoteEntity, 'missing' as never, ['x']);
    });
    await expect(Promise.all([broken, notes.put({ id: 'other' })])).rejects.toThrow();
    await notes.put({ id: 'after' });
    expect(Object.keys(await notes.texts())).toEqual(['after', 'other']);
    await expectNoGaps(notes);
  });

  it('are numbered without gaps by two processes that write to one database', async () => {
    const url = database.freshUrl();
    const notes = await Notes.open(url);
    const processes = ['one', 'two'].map((name) => run(process.execPath, [...typescript, writerFile, url, name, '30']));
    const own = numbers(30).map((number) => notes.put({ id: `own-${number}` }));
    const printed = (await Promise.all(processes)).map(({ stdout }) => stdout.trim().split('\n'));
    await Promise.all(own);
    const expected = [...printed.flat(), ...numbers(30).map((number) => `own-${number}`)];
    expect(printed.map((lines) => lines.length)).toEqual([20, 20]);
    expect(Object.keys(await notes.texts()).sort()).toEqual(expected.sort());
    expect(await notes.revision()).toBe(70);
    await expectNoGaps(notes);
  }, 170_000);

  it('are not started by two processes that open an empty database at once', async () => {
    const url = database.freshUrl();
    const both = await Promise.all([Notes.open(url), Notes.open(url), Notes.open(url)]);
    await Promise.all(both.map((notes, index) => notes.put({ id: `n-${index}` })));
    expect(await both[0].revision()).toBe(3);
  });
});
