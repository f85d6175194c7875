import fc from 'fast-check';
import sql from 'sql-template-tag';
import { fold } from '../../subgraphs/_kit/fold.ts';
import { compileFilter } from '../../subgraphs/_kit/query/filter.sql.ts';
import { forEachDatabase } from '../support/databases.ts';
import type { NoteFacts, NoteFilter } from './support/evaluate.ts';
import { contradictionsIn, isShut } from './support/note-input.ts';
import { noteFacts, noteFilter, noteFilters } from './support/note-filters.ts';
import { Notes } from './support/notes.ts';

/** No record has a text that is empty. */
const isWritten = ({ text, second }: Omit<NoteFacts, 'id'>) =>
  [text, second].every((each) => each === null || fold(each));

forEachDatabase('a filter that is said to hold of nothing', (database) => {
  let notes: Notes;

  beforeAll(async () => {
    notes = await Notes.open(database.freshUrl());
    const facts = fc.sample(noteFacts.filter(isWritten), { numRuns: 150, seed: 11 });
    await notes.put(...facts.map((each, index) => ({ id: `n-${index}`, ...each })));
  });

  const ids = async (filter: NoteFilter): Promise<unknown[]> =>
    notes.rows(sql`SELECT t.id FROM note t WHERE ${compileFilter(filter, noteFilters)}`);

  it('finds nothing, whatever is combined', async () => {
    let told = 0;
    const pair = fc.tuple(noteFilter, noteFilter).map(([one, other]) => ({ and: [one, other] }));
    const denied = noteFilter.map((each) => ({ and: [each, { not: each }] }));
    const property = fc.asyncProperty(fc.oneof(noteFilter, pair, denied), async (filter) => {
      if (!isShut(filter)) return;
      told += 1;
      expect([filter, await ids(filter)]).toEqual([filter, []]);
    });
    await fc.assert(property, { numRuns: 2_000 });
    expect(told).toBeGreaterThan(50);
  });
});

it('whatever holds and is denied is said to hold of nothing', () => {
  const denied = noteFilter.filter((each) => Object.values(each).some((value) => value !== null));
  fc.assert(
    fc.property(denied, (each) => {
      expect(contradictionsIn({ and: [each, { not: each }] })).not.toEqual([]);
    }),
  );
});

describe('what is said of a filter that never holds', () => {
  it.each<[string, NoteFilter, string[]]>([
    [
      'a number and a range without it',
      { number: { eq: 2019, gt: 2020 } },
      ['filter.number.eq: 2019 and filter.number.gt: 2020 exclude one another: nothing meets them together.'],
    ],
    [
      'a range that ends before it begins',
      { day: { gte: '2021-01-02', lt: '2021-01-02' } },
      [
        'filter.day.gte: "2021-01-02" and filter.day.lt: "2021-01-02" exclude one another: nothing meets them together.',
      ],
    ],
    [
      'numbers between two that follow each other',
      { number: { gt: 1, lt: 2 } },
      ['filter.number.gt: 1 and filter.number.lt: 2 exclude one another: nothing meets them together.'],
    ],
    ['one of none', { code: { in: [] } }, ['filter.code.in: [] holds of nothing.']],
    [
      'an empty text, however it is written',
      { or: [{ text: { eq: ' ' } }, { listed: { in: ['', '\t'] } }, { code: { eq: '' } }] },
      [
        'filter.or.0.text.eq: " " holds of nothing.',
        'filter.or.1.listed.in: ["","\\t"] holds of nothing.',
        'filter.or.2.code.eq: "" holds of nothing.',
      ],
    ],
    [
      'a text without what it has in it, or that begins otherwise',
      { or: [{ text: { eq: 'Ab', contains: 'c' } }, { text: { in: ['ab', 'AC'], startsWith: 'b' } }] },
      [
        'filter.or.0.text.eq: "Ab" and filter.or.0.text.contains: "c" exclude one another: nothing meets them together.',
        'filter.or.1.text.in: ["ab","AC"] and filter.or.1.text.startsWith: "b" exclude one another: nothing meets them together.',
      ],
    ],
    [
      'texts that begin otherwise than what they lie behind',
      {
        or: [
          { text: { gt: 'ә', startsWith: 'а' } },
          { text: { startsWith: 'a' }, and: [{ text: { startsWith: 'b' } }] },
        ],
      },
      [
        'filter.or.0.text.gt: "ә" and filter.or.0.text.startsWith: "а" exclude one another: nothing meets them together.',
        'filter.or.1.text.startsWith: "a" and filter.or.1.and.0.text.startsWith: "b" exclude one another: nothing meets them together.',
      ],
    ],
    [
      'of several texts one that lies where none can',
      { either: { gte: 'b', lt: 'B' } },
      ['filter.either.gte: "b" and filter.either.lt: "B" exclude one another: nothing meets them together.'],
    ],
    [
      'what is missing though every record has it',
      { or: [{ kind: { isNull: true } }, { number: { isNull: true } }] },
      ['filter.or.0.kind.isNull: true holds of nothing.'],
    ],
    [
      'that it is there, denied of what every record has',
      { not: { kind: { isNull: false } } },
      ['filter.not: {"kind":{"isNull":false}} holds of nothing.'],
    ],
    ['one of no filters', { or: [] }, ['filter.or: [] holds of nothing.']],
    [
      'two ids at once',
      { and: [{ id: { eq: 'a' } }, { and: [{ id: { in: ['b', 'c'] } }] }] },
      [
        'filter.and.0.id.eq: "a" and filter.and.1.and.0.id.in: ["b","c"] exclude one another: nothing meets them together.',
      ],
    ],
    [
      'what is missing and has something in it',
      { listed: { isNull: true, contains: 'x' } },
      ['filter.listed.isNull: true and filter.listed.contains: "x" exclude one another: nothing meets them together.'],
    ],
    [
      'a text and its opposite in another case',
      { text: { eq: 'ЁЛКА', not: 'ёлка' } },
      ['filter.text.eq: "ЁЛКА" and filter.text.not: "ёлка" exclude one another: nothing meets them together.'],
    ],
    [
      'what only three conditions shut out',
      { and: [{ number: { in: [1, 2] } }, { number: { in: [2, 3] } }], number: { not: 2 } },
      [
        'filter.and.0.number.in: [1,2] and filter.and.1.number.in: [2,3] and filter.number.not: 2 exclude one another: nothing meets them together.',
      ],
    ],
    [
      'some of a list of which there is none',
      { links: { some: {}, none: {} } },
      ['filter.links.some: {} and filter.links.none: {} exclude one another: nothing meets them together.'],
    ],
    [
      'some and none of the same',
      { links: { some: { number: { eq: 1 } }, none: { number: { eq: 1 } } } },
      [
        'filter.links.some.number: {"eq":1} and filter.links.none: {"number":{"eq":1}} exclude one another: nothing meets them together.',
      ],
    ],
    [
      'some where none is counted',
      { and: [{ links: { some: { number: { eq: 1 } } } }, { links: { count: { lt: 1 } } }] },
      [
        'filter.and.0.links.some: {"number":{"eq":1}} and filter.and.1.links.count.lt: 1 exclude one another: nothing meets them together.',
      ],
    ],
    [
      'fewer than none of something',
      { links: { count: { of: { number: { eq: 1 } }, lt: 0 } } },
      ['filter.links.count.lt: 0 holds of nothing.'],
    ],
    ['a part of it', { or: [{ code: { in: [] } }, {}] }, ['filter.or.0.code.in: [] holds of nothing.']],
    ['what it denies', { not: { code: { in: [] } } }, ['filter.not.code.in: [] holds of nothing.']],
    [
      'conditions on a list',
      { links: { some: { day: { eq: '2021-01-01', lt: '2020-01-01' } } } },
      [
        'filter.links.some.day.eq: "2021-01-01" and filter.links.some.day.lt: "2020-01-01" exclude one another: nothing meets them together.',
      ],
    ],
    [
      'what holds and is denied',
      { code: { in: ['a'] }, number: { gt: 1 }, not: { code: { in: ['a', 'b'] } } },
      [
        'filter.code: {"in":["a"]} and filter.not: {"code":{"in":["a","b"]}} exclude one another: nothing meets them together.',
      ],
    ],
    ['what denies everything', { not: { and: [{}] } }, ['filter.not: {"and":[{}]} holds of nothing.']],
    [
      'what the list has some of, and must not',
      { and: [{ links: { some: { number: { eq: 1 } } } }, { not: { links: { some: { number: { eq: 1 } } } } }] },
      [
        'filter.and.0.links: {"some":{"number":{"eq":1}}} and filter.and.1.not: {"links":{"some":{"number":{"eq":1}}}} exclude one another: nothing meets them together.',
      ],
    ],
    [
      'another value than that of the record that it is copied from',
      { ofParent: { eq: 1 }, parent: { is: { and: [{ number: { gte: 2 } }] } } },
      [
        'filter.ofParent.eq: 1 and filter.parent.is.and.0.number.gte: 2 exclude one another: nothing meets them together.',
      ],
    ],
    [
      'one record by its id, and another',
      { parent: { eq: 'a', is: { id: { in: ['b'] } } } },
      ['filter.parent.eq: "a" and filter.parent.is.id.in: ["b"] exclude one another: nothing meets them together.'],
    ],
    [
      'a state that only others can be in',
      { stage: { in: ['DONE', 'UNCLEAR'] }, isAsked: { eq: false } },
      [
        'filter.stage.in: ["DONE","UNCLEAR"] and filter.isAsked.eq: false exclude one another: nothing meets them together.',
      ],
    ],
  ])('names %s', (_what, filter, messages) => {
    expect(contradictionsIn(filter).map(({ message }) => message)).toEqual(messages);
  });

  it.each<[string, NoteFilter]>([
    ['more conditions than a list takes', { and: Array.from({ length: 61 }, (_, at) => ({ number: { eq: at } })) }],
    ['nothing asked', { number: {}, and: [], not: null }],
    ['a range with one number in it', { number: { gt: 1, lt: 3 } }],
    ['two texts of which each has one', { listed: { eq: 'a' }, and: [{ listed: { eq: 'b' } }] }],
    [
      'a partial date that may lie on both sides',
      { date: { gt: '1995-06-30', lt: '1995-06-30', certainty: 'POSSIBLE' } },
    ],
    ['a part of what holds, denied with more', { code: { eq: 'a' }, not: { code: { eq: 'a' }, number: { eq: 1 } } }],
    ['one of several, and not another', { code: { in: ['a', 'b'] }, not: { code: { eq: 'a' } } }],
    [
      'dates that may hold, and do not certainly',
      { date: { eq: '1995-06-30', certainty: 'POSSIBLE' }, not: { date: { eq: '1995-06-30' } } },
    ],
    ['the same of the record that it is copied from', { ofParent: { eq: 2 }, parent: { is: { number: { gt: 1 } } } }],
    ['a state, and what only one of them excludes', { stage: { in: ['DONE', 'NEEDLESS'] }, isAsked: { eq: false } }],
    ['a state of which nothing is told', { stage: { eq: 'NEW' }, isAsked: { eq: false } }],
    ['any state but one', { stage: { not: 'DONE' }, isAsked: { eq: false } }],
    ['what is there, and not missing', { number: { gt: 1 }, not: { number: { isNull: true } } }],
    ['alternatives', { or: [{ id: { eq: 'a' } }, { id: { eq: 'b' } }] }],
    ['another than this, or missing', { number: { not: 1, isNull: true } }],
    ['some of one kind and none of another', { links: { some: {}, none: { number: { eq: 1 } } } }],
    ['some, all of which are of a kind', { links: { some: {}, every: { number: { eq: 1 } } } }],
    ['few of a kind among many', { links: { count: { of: { number: { eq: 1 } }, eq: 0 }, some: {} } }],
  ])('says nothing of %s', (_what, filter) => {
    expect(contradictionsIn(filter)).toEqual([]);
  });
});
