import fc from 'fast-check';
import sql, { type Sql } from 'sql-template-tag';
import { compileFilter, listQuery } from '../../subgraphs/_kit/query/filter.sql.ts';
import { forEachDatabase } from '../support/databases.ts';
import { holds, type NoteFacts, type NoteFilter } from './support/evaluate.ts';
import { noteFacts, noteFilter, noteFilters } from './support/note-filters.ts';
import { Notes } from './support/notes.ts';

const forever = 2_147_483_647;

forEachDatabase('a filter', (database) => {
  let notes: Notes;
  const facts: NoteFacts[] = [];

  beforeAll(async () => {
    notes = await Notes.open(database.freshUrl());
    facts.splice(
      0,
      facts.length,
      ...fc.sample(noteFacts, { numRuns: 150, seed: 7 }).map((each, index) => ({ id: `n-${index}`, ...each })),
    );
    await notes.put(...facts);
  });

  const matching = async (where: Sql): Promise<string[]> => {
    const rows = await notes.rows<{ id: string }>(
      sql`SELECT t.id FROM note t WHERE t.recorded_to = ${forever} AND ${where}`,
    );
    return rows.map((row) => row.id).sort();
  };
  const expected = (filter: NoteFilter) =>
    facts
      .filter((each) => holds(filter, each))
      .map((each) => each.id)
      .sort();

  it('finds the records that it finds in memory, whatever is combined', async () => {
    const property = fc.asyncProperty(noteFilter, async (filter) => {
      expect(await matching(compileFilter(filter, noteFilters))).toEqual(expected(filter));
    });
    await fc.assert(property, { numRuns: 600 });
  });

  it('finds by its opposite exactly the others', async () => {
    const property = fc.asyncProperty(noteFilter, async (filter) => {
      const found = await matching(compileFilter(filter, noteFilters));
      const others = await matching(compileFilter({ not: filter }, noteFilters));
      expect([...found, ...others].sort()).toEqual(facts.map((each) => each.id).sort());
    });
    await fc.assert(property, { numRuns: 150 });
  });
});

forEachDatabase('a filter on text', (database) => {
  let notes: Notes;

  beforeAll(async () => {
    notes = await Notes.open(database.freshUrl());
    await notes.put(
      { id: 'kk', text: 'ҚАЗАҚСТАН ҰЛТТЫҚ ҮКІМЕТІ, ӘҒҢӨҺІ', second: 'National government' },
      { id: 'ru-1', text: 'Ёлка', second: '100% гарантия' },
      { id: 'ru-2', text: 'Елка', second: '1000 гарантий' },
      { id: 'odd', text: 'a_b\\c!d', second: 'first\nsecond' },
      { id: 'none', text: null, second: null },
    );
  });

  const ids = async (filter: NoteFilter): Promise<string[]> => {
    const where = compileFilter(filter, noteFilters);
    const rows = await notes.rows<{ id: string }>(sql`SELECT t.id FROM note t WHERE ${where} ORDER BY t.id`);
    return rows.map((row) => row.id);
  };

  it.each<[string, NoteFilter, string[]]>([
    ['Kazakh letters in any case', { text: { contains: 'ұлттық үкіметі, әғңөһі' } }, ['kk']],
    ['ё as е', { text: { eq: 'ЁЛКА' } }, ['ru-1', 'ru-2']],
    ['е as ё', { text: { startsWith: 'ел' } }, ['ru-1', 'ru-2']],
    ['every text but one, the missing included', { text: { not: 'ёлка' } }, ['kk', 'none', 'odd']],
    ['a per cent sign as itself', { either: { contains: '100%' } }, ['ru-1']],
    ['an underscore as itself', { text: { contains: 'a_b' } }, ['odd']],
    ['an underscore not as any letter', { text: { contains: '_лка' } }, []],
    ['a backslash and an escape as themselves', { text: { contains: '\\C!D' } }, ['odd']],
    ['a text in its second language, whole', { either: { eq: 'national government' } }, ['kk']],
    ['the beginning of a text in its second language', { either: { startsWith: 'NATIONAL' } }, ['kk']],
    ['not the middle of one text as the beginning of another', { either: { startsWith: 'second' } }, []],
    ['not the end of one language and the beginning of the next', { either: { contains: 'ёлка 100' } }, []],
    ['white space of any kind', { either: { eq: ' First \t SECOND ' } }, ['odd']],
    ['missing texts', { either: { isNull: true } }, ['none']],
    [
      'texts that are there, with an empty text to contain',
      { either: { contains: '' } },
      ['kk', 'odd', 'ru-1', 'ru-2'],
    ],
    ['one of several', { either: { in: ['елка', 'ёлка'] } }, ['ru-1', 'ru-2']],
    ['one of none', { either: { in: [] } }, []],
    ['texts below another, in any case', { text: { lt: 'ЕЛКА' } }, ['odd']],
    ['texts up to one, itself included', { text: { lte: 'ЕЛКА' } }, ['odd', 'ru-1', 'ru-2']],
    ['Kazakh letters after the Russian alphabet', { text: { gt: 'яяя' } }, ['kk']],
    ['texts from one on, with spaces around it', { text: { gte: ' Ёлка ' } }, ['kk', 'ru-1', 'ru-2']],
    ['a text in its second language between two', { either: { gte: 'N', lt: 'o' } }, ['kk']],
    ['not one text above and another below', { either: { gt: 'b', lt: 'e' } }, []],
    ['a text that is exactly the limit', { either: { gte: 'first second', lte: 'First Second' } }, ['odd']],
    ['not what only begins with the limit', { either: { gt: '100%', lte: '100% гаранти' } }, []],
    ['texts above nothing, where there are any', { either: { gt: '' } }, ['kk', 'odd', 'ru-1', 'ru-2']],
    ['no texts below nothing', { either: { lt: '' } }, []],
    [
      'the opposite of a range, the missing included',
      { not: { either: { gte: 'f', lt: 'o' } } },
      ['none', 'ru-1', 'ru-2'],
    ],
    ['nothing asked', { text: {} }, ['kk', 'none', 'odd', 'ru-1', 'ru-2']],
    ['nulls, which ask nothing', { text: { eq: null }, not: null, or: null }, ['kk', 'none', 'odd', 'ru-1', 'ru-2']],
    ['one of no filters', { or: [] }, []],
    ['all of no filters', { and: [] }, ['kk', 'none', 'odd', 'ru-1', 'ru-2']],
    [
      'the opposite of a comparison with something missing',
      { not: { text: { contains: 'лка' } } },
      ['kk', 'none', 'odd'],
    ],
  ])('finds %s', async (_what, filter, found) => {
    expect(await ids(filter)).toEqual(found);
  });
});

describe('the limits of a filter', () => {
  const nested = (levels: number): NoteFilter => (levels === 1 ? { number: { eq: 1 } } : { not: nested(levels - 1) });
  const many = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`);
  const compile = (filter: NoteFilter) => compileFilter(filter, noteFilters);

  it.each<[string, () => unknown]>([
    ['five levels', () => compile(nested(5))],
    ['a hundred values', () => compile({ code: { in: many(100) } })],
    ['a hundred alternatives', () => compile({ or: many(100).map(() => ({})) })],
    ['a text of 200 characters', () => compile({ text: { contains: 'ә'.repeat(200) } })],
    ['a range up to a text of 200 characters', () => compile({ either: { lt: 'ә'.repeat(200) } })],
    ['a hundred ids', () => listQuery({ ids: many(100) }, noteFilters, 't.id', { field: 'ID', direction: 'ASC' })],
  ])('allow %s', (_what, task) => {
    expect(task).not.toThrow();
  });

  it.each<[string, () => unknown, string]>([
    ['six levels', () => compile(nested(6)), 'filter.not.not.not.not.not'],
    ['more values', () => compile({ code: { in: many(101) } }), 'filter.code'],
    ['more days', () => compile({ date: { in: many(101), certainty: 'CERTAIN' } }), 'filter.date'],
    ['more texts', () => compile({ either: { in: many(101) } }), 'filter.either'],
    ['more alternatives', () => compile({ or: many(101).map(() => ({})) }), 'filter.or'],
    ['more conditions', () => compile({ and: [{ and: many(101).map(() => ({})) }] }), 'filter.and.0.and'],
    ['a longer text', () => compile({ text: { startsWith: 'ә'.repeat(201) } }), 'filter.text.startsWith'],
    ['a longer text in a list', () => compile({ or: [{ text: { in: ['ә'.repeat(201)] } }] }), 'filter.or.0.text'],
    ['a longer text as a limit', () => compile({ text: { lt: 'ә'.repeat(201) } }), 'filter.text'],
    ['a longer text as a limit of several', () => compile({ either: { gte: 'ә'.repeat(201) } }), 'filter.either'],
    ['more ids', () => listQuery({ ids: many(101) }, noteFilters, 't.id', { field: 'ID', direction: 'ASC' }), 'ids'],
  ])('refuse %s, naming the place', (_what, task, field) => {
    expect(task).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field }) }),
    );
  });

  it('do not let a condition pass that nobody has written', () => {
    expect(() => compile({ colour: { eq: 'red' } })).toThrow('filter.colour has no condition');
  });
});
