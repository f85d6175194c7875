import { testAgreement } from './support/agreement.ts';
import { differenceOf, hasRows } from './support/compare.ts';

testAgreement({ questions: 80, everyWay: false }, 1);

const error = (path: (string | number)[], code = 'FORBIDDEN') => ({ message: 'No.', path, extensions: { code } });

it.each([
  [
    'a value',
    { data: { a: { b: [1, 2] } } },
    { data: { a: { b: [1, 3] } } },
    /^data\.a\.b\.1: federated 2, monolith 3/,
  ],
  [
    'what is left out',
    { data: { a: {} } },
    { data: { a: { b: null } } },
    /^data\.a\.b: federated nothing, monolith null/,
  ],
  ['a list', { data: { a: [] } }, { data: { a: {} } }, /^data\.a: /],
  ['a place', { data: null, errors: [error(['a', 0])] }, { data: null, errors: [error(['a', 1])] }, /a\.0 FORBIDDEN/],
  ['a code', { data: null, errors: [error(['a'], 'X')] }, { data: null, errors: [error(['a'])] }, /a X[^]*a FORBIDDEN/],
  ['an error', { data: null }, { data: null, errors: [error(['a'])] }, /a FORBIDDEN/],
])('Answers that differ in %s are told apart', (_what, federated, monolith, told) => {
  expect(differenceOf(federated, monolith)).toMatch(told);
});

it('Answers are the same in whatever order their errors and the conditions of their groups stand', () => {
  const answer = (filter: string, ...errors: ReturnType<typeof error>[]) => ({
    data: { groups: [{ filter }] },
    errors,
  });
  const [one, other] = [error(['a']), error(['b'])];
  expect(differenceOf(answer('{"a":1,"b":2}', one, other), answer('{"b":2,"a":1}', other, one))).toBeNull();
});

it('An answer has rows with a record or a full list, and not with an empty one', () => {
  const rows = [{ treaty: { id: 't' } }, { treaties: { nodes: [{ id: 't' }] } }];
  const none = [null, { treaty: null }, { treaties: { nodes: [], totalCount: 0 } }];
  expect([...rows, ...none].map((data) => hasRows({ data }))).toEqual([true, true, false, false, false]);
});
