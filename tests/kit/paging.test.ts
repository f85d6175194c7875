import sql from 'sql-template-tag';
import { InvalidCursorError } from '../../subgraphs/_kit/errors.ts';
import type { Connection } from '../../subgraphs/_kit/query/connection.ts';
import { decodeCursor, encodeCursor } from '../../subgraphs/_kit/query/cursor.ts';
import type { ListSpec } from '../../subgraphs/_kit/query/list.ts';
import { pageBounds, type PageArgs } from '../../subgraphs/_kit/query/page.args.ts';
import { ParentPages } from '../../subgraphs/_kit/query/parent-pages.ts';
import { RecordTable, recordedAt } from '../../subgraphs/_kit/query/record-table.ts';
import { readList } from '../../subgraphs/_kit/query/root-list.ts';
import { readsDuring } from '../support/count-reads.ts';
import { forEachDatabase } from '../support/databases.ts';
import { idsOf } from '../support/ids.ts';
import { Notes, NoteEntity } from './support/notes.ts';

const invalidCursor = { extensions: { code: 'INVALID_CURSOR' } };
const badInput = { extensions: { code: 'BAD_USER_INPUT' } };

describe('a cursor', () => {
  const place = { value: 'қазақ', id: 'untc-4-4:kz' };

  it('leads back to its place', () => {
    expect(decodeCursor('note:TEXT:ASC', encodeCursor('note:TEXT:ASC', place), 'after')).toEqual(place);
    expect(decodeCursor('r:REVISION:DESC', encodeCursor('r:REVISION:DESC', { value: 7, id: 0 }), 'after')).toEqual({
      value: 7,
      id: 0,
    });
  });

  it.each([
    ['of another order', encodeCursor('note:TEXT:DESC', place)],
    ['of another list', encodeCursor('treaty:TEXT:ASC', place)],
    ['that is no base64', '%%%'],
    ['that is no JSON', Buffer.from('{').toString('base64url')],
    ['that has no id', Buffer.from('["note:TEXT:ASC","a"]').toString('base64url')],
    ['whose place is an object', Buffer.from('["note:TEXT:ASC",{"a":1},"b"]').toString('base64url')],
    ['whose place is nothing', Buffer.from('["note:TEXT:ASC",null,"b"]').toString('base64url')],
    ['that is empty', ''],
    ['that was cut', encodeCursor('note:TEXT:ASC', place).slice(0, -4)],
  ])('%s is refused by name', (_what, cursor) => {
    const rule = 'is not a cursor of this list in this order.';
    expect(() => decodeCursor('note:TEXT:ASC', cursor, 'before')).toThrow(
      expect.objectContaining({
        message: `before: "${cursor}" ${rule}`,
        extensions: { code: 'INVALID_CURSOR', field: 'before', value: cursor, rule },
      }),
    );
  });

  it('that is long is not repeated whole', () => {
    const error = new InvalidCursorError('after', 'x'.repeat(100_000));
    expect([error.message.length < 300, error.extensions['value']]).toEqual([true, `${'x'.repeat(200)}…`]);
  });
});

describe('the size of a page', () => {
  it('is 20 unless it is given', () => {
    expect(pageBounds({})).toEqual({ size: 20, fromBack: false });
    expect(pageBounds({ first: 1 })).toEqual({ size: 1, fromBack: false });
    expect(pageBounds({ last: 100, first: null })).toEqual({ size: 100, fromBack: true });
  });

  it.each<[string, PageArgs, string]>([
    ['nothing', { first: 0 }, 'first'],
    ['less than nothing', { last: -1 }, 'last'],
    ['more than 100', { first: 101 }, 'first'],
    ['more than 100 from the back', { last: 101 }, 'last'],
    ['a number from both ends', { first: 1, last: 1 }, 'last'],
  ])('can not be %s', (_what, args, field) => {
    expect(() => pageBounds(args)).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ field }) }));
  });
});

forEachDatabase('paging through a list', (database) => {
  let notes: Notes;
  let spec: ListSpec<NoteEntity, NoteEntity>;
  const now = { revision: null };

  beforeEach(async () => {
    notes = await Notes.open(database.freshUrl());
    const table = new RecordTable(notes.database, NoteEntity);
    spec = {
      columns: table.columns,
      from: table.from,
      always: recordedAt('t', now),
      id: { column: 't.id', value: (row) => row.id },
      orders: {
        TEXT: { column: 't.text_sort', value: (row) => row.textSort },
        ID: { column: 't.id', value: (row) => row.id },
      },
      node: (row) => row,
    };
    const letters = ['Ә', 'ә', 'б', 'І', 'е', 'ж', '', 'Я'];
    await notes.put(
      ...letters.map((text, index) => ({ id: `n-${index}`, text, code: index % 2 === 0 ? 'even' : 'odd' })),
    );
  });

  const page = (args: PageArgs, direction: 'ASC' | 'DESC' = 'ASC', field = 'TEXT'): Promise<Connection<NoteEntity>> =>
    readList(notes.database, spec, { page: args, orderBy: { field, direction }, where: sql`1 = 1` });

  /** Every id, page by page in one direction. */
  const walk = async (size: number, direction: 'ASC' | 'DESC', back: boolean): Promise<string[]> => {
    const seen: string[] = [];
    for (let cursor: string | null = null; ;) {
      const args: PageArgs = back ? { last: size, before: cursor } : { first: size, after: cursor };
      const { nodes, pageInfo }: Connection<NoteEntity> = await page(args, direction);
      if (back) seen.unshift(...idsOf({ nodes }));
      else seen.push(...idsOf({ nodes }));
      cursor = back ? pageInfo.startCursor : pageInfo.endCursor;
      if (back ? !pageInfo.hasPreviousPage : !pageInfo.hasNextPage) return seen;
    }
  };

  it('meets every record once, in order, whatever the size of the page and the direction', async () => {
    const ascending = ['n-6', 'n-2', 'n-4', 'n-5', 'n-7', 'n-3', 'n-0', 'n-1'];
    for (const size of [1, 2, 3, 8, 9]) {
      expect(await walk(size, 'ASC', false)).toEqual(ascending);
      expect(await walk(size, 'ASC', true)).toEqual(ascending);
      expect(await walk(size, 'DESC', false)).toEqual([...ascending].reverse());
      expect(await walk(size, 'DESC', true)).toEqual([...ascending].reverse());
    }
  });

  it('is not disturbed by what is inserted before the place it has reached', async () => {
    const first = await page({ first: 4 });
    await notes.put({ id: 'n-00', text: 'а' }, { id: 'n-11', text: 'ә' });
    const second = await page({ first: 4, after: first.pageInfo.endCursor });
    expect(idsOf(second)).toEqual(['n-7', 'n-3', 'n-0', 'n-1']);
    const third = await page({ first: 4, after: second.pageInfo.endCursor });
    expect(idsOf(third)).toEqual(['n-11']);
    expect(idsOf(await page({ last: 9, before: second.pageInfo.startCursor }))).toEqual([
      'n-6',
      'n-00',
      'n-2',
      'n-4',
      'n-5',
    ]);
  });

  it('keeps to both bounds where both are given', async () => {
    const all = await page({ first: 8 });
    const cursors = all.edges.map((edge) => edge.cursor);
    expect(idsOf(await page({ first: 2, after: cursors[1], before: cursors[5] }))).toEqual(['n-4', 'n-5']);
    expect(idsOf(await page({ last: 2, after: cursors[1], before: cursors[5] }))).toEqual(['n-5', 'n-7']);
  });

  it('has nothing beyond the ends', async () => {
    const { pageInfo } = await page({ first: 8 });
    expect((await page({ first: 1, after: pageInfo.endCursor })).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });

  it('refuses a cursor of another order and an order that the list has not', async () => {
    const { pageInfo } = await page({ first: 1 });
    await expect(page({ after: pageInfo.endCursor }, 'DESC')).rejects.toMatchObject(invalidCursor);
    await expect(page({ before: pageInfo.endCursor }, 'ASC', 'ID')).rejects.toMatchObject(invalidCursor);
    await expect(page({}, 'ASC', 'id; DROP TABLE note')).rejects.toMatchObject(badInput);
  });

  it('counts only when it is asked', async () => {
    const reads = await readsDuring(async () => (await page({ first: 1 })).nodes);
    expect(reads).toHaveLength(1);
    expect(await (await page({ first: 1 })).totalCount).toBe(8);
  });

  it('reads the pages of many parents with one statement for each set of arguments', async () => {
    const pages = new ParentPages(notes.database, { ...spec, parent: 't.code' });
    const under = (parent: string, args: PageArgs) =>
      pages.load(parent, args, () => ({ page: args, orderBy: { field: 'ID', direction: 'DESC' }, where: sql`1 = 1` }));
    let answers: Connection<NoteEntity>[] = [];
    const asked = () => [
      under('even', { first: 2 }),
      under('odd', { first: 2 }),
      under('none', { first: 2 }),
      under('odd', { last: 1 }),
    ];
    expect(await readsDuring(async () => (answers = await Promise.all(asked())))).toHaveLength(2);
    expect(answers.map((each) => idsOf(each))).toEqual([['n-6', 'n-4'], ['n-7', 'n-5'], [], ['n-1']]);
    expect(answers.map((each) => each.pageInfo.hasNextPage)).toEqual([true, true, false, false]);
    const counting = () => Promise.all(answers.slice(0, 3).map(async (each) => await each.totalCount));
    let counts: (number | null)[] = [];
    expect(await readsDuring(async () => (counts = await counting()))).toHaveLength(1);
    expect(counts).toEqual([4, 4, 0]);
  });

  it('gives every parent its page, in either direction, however many rows another has', async () => {
    await notes.put(...Array.from({ length: 40 }, (_, index) => ({ id: `m-${10 + index}`, text: 'м', code: 'crowd' })));
    const pages = new ParentPages(notes.database, { ...spec, parent: 't.code' });
    for (const [args, ofCrowd, ofOdd] of [
      [{ first: 2 }, ['m-10', 'm-11'], ['n-1', 'n-3']],
      [{ last: 2 }, ['m-48', 'm-49'], ['n-5', 'n-7']],
    ] as const) {
      const query = { page: args, orderBy: { field: 'ID', direction: 'ASC' }, where: sql`1 = 1` } as const;
      const both = ['crowd', 'odd'].map((parent) => pages.load(parent, args, () => query));
      const [crowd, odd] = (await Promise.all(both)) as [Connection<NoteEntity>, Connection<NoteEntity>];
      expect([idsOf(crowd), idsOf(odd)]).toEqual([ofCrowd, ofOdd]);
      expect([await crowd.totalCount, await odd.totalCount]).toEqual([40, 4]);
    }
  });

  it('pages on under one parent as under many', async () => {
    const pages = new ParentPages(notes.database, { ...spec, parent: 't.code' });
    const under = (parent: string, args: PageArgs) =>
      pages.load(parent, args, () => ({ page: args, orderBy: { field: 'ID', direction: 'ASC' }, where: sql`1 = 1` }));
    const first = await under('odd', { first: 2 });
    const [alone, together] = [
      { first: 2, after: first.pageInfo.endCursor },
      { last: 1, before: first.pageInfo.endCursor },
    ];
    expect(idsOf(await under('odd', alone))).toEqual(['n-5', 'n-7']);
    const [odd, even] = await Promise.all([under('odd', together), under('even', together)]);
    expect([idsOf(odd), idsOf(even)]).toEqual([['n-1'], ['n-2']]);
  });

  it('refuses what one list is asked with, and no other list that is asked for beside it', async () => {
    const pages = new ParentPages(notes.database, { ...spec, parent: 't.code' });
    const under = (args: PageArgs) =>
      pages.load('odd', args, () => ({ page: args, orderBy: { field: 'ID', direction: 'ASC' }, where: sql`1 = 1` }));
    const [refused, answered] = await Promise.allSettled([under({ first: 1, after: 'x' }), under({ first: 1 })]);
    expect(refused).toMatchObject({ reason: invalidCursor });
    expect(answered).toMatchObject({ value: { nodes: [{ id: 'n-1' }] } });
  });
});
