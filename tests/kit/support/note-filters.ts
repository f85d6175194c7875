import fc, { type Arbitrary } from 'fast-check';
import {
  exact,
  folded,
  foldedAny,
  foldedLocalized,
  partialDate,
  type FilterSpec,
} from '../../../subgraphs/_kit/query/filter.sql.ts';
import type { NoteFacts, NoteFilter } from './evaluate.ts';

export const noteFilters: FilterSpec = {
  text: folded('t.text_folded'),
  either: foldedLocalized('t.both_folded'),
  listed: foldedAny('t.both_folded'),
  code: exact('t.code'),
  number: exact('t.number'),
  day: exact('t.day'),
  date: partialDate('t.date'),
};

/** Letters that databases fold in their own ways, signs that mean something in SQL, and what normalisation changes. */
const letters = [
  ...'әғқңөұүһіӘҒҚҢӨҰҮҺІеЕёЁийьaAzZß0%_!\\\'"`. ',
  '\n',
  '\t',
  '\u0000',
  '\u00a0',
  '\u0306',
  'ﬁ',
  // By code point the second is the later one, by parts of characters the first.
  '\ufffd',
  '😀',
  'İ',
];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 6 }).map((each) => each.join(''));
const code = fc.constantFrom('kz', 'KZ', 'untc-4-4', 'untc-4-4:kz', 'ru');
const day = fc.constantFrom('1995-01-01', '1995-06-30', '1995-07-01', '1995-12-31', '1996-02-29', '1997-01-01');
const number = fc.integer({ min: -2, max: 3 });
const date = fc.oneof(
  day,
  fc.constantFrom('1995', '1996', '1995-07', '1996-02', '1995-06-30/1995-07-01', '1995-12-31/1996-02-29'),
);
const orNull = <T>(value: Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });

export const noteFacts: Arbitrary<Omit<NoteFacts, 'id'>> = fc.record({
  text: orNull(text),
  second: orNull(text),
  code: orNull(code),
  number: orNull(number),
  day: orNull(day),
  date: orNull(date),
});

/** One operator, sometimes two. */
function operators(value: Arbitrary<unknown>, single: readonly string[], more: object = {}): Arbitrary<NoteFilter> {
  const model: Record<string, Arbitrary<unknown>> = {
    ...Object.fromEntries(single.map((operator) => [operator, fc.option(value, { nil: null, freq: 20 })])),
    in: fc.array(value, { maxLength: 4 }),
    isNull: fc.boolean(),
  };
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom(...single).map((name) => [name]) },
      { weight: 1, arbitrary: fc.subarray(Object.keys(model), { maxLength: 2 }) },
    )
    .chain((names) =>
      fc.record({ ...Object.fromEntries(names.map((name) => [name, model[name] ?? fc.constant(null)])), ...more }),
    );
}

const ranges = ['eq', 'not', 'lt', 'lte', 'gt', 'gte'];
const listed = ['eq', 'not', 'contains', 'contains', 'startsWith'];
const texts = [...listed, 'lt', 'lte', 'gt', 'gte'];
const some = fc.array(fc.constantFrom(...letters), { maxLength: 2 }).map((each) => each.join(''));
const dated = operators(day, ranges, { certainty: fc.constantFrom('CERTAIN', 'POSSIBLE') });

/** Filters as clients may send them, up to three levels deep. */
export const noteFilter: Arbitrary<NoteFilter> = fc.letrec<{ filter: NoteFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({ text: operators(some, texts) }),
    fc.record({ either: operators(some, texts) }),
    fc.record({ listed: operators(some, listed) }),
    fc.record({ code: operators(fc.oneof(code, fc.constant('kz ')), ['eq', 'not']) }),
    fc.record({ number: operators(number, ranges) }),
    fc.record({ day: operators(day, ranges), date: dated }, { requiredKeys: [] }),
    fc.record({ date: dated }),
    fc.record({ and: fc.array(tie('filter'), { maxLength: 2 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }), date: dated }, { requiredKeys: ['or'] }),
    fc.record({ not: tie('filter'), number: operators(number, ranges) }, { requiredKeys: ['not'] }),
  ),
})).filter;
