import sql from 'sql-template-tag';
import type { SourceInput } from '../../subgraphs/_kit/contract.ts';
import type { ChangeRecord } from '../../subgraphs/_kit/record/recorded.entity.ts';
import type { Content, PutOutcome, WorkOptions } from '../../subgraphs/_kit/record/unit-of-work.ts';
import { forEachDatabase } from '../support/databases.ts';
import { Notes, NoteEntity } from './support/notes.ts';

const dataset: SourceInput = { nature: 'DATASET', title: 'Dataset', file: 'a.csv', line: 2 };
const person: SourceInput = { nature: 'USER', title: 'Entered by hand' };

forEachDatabase('putting records', (database) => {
  let notes: Notes;

  beforeEach(async () => {
    notes = await Notes.open(database.freshUrl());
  });

  const putAll = async (
    contents: readonly Content<NoteEntity>[],
    sources: readonly SourceInput[] = [dataset],
    options: Partial<WorkOptions> = {},
  ): Promise<PutOutcome[]> => {
    const puts = contents.map((content) => ({ content, sources }));
    return (await notes.write((work) => work.put(NoteEntity, puts), options)).result;
  };
  const versions = (id: string) =>
    notes.rows<NoteEntity>(sql`SELECT * FROM note WHERE id = ${id} ORDER BY recorded_from`);
  const history = (id: string) =>
    notes.rows<ChangeRecord>(sql`SELECT * FROM change_record WHERE record_id = ${id} ORDER BY revision, position`);

  it('creates a record as version 1, with what follows from its columns', async () => {
    expect(await putAll([{ id: 'n', text: 'ӘҢГІМЕ', date: '1995-07' }])).toEqual([{ id: 'n', status: 'created' }]);
    expect(await versions('n')).toMatchObject([
      {
        text: 'ӘҢГІМЕ',
        text_folded: 'әңгіме',
        number: null,
        date_earliest: '1995-07-01',
        date_latest: '1995-07-31',
        version: 1,
        recorded_from: 1,
        recorded_to: 2_147_483_647,
      },
    ]);
  });

  it('leaves a column that is undefined, and empties one that is null', async () => {
    await putAll([{ id: 'n', text: 'text', number: 7, day: '2020-01-01' }]);
    expect(await putAll([{ id: 'n', text: undefined, number: null }])).toEqual([{ id: 'n', status: 'changed' }]);
    const [, second] = await versions('n');
    expect(second).toMatchObject({ text: 'text', text_folded: 'text', number: null, day: '2020-01-01', version: 2 });
  });

  it('closes the old version where the new one begins', async () => {
    await putAll([{ id: 'n', number: 1 }]);
    await putAll([{ id: 'other', number: 1 }]);
    await putAll([{ id: 'n', number: 2 }]);
    const spans = (await versions('n')) as unknown as { recorded_from: number; recorded_to: number; number: number }[];
    expect(spans.map((each) => [each.number, each.recorded_from, each.recorded_to])).toEqual([
      [1, 1, 3],
      [2, 3, 2_147_483_647],
    ]);
  });

  it('writes nothing and uses no revision where nothing is new', async () => {
    const content = { id: 'n', text: 'Қазақ 😀', second: 'ё', number: 0, date: '1995' };
    await putAll([content]);
    expect(await putAll([content, { id: 'n', text: undefined }])).toEqual([
      { id: 'n', status: 'unchanged' },
      { id: 'n', status: 'unchanged' },
    ]);
    expect(await notes.revision()).toBe(1);
    expect(await versions('n')).toHaveLength(1);
    expect(await notes.rows(sql`SELECT * FROM outbox`)).toHaveLength(1);
  });

  it('finds a title unchanged that the sort key cuts within a character', async () => {
    const content = { id: 'n', text: `${'a'.repeat(159)}😀` };
    await putAll([content]);
    expect(await putAll([content])).toEqual([{ id: 'n', status: 'unchanged' }]);
  });

  it('takes the same record twice in one unit, and keeps the last', async () => {
    const outcomes = await putAll([
      { id: 'n', text: 'one', number: 1 },
      { id: 'm', text: 'm' },
      { id: 'n', text: 'two' },
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['created', 'created', 'changed']);
    expect(await versions('n')).toMatchObject([{ text: 'two', number: 1, recorded_from: 1 }]);
    expect((await history('n')).map(({ revision, position }) => [revision, position])).toEqual([
      [1, 1],
      [1, 3],
    ]);
  });

  it('keeps one version of a record that several steps of a unit change', async () => {
    await putAll([{ id: 'n', number: 1 }]);
    await notes.write(async (work) => {
      for (const number of [2, 3]) await work.put(NoteEntity, [{ content: { id: 'n', number }, sources: [dataset] }]);
      expect((await work.current(NoteEntity, ['n'])).get('n')?.number).toBe(3);
    });
    const spans = (await versions('n')) as unknown as { recorded_from: number; recorded_to: number; number: number }[];
    expect(spans.map((each) => [each.number, each.recorded_from, each.recorded_to])).toEqual([
      [1, 1, 2],
      [3, 2, 2_147_483_647],
    ]);
  });

  it('merges sources: the same file adds nothing, another one is a change of its own', async () => {
    await putAll([{ id: 'n', text: 'text' }], [dataset], { actor: 'import:run-1', runId: 'run-1' });
    expect(await putAll([{ id: 'n' }], [{ ...dataset, line: 9 }])).toEqual([{ id: 'n', status: 'unchanged' }]);
    expect(await putAll([{ id: 'n' }], [{ ...dataset, file: 'b.csv' }])).toEqual([{ id: 'n', status: 'changed' }]);
    const last = (await versions('n')).at(-1);
    expect(JSON.parse(last?.sources ?? '')).toEqual([
      { ...dataset, actor: 'import:run-1', runId: 'run-1' },
      { ...dataset, file: 'b.csv', actor: 'local' },
    ]);
  });

  it('takes the signature of whoever changes a record, and not of whoever leaves it as it is', async () => {
    await putAll([{ id: 'n', text: 'text' }]);
    const sign = async (text: string) => {
      const puts = [{ content: { id: 'n', text }, sources: [person], isSignature: true }];
      return (await notes.write((work) => work.put(NoteEntity, puts))).revision;
    };
    expect([await sign('text'), await sign('other'), await sign('other')]).toEqual([1, 2, 2]);
    const sources = (await versions('n')).map((row) => (JSON.parse(row.sources) as SourceInput[]).length);
    expect(sources).toEqual([1, 2]);
  });

  it('keeps a correction by hand from imports, but not from people', async () => {
    await putAll([{ id: 'n', text: 'import', number: 1 }]);
    await putAll([{ id: 'n', text: 'by hand' }], [person]);
    const keepCorrections = { keepCorrections: true };
    expect(await putAll([{ id: 'n', text: 'import' }], [dataset], keepCorrections)).toEqual([
      { id: 'n', status: 'unchanged', kept: true },
    ]);
    expect(await notes.texts()).toEqual({ n: 'by hand' });
    expect(await putAll([{ id: 'n', text: 'again by hand' }], [person])).toEqual([{ id: 'n', status: 'changed' }]);
    expect(await notes.texts()).toEqual({ n: 'again by hand' });
  });

  it('tells, of each change, who made it and what was before and after', async () => {
    await putAll([{ id: 'n', text: 'one' }], [dataset], { actor: 'import:run-1', command: 'ingest' });
    const puts = [{ content: { id: 'n', text: 'two' }, sources: [person] }];
    await notes.write((work) => work.put(NoteEntity, puts, 'a slip of the pen'));
    const [created, changed] = await history('n');
    expect(created).toMatchObject({ before: null, reason: null });
    expect(changed).toMatchObject({ reason: 'a slip of the pen' });
    expect(JSON.parse(changed?.before ?? '')).toMatchObject({ text: 'one', number: null });
    expect(JSON.parse(changed?.after ?? '')).toMatchObject({ text: 'two', number: null });
    expect(Object.keys(JSON.parse(changed?.after ?? '') as object)).not.toContain('textFolded');
    expect(await notes.rows(sql`SELECT number, actor, command FROM revision ORDER BY number`)).toEqual([
      { number: 1, actor: 'import:run-1', command: 'ingest' },
      { number: 2, actor: 'local', command: 'note' },
    ]);
  });

  it('tells the outbox, in order, what became of which record', async () => {
    await putAll([{ id: 'a' }, { id: 'b' }]);
    await putAll([{ id: 'b', number: 1 }, { id: 'a' }, { id: 'c' }]);
    const rows = await notes.rows<Record<string, number | string>>(
      sql`SELECT revision, position, record_type, record_id, operation FROM outbox ORDER BY revision, position`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      [1, 1, 'Note', 'a', 'created'],
      [1, 2, 'Note', 'b', 'created'],
      [2, 1, 'Note', 'b', 'changed'],
      [2, 2, 'Note', 'c', 'created'],
    ]);
  });

  it('keeps nothing of a dry run, and answers as if it had', async () => {
    await putAll([{ id: 'n', number: 1 }]);
    const dry = { dryRun: true };
    const outcomes = await putAll([{ id: 'n', number: 2 }, { id: 'm' }, { id: 'm', number: 1 }], [dataset], dry);
    expect(outcomes.map(({ status }) => status)).toEqual(['changed', 'created', 'changed']);
    expect(await notes.texts()).toEqual({ n: null });
    expect(await notes.revision()).toBe(1);
    for (const table of [sql`SELECT * FROM revision`, sql`SELECT * FROM change_record`, sql`SELECT * FROM outbox`]) {
      expect(await notes.rows(table)).toHaveLength(1);
    }
  });

  it('takes many more records than one statement holds', async () => {
    const contents = Array.from({ length: 1_001 }, (_, number) => ({ id: `n-${number}`, number }));
    await putAll(contents);
    const changed = contents.map((each) => ({ ...each, number: each.number % 2 }));
    const outcomes = await putAll(changed);
    expect(outcomes.map(({ id }) => id)).toEqual(contents.map(({ id }) => id));
    expect(outcomes.filter(({ status }) => status === 'unchanged')).toHaveLength(2);
    const [count] = await notes.rows<{ total: number | string }>(
      sql`SELECT COUNT(*) AS total FROM note WHERE recorded_to = 2147483647`,
    );
    expect(Number(count?.total)).toBe(1_001);
  });

  it('never moves recorded time back, though the clock does', async () => {
    let now = new Date('2026-11-22T10:00:00.000Z');
    const other = await Notes.open(database.freshUrl(), () => now);
    await other.put({ id: 'a' });
    now = new Date('2026-11-22T09:00:00.000Z');
    await other.put({ id: 'b' });
    now = new Date('2026-11-22T10:00:00.001Z');
    await other.put({ id: 'c' });
    const moments = await other.rows<{ moment: string }>(sql`SELECT moment FROM revision ORDER BY number`);
    expect(moments.map((each) => each.moment)).toEqual([
      '2026-11-22T10:00:00.000Z',
      '2026-11-22T10:00:00.000Z',
      '2026-11-22T10:00:00.001Z',
    ]);
  });

  it('refuses to write for nobody', () => {
    expect(() => notes.write(() => Promise.resolve(), { actor: '' })).toThrow('unidentified callers');
  });
});

forEachDatabase('deriving rows', (database) => {
  it('writes what is new, ends what is obsolete, and tells nobody', async () => {
    const notes = await Notes.open(database.freshUrl());
    const derive = (...rows: Content<NoteEntity>[]) =>
      notes.write(async (work) => {
        const present = await work.currentBy(NoteEntity, 'code', ['derived']);
        await work.derive(
          NoteEntity,
          rows.map((row) => ({ ...row, code: 'derived' })),
          present,
        );
      });
    expect((await derive({ id: 'a', number: 1 }, { id: 'b', number: 1 })).revision).toBe(1);
    expect((await derive({ id: 'a', number: 1 }, { id: 'b', number: 1 })).revision).toBe(1);
    expect((await derive({ id: 'b', number: 2 }, { id: 'c', number: 1 })).revision).toBe(2);
    expect((await derive({ id: 'b', number: 2 })).revision).toBe(3);
    const rows = await notes.rows<Record<string, number>>(
      sql`SELECT id, number, recorded_from, recorded_to FROM note ORDER BY id, recorded_from`,
    );
    const forever = 2_147_483_647;
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['a', 1, 1, 2],
      ['b', 1, 1, 2],
      ['b', 2, 2, forever],
      ['c', 1, 2, 3],
    ]);
    expect(await notes.rows(sql`SELECT * FROM outbox`)).toEqual([]);
    expect(await notes.rows(sql`SELECT * FROM change_record`)).toEqual([]);
  });
});
