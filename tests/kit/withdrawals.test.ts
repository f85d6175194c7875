import sql from 'sql-template-tag';
import { HistoryLoader } from '../../subgraphs/_kit/history/history.loader.ts';
import { recordedAt } from '../../subgraphs/_kit/query/record-table.ts';
import { freeId, freeNumber, uncountedId } from '../../subgraphs/_kit/record/free-ids.ts';
import type { ChangeRecord } from '../../subgraphs/_kit/record/recorded.entity.ts';
import { AuditedNotes } from '../audit/support/audited-notes.ts';
import { forEachDatabase } from '../support/databases.ts';
import { allOpen, clocks, NoteEntity, Notes, put } from './support/notes.ts';

interface Span {
  readonly version: number;
  readonly recorded_from: number;
  readonly recorded_to: number;
}

const forever = 2_147_483_647;

forEachDatabase('withdrawing records', (database) => {
  let notes: Notes;

  beforeEach(async () => {
    notes = await Notes.open(database.freshUrl());
    await notes.put({ id: 'n', text: 'one' }, { id: 'other' });
    await notes.put({ id: 'n', text: 'two' });
  });

  const withdraw = (...ids: string[]) => notes.write((work) => work.withdraw(NoteEntity, ids, 'made by mistake'));
  const at = async (revision: number | null) => {
    const rows = await notes.rows<{ id: string; text: string }>(
      sql`SELECT t.id, t.text FROM note t WHERE ${recordedAt('t', { revision })} ORDER BY t.id`,
    );
    return Object.fromEntries(rows.map(({ id, text }) => [id, text]));
  };
  const spans = async (id: string) => {
    const rows = await notes.rows<Span>(
      sql`SELECT version, recorded_from, recorded_to FROM note WHERE id = ${id} ORDER BY recorded_from`,
    );
    return rows.map(({ version, recorded_from: from, recorded_to: to }) => [version, from, to]);
  };
  const history = async (revision: number | null = null, filter = {}) => {
    const loader = new HistoryLoader(notes.database, { ...clocks, revision }, allOpen);
    return (await loader.of('Note', 'n', { filter })).nodes;
  };

  it('ends the version that holds: it is absent from then on, and there at every earlier moment', async () => {
    expect((await withdraw('n')).revision).toBe(3);
    expect(await at(null)).toEqual({ other: null });
    expect(await at(2)).toEqual({ n: 'two', other: null });
    expect(await at(1)).toEqual({ n: 'one', other: null });
    expect(await spans('n')).toEqual([
      [1, 1, 2],
      [2, 2, 3],
    ]);
    const found = await notes.write(async (work) => [
      (await work.current(NoteEntity, ['n'])).size,
      (await work.existing(NoteEntity, ['n', 'other'])).size,
    ]);
    expect(found.result).toEqual([0, 1]);
  });

  it('tells who did it, what there was and why, in the history and the outbox', async () => {
    await withdraw('n');
    const [change] = await notes.rows<ChangeRecord>(sql`SELECT * FROM change_record WHERE revision = 3`);
    expect(change).toMatchObject({ record_id: 'n', after: null, reason: 'made by mistake' });
    expect(JSON.parse(change?.before ?? '')).toMatchObject({ text: 'two' });
    expect(await notes.rows(sql`SELECT record_id, operation FROM outbox WHERE revision = 3`)).toEqual([
      { record_id: 'n', operation: 'withdrawn' },
    ]);
    const [last] = await history();
    expect(last).toMatchObject({ kind: 'WITHDRAWN', actor: 'local', reason: 'made by mistake' });
    expect(last?.fields).toContainEqual({ field: 'text', before: '"two"', after: null });
    expect((await history(2)).map(({ kind }) => kind)).toEqual(['CHANGED', 'CREATED']);
  });

  it.each([
    [{ kind: { eq: 'WITHDRAWN' } }, [3]],
    [{ kind: { not: 'WITHDRAWN' } }, [2, 1]],
    [{ field: { eq: 'text' } }, [3, 2, 1]],
    [{ field: { isNull: false } }, [3, 2, 1]],
    [{ field: { isNull: true } }, []],
  ])('is found in the history by %j', async (filter, revisions) => {
    await withdraw('n');
    expect((await history(null, filter)).map(({ revision }) => revision)).toEqual(revisions);
  });

  it('leaves records alone that there are not, and uses no revision for them', async () => {
    await withdraw('n');
    expect((await withdraw('n', 'nobody')).revision).toBe(3);
    expect(await history()).toHaveLength(3);
  });

  it('counts on where a record comes back: a version that was seen before does not fit it', async () => {
    await withdraw('n');
    await notes.put({ id: 'n', text: 'three' });
    expect(await spans('n')).toEqual([
      [1, 1, 2],
      [2, 2, 3],
      [3, 4, forever],
    ]);
    expect((await history()).map(({ kind }) => kind)).toEqual(['CREATED', 'WITHDRAWN', 'CHANGED', 'CREATED']);
    const [created] = await history();
    expect(created?.fields.find(({ field }) => field === 'text')).toEqual({
      field: 'text',
      before: null,
      after: '"three"',
    });
  });

  it('ends a record and takes it up again within one unit, without a gap', async () => {
    await notes.write(async (work) => {
      await work.withdraw(NoteEntity, ['n'], 'to begin anew');
      await work.put(NoteEntity, [put({ id: 'n', text: 'anew' })]);
    });
    expect(await spans('n')).toEqual([
      [1, 1, 2],
      [2, 2, 3],
      [3, 3, forever],
    ]);
  });

  it('leaves no version of a change that was withdrawn in the unit that made it', async () => {
    await notes.write(async (work) => {
      await work.put(NoteEntity, [put({ id: 'n', text: 'never seen' })]);
      await work.withdraw(NoteEntity, ['n'], 'at once');
    });
    expect(await spans('n')).toEqual([
      [1, 1, 2],
      [2, 2, 3],
    ]);
  });

  it('leaves no version of a record that was made in the same unit', async () => {
    await notes.write(async (work) => {
      await work.put(NoteEntity, [put({ id: 'brief', text: 'x' })]);
      await work.withdraw(NoteEntity, ['brief'], 'at once');
      expect((await work.existing(NoteEntity, ['brief'])).size).toBe(0);
    });
    expect(await spans('brief')).toEqual([]);
    await notes.put({ id: 'brief' });
    expect(await spans('brief')).toEqual([[1, 4, forever]]);
  });

  it('is not undone by an import, but by people', async () => {
    await withdraw('n');
    const puts = [put({ id: 'n', text: 'again' }), put({ id: 'n', number: 1 })];
    const imported = await notes.write((work) => work.put(NoteEntity, puts), { keepCorrections: true });
    expect(imported.result).toEqual(puts.map(() => ({ id: 'n', status: 'unchanged', kept: true })));
    expect(await at(null)).toEqual({ other: null });
    await notes.put({ id: 'n', text: 'again' });
    expect(await at(null)).toEqual({ n: 'again', other: null });
  });

  it('gives its id to nothing else', async () => {
    await notes.put({ id: 'a:1' });
    await withdraw('n', 'a:1');
    const { result } = await notes.write(async (work) => [
      await freeId(work, NoteEntity, 'n'),
      await freeNumber(work, NoteEntity, 'a', 1),
      await uncountedId(work, NoteEntity, 'n', false),
      await freeId(work, NoteEntity, 'free'),
    ]);
    expect(result).toEqual(['n:2', 'a:2', expect.stringMatching(/^n:[0-9a-f]{8}$/), 'free']);
  });
});

forEachDatabase('the audit of withdrawn records', (database) => {
  const filled = async () => {
    const audited = await AuditedNotes.open(database.freshUrl());
    const { notes } = audited;
    await notes.put({ id: 'a', text: 'one' }, { id: 'b' }, { id: 'c' });
    await notes.write((work) => work.withdraw(NoteEntity, ['a', 'b'], 'a reason'));
    await notes.write(async (work) => {
      await work.put(NoteEntity, [put({ id: 'a', text: 'again' }), put({ id: 'brief' }), put({ id: 'c', number: 1 })]);
      await work.withdraw(NoteEntity, ['brief', 'c'], 'at once');
    });
    await audited.checkpoints.write();
    return audited;
  };

  it('holds', async () => {
    expect(await (await filled()).verify()).toMatchObject({ revisions: 3, changes: 10, faults: [] });
  });

  it.each([
    [
      'the reason is another',
      "UPDATE change_record SET reason = 'x' WHERE revision = 2 AND position = 1",
      'BROKEN_LINK',
    ],
    ['it is undone', `UPDATE note SET recorded_to = ${forever} WHERE id = 'b'`, 'CHANGED_ROWS'],
    ['what it was is gone', "DELETE FROM note WHERE id = 'b'", 'CHANGED_ROWS'],
    ['others are told that it changed', "UPDATE outbox SET operation = 'changed' WHERE record_id = 'b'", 'OUTBOX'],
    ['what was withdrawn at once is there', "UPDATE note SET recorded_to = 9 WHERE id = 'c'", 'EXTRA'],
  ])('tells that %s', async (_what, statement, kind) => {
    const audited = await filled();
    await audited.tamper(statement);
    expect((await audited.verify()).faults.map((fault) => fault.kind)).toContain(kind);
  });
});
