import sql, { type Sql } from 'sql-template-tag';
import type { HistoryArgs } from '../../subgraphs/_kit/history/change.inputs.ts';
import { HistoryLoader, type HistoryAccess } from '../../subgraphs/_kit/history/history.loader.ts';
import type { Content, WorkOptions } from '../../subgraphs/_kit/record/unit-of-work.ts';
import { readsDuring } from '../support/count-reads.ts';
import { forEachDatabase } from '../support/databases.ts';
import { allOpen, clocks, Notes, NoteEntity, put } from './support/notes.ts';

const endOf15th = '2026-11-15T18:59:59.999Z';
const startOf16th = '2026-11-15T19:00:00.000Z';
const endOf16th = '2026-11-16T18:59:59.999Z';
const endOf29February2024 = '2024-02-29T18:59:59.999Z';

forEachDatabase('a history', (database) => {
  let notes: Notes;
  let now = '';

  const write = (moment: string, options: Partial<WorkOptions>, ...contents: Content<NoteEntity>[]) => {
    now = moment;
    return notes.write((work) => work.put(NoteEntity, contents.map(put)), options);
  };

  beforeAll(async () => {
    notes = await Notes.open(database.freshUrl(), () => new Date(now));
    const [brought, corrected] = [
      { actor: 'default-data', command: 'ingest' },
      { actor: 'local', command: 'correctNote' },
    ];
    await write(endOf29February2024, brought, { id: 'm', text: 'one', number: 1, second: 'a, b' });
    await write(endOf15th, corrected, { id: 'm', text: 'two' }, { id: 'n', text: 'new' });
    await write(startOf16th, { actor: 'import:run-1', command: 'ingest' }, { id: 'm', number: 2, second: 'a,b' });
    await write(endOf16th, { actor: 'Local', command: 'correctNote' }, { id: 'm', text: null });
    await write(endOf16th, corrected, { id: 'm', text: 'null' });
    await write(endOf16th, corrected, { id: 'm', number: 3 }, { id: 'm', number: 4 });
    const other = [{ nature: 'USER', title: 'Another' } as const];
    await notes.write((work) => work.put(NoteEntity, [{ content: { id: 'm' }, sources: other }]));
    // As a new rule of folding would find it.
    await notes.database.writer.query("UPDATE note SET text_folded = 'NULL' WHERE id = 'm'");
    await write(endOf16th, { command: 'refold' }, { id: 'm' });
  });

  const of = (id: string, args: HistoryArgs, loader = new HistoryLoader(notes.database, clocks, allOpen)) =>
    loader.of('Note', id, args);

  /** Revisions as they come, the size of the whole list, and that both agree. */
  const revisions = async (args: HistoryArgs): Promise<number[]> => {
    const { nodes, totalCount } = await of('m', args);
    expect(await totalCount).toBe(nodes.length);
    return nodes.map(({ revision }) => revision);
  };

  it('runs from the latest to the first unless it is asked otherwise', async () => {
    expect(await revisions({})).toEqual([8, 7, 6, 6, 5, 4, 3, 2, 1]);
    expect(await revisions({ filter: null, orderBy: { field: 'REVISION', direction: 'DESC' } })).toHaveLength(9);
    expect(await revisions({ orderBy: { field: 'REVISION', direction: 'ASC' } })).toEqual([1, 2, 3, 4, 5, 6, 6, 7, 8]);
  });

  it.each<[string, NonNullable<HistoryArgs['filter']> & Record<string, unknown>, number[]]>([
    ['nothing', {}, [8, 7, 6, 6, 5, 4, 3, 2, 1]],
    ['numbers of units', { revision: { gte: 3, lt: 5 } }, [4, 3]],
    ['the day that a moment is of in Almaty', { recordedOn: { eq: '2026-11-16' } }, [8, 7, 6, 6, 5, 4, 3]],
    ['the day whose last hour came twice', { recordedOn: { in: ['2024-02-28', '2024-02-29'] } }, [1]],
    ['the day after it', { recordedOn: { eq: '2024-03-01' } }, []],
    ['another day', { recordedOn: { not: '2026-11-16' } }, [2, 1]],
    ['days before', { recordedOn: { lt: '2026-11-16' } }, [2, 1]],
    ['days up to', { recordedOn: { lte: '2026-11-15' } }, [2, 1]],
    ['days after', { recordedOn: { gt: '2024-02-29', lt: '2026-11-16' } }, [2]],
    ['days from one on', { recordedOn: { gte: '2026-11-16' } }, [8, 7, 6, 6, 5, 4, 3]],
    ['days before there was a hub', { recordedOn: { gte: '0000-01-01', not: '1900-01-01', lt: '1923-07-01' } }, []],
    ['days to the end of time', { revision: { lt: 2 }, recordedOn: { gte: '0001-01-01', lte: '9999-12-31' } }, [1]],
    ['no day, which every change has', { recordedOn: { isNull: true } }, []],
    ['who made it, whose case counts', { actor: { eq: 'Local' } }, [4]],
    ['several who made it', { actor: { in: ['default-data', 'import:run-1'] } }, [3, 1]],
    ['a command in any case', { command: { eq: 'CORRECTNOTE' } }, [6, 6, 5, 4, 2]],
    ['a part of a command', { command: { startsWith: 'in' } }, [3, 1]],
    ['commands in a range', { command: { gte: 'I', lt: 'O' } }, [7, 3, 1]],
    ['that it was new', { kind: { eq: 'CREATED' as never } }, [1]],
    ['that it was not', { kind: { not: 'CREATED' as never } }, [8, 7, 6, 6, 5, 4, 3, 2]],
    ['a field that differs, null and the text "null" being two', { field: { eq: 'text' } }, [5, 4, 2, 1]],
    ['a field by no more than a space', { field: { eq: 'second' } }, [3, 1]],
    ['one of several fields', { field: { in: ['second', 'sources'] } }, [7, 3, 1]],
    ['none of no fields', { field: { in: [] } }, []],
    ['what left a field alone', { field: { not: 'text' } }, [8, 7, 6, 6, 3]],
    ['a field that had no value', { field: { eq: 'day' } }, []],
    ['a field in another case', { field: { eq: 'Text' } }, []],
    ['a field that there is not', { field: { eq: 'colour' } }, []],
    ['a path instead of a field', { field: { in: ['*', '"text"', 'text[0]', '$.text', '', "text'"] } }, []],
    ['anything but a path', { revision: { lt: 3 }, field: { not: 'te xt' } }, [2, 1]],
    ['what changed no field', { field: { isNull: true } }, [8]],
    ['what changed some', { revision: { gt: 6 }, field: { isNull: false } }, [7]],
    ['all of several', { and: [{ actor: { eq: 'local' } }, { field: { eq: 'number' } }] }, [6, 6]],
    ['one of several', { or: [{ revision: { eq: 8 } }, { kind: { eq: 'CREATED' } }] }, [8, 1]],
    ['the opposite', { not: { field: { in: ['text', 'number'] } } }, [8, 7]],
  ])('can be asked for %s', async (_what, filter, found) => {
    expect(await revisions({ filter })).toEqual(found);
  });

  it('is paged under its filter, in either order and from either end', async () => {
    const filter = { field: { in: ['number', 'text'] } };
    for (const [direction, whole] of [
      ['ASC', [1, 2, 3, 4, 5, 6, 6]],
      ['DESC', [6, 6, 5, 4, 3, 2, 1]],
    ] as const) {
      const args = { filter, orderBy: { field: 'REVISION', direction } };
      const seen: unknown[] = [];
      for (let after: string | null = null; ;) {
        const { edges, pageInfo, totalCount } = await of('m', { ...args, first: 3, after });
        seen.push(...edges.map(({ node }) => node.revision));
        expect(await totalCount).toBe(7);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(seen).toEqual(whole);
      const last = await of('m', { ...args, last: 2 });
      expect(last.nodes.map(({ revision }) => revision)).toEqual(whole.slice(-2));
    }
  });

  it('tells two changes of one unit of work apart by their place in it', async () => {
    const numbers = async (direction: 'ASC' | 'DESC') => {
      const orderBy = { field: 'REVISION', direction };
      const { nodes } = await of('m', { filter: { revision: { eq: 6 } }, orderBy });
      return nodes.map(({ fields }) => fields[0]?.after);
    };
    expect([await numbers('ASC'), await numbers('DESC')]).toEqual([
      ['3', '4'],
      ['4', '3'],
    ]);
  });

  it('is read with those of other records by one statement, if they are asked alike', async () => {
    const loader = new HistoryLoader(notes.database, clocks, allOpen);
    const asked = () =>
      Promise.all(['m', 'n', 'nobody'].map((id) => of(id, { filter: { field: { eq: 'text' } } }, loader)));
    let found: Awaited<ReturnType<typeof asked>> = [];
    expect(await readsDuring(async () => (found = await asked()))).toHaveLength(1);
    expect(found.map(({ nodes }) => nodes.map(({ revision }) => revision))).toEqual([[5, 4, 2, 1], [2], []]);
  });

  it('has nothing from after the moment that is asked for, whatever the filter', async () => {
    const loader = new HistoryLoader(notes.database, { ...clocks, revision: 3 }, allOpen);
    const { nodes, totalCount } = await of('m', { filter: { not: { revision: { eq: 1 } } } as object }, loader);
    expect([nodes.map(({ revision }) => revision), await totalCount]).toEqual([[3, 2], 2]);
  });

  it('knows what differs in a record with half a character', async () => {
    await write(endOf16th, {}, { id: 'half', text: 'half \ud83d', second: 'two\nlines, "quoted" \\ 😀' });
    await write(endOf16th, {}, { id: 'half', number: 1 });
    const changed = async (field: string) =>
      (await of('half', { filter: { field: { eq: field } } })).nodes.map(({ kind }) => kind);
    expect(await changed('text')).toEqual(['CREATED']);
    expect(await changed('second')).toEqual(['CREATED']);
    expect(await changed('number')).toEqual(['CHANGED']);
  });

  describe('between two versions', () => {
    const between = (versions: readonly [number, number], access: Partial<HistoryAccess> = {}) =>
      new HistoryLoader(notes.database, clocks, { ...allOpen, ...access }).between('Note', 'm', versions);
    const fields = async (...asked: Parameters<typeof between>) =>
      (await between(...asked))?.map(({ field }) => field).sort();

    it('has what differs in sum, of a unit with several changes the last', async () => {
      expect(await between([1, 2])).toEqual([{ field: 'text', before: '"one"', after: '"two"' }]);
      expect(await between([5, 7])).toEqual([{ field: 'number', before: '2', after: '4' }]);
      expect(await fields([1, 8])).toEqual(['number', 'second', 'sources', 'text']);
      expect(await between([2, 2])).toEqual([]);
    });

    it('has nothing of a version that never was, of a record that is not there, or of no record type', async () => {
      expect(await between([1, 99])).toBeNull();
      expect(await between([0, 2])).toBeNull();
      const loader = new HistoryLoader(notes.database, clocks, allOpen);
      expect(await loader.between('Note', 'nobody', [1, 2])).toBeNull();
      expect(await loader.between('Nothing', 'm', [1, 2])).toBeNull();
    });

    it('has no more than the history shows', async () => {
      expect(await fields([1, 8], { hides: (_type, field) => field === 'text' })).toEqual([
        'number',
        'second',
        'sources',
      ]);
      const withheldIds = () => Promise.resolve(new Map([['text', ['two']]]));
      expect(await fields([1, 2], { withheldIds })).toEqual([]);
      const listed = () => Promise.resolve(new Map([['second', ['a', 'b']]]));
      expect(await fields([1, 3], { withheldIds: listed })).toContain('second');
      const toldFrom = () => Promise.resolve(sql`3`);
      expect([await between([1, 4], { toldFrom }), await fields([3, 4], { toldFrom })]).toEqual([null, ['text']]);
    });
  });

  describe('of which only a part is told', () => {
    const part = (toldFrom: () => Promise<Sql>) => new HistoryLoader(notes.database, clocks, { ...allOpen, toldFrom });
    const fromFourth = () => part(() => Promise.resolve(sql`CASE WHEN c.record_id = 'm' THEN 4 END`));

    it('says of the rest who did it, when and by which command, and not what or why', async () => {
      const { nodes } = await of('m', { orderBy: { field: 'REVISION', direction: 'ASC' } }, fromFourth());
      const steps = nodes.map(({ revision, actor, kind }) => [revision, actor, kind]);
      expect(steps[0]).toEqual([1, 'default-data', 'CREATED']);
      expect(steps[2]).toEqual([3, 'import:run-1', 'CHANGED']);
      expect(nodes[3]?.fields.map(({ field, before }) => [field, before])).toEqual([['text', '"two"']]);
      const withheld = { extensions: { code: 'FORBIDDEN', audience: ['accounts of its body'] } };
      for (const field of ['fields', 'reason'] as const)
        expect(() => nodes[2]?.[field]).toThrow(
          expect.objectContaining({ extensions: { ...withheld.extensions, withheld: `Note.history.${field}` } }),
        );
    });

    it('finds nothing of the rest by what it changed', async () => {
      const found = async (filter: object) =>
        (await of('m', { filter }, fromFourth())).nodes.map(({ revision }) => revision);
      expect(await found({ field: { eq: 'text' } })).toEqual([5, 4]);
      expect(await found({ field: { in: ['text', 'second'] } })).toEqual([5, 4]);
      expect(await found({ field: { isNull: false } })).toEqual([7, 6, 6, 5, 4]);
      expect(await found({ field: { isNull: true } })).toEqual([8]);
      expect(await found({ field: { not: 'text' } })).toEqual([8, 7, 6, 6, 3, 2, 1]);
      expect(await found({ command: { eq: 'ingest' } })).toEqual([3, 1]);
    });

    it('tells nothing of a record that is not there for who asks', async () => {
      const { nodes } = await of('n', {}, fromFourth());
      expect(nodes.map(({ revision }) => revision)).toEqual([2]);
      expect(() => nodes[0]?.fields).toThrow('only for accounts of its body');
    });
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`);

  it.each<[string, object, string]>([
    ['more days', { filter: { recordedOn: { in: many(101) } } }, 'filter.recordedOn'],
    ['more fields', { filter: { field: { in: many(101) } } }, 'filter.field'],
    ['more actors', { filter: { or: [{ actor: { in: many(101) } }] } }, 'filter.or.0.actor'],
    ['a longer text', { filter: { command: { contains: 'x'.repeat(201) } } }, 'filter.command.contains'],
    ['more conditions', { filter: { and: many(51).map(() => ({ revision: { gt: 0 } })) } }, 'filter'],
    ['an order that it has not', { orderBy: { field: 'MOMENT', direction: 'ASC' } }, 'orderBy.field'],
    ['a page too large', { first: 101 }, 'first'],
  ])('refuses %s, naming the place', async (_what, args, field) => {
    await expect(Promise.resolve(args).then((asked) => of('m', asked))).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field },
    });
  });

  it('refuses a cursor of the other order', async () => {
    const { pageInfo } = await of('m', { first: 1 });
    const orderBy = { field: 'REVISION', direction: 'ASC' } as const;
    await expect(of('m', { after: pageInfo.endCursor, orderBy })).rejects.toMatchObject({
      extensions: { code: 'INVALID_CURSOR', field: 'after' },
    });
  });
});
