import { getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { dayOf, readClocks } from '../../subgraphs/_kit/clocks.ts';

const now = new Date('2026-11-22T20:00:00Z');

function clocksOf(query: string, variables: Record<string, unknown> = {}) {
  return readClocks(getOperationAST(parse(query)) as OperationDefinitionNode, variables, now);
}

describe('the clocks of a query', () => {
  it('stand, unless told otherwise, at the day in Kazakhstan, which may be tomorrow in London', () => {
    const today = '2026-11-23';
    expect(clocksOf('{ a }')).toEqual({ asOf: today, today, knownAt: null, horizon: null });
    expect(dayOf(new Date('2026-11-10T18:59:59.999Z'))).toBe('2026-11-10');
    expect(dayOf(new Date('2026-11-10T19:00:00Z'))).toBe('2026-11-11');
  });

  it('follow the change of the offset on 1 March 2024', () => {
    expect(dayOf(new Date('2024-02-28T18:00:00Z'))).toBe('2024-02-29');
    expect(dayOf(new Date('2024-03-02T18:59:59Z'))).toBe('2024-03-02');
  });

  it('are read from literals and from variables alike', () => {
    const expected = {
      asOf: '2010-02-12',
      today: '2020-01-01',
      knownAt: '2026-11-20T05:00:00.000Z',
      horizon: '2020-01-01',
    };
    const literal = 'query Q @at(asOf: "2010-02-12", knownAt: "2026-11-20T10:00:00+05:00", today: "2020-01-01") { a }';
    const variable = 'query Q($a: Date, $k: DateTime, $t: Date) @at(asOf: $a, knownAt: $k, today: $t) { a }';
    expect(clocksOf(literal)).toEqual(expected);
    expect(clocksOf(variable, { a: '2010-02-12', k: '2026-11-20T10:00:00+05:00', t: '2020-01-01' })).toEqual(expected);
  });

  it('ask the law of a simulated day, unless another is asked for', () => {
    expect(clocksOf('query Q @at(today: "2020-01-01") { a }')).toMatchObject({ asOf: '2020-01-01' });
  });

  it('are the defaults of variables that were not sent', () => {
    const query = 'query Q($a: Date = "2010-02-12") @at(asOf: $a) { a }';
    expect(clocksOf(query)).toMatchObject({ asOf: '2010-02-12' });
    expect(clocksOf(query, { a: '2011-03-04' })).toMatchObject({ asOf: '2011-03-04' });
    expect(clocksOf(query, { a: null })).toEqual(clocksOf('{ a }'));
  });

  it('take a variable that is null or was not sent for not given', () => {
    const query = 'query Q($a: Date, $k: DateTime) @at(asOf: $a, knownAt: $k) { a }';
    expect(clocksOf(query)).toEqual(clocksOf('{ a }'));
    expect(clocksOf(query, { a: null, k: null })).toEqual(clocksOf('{ a }'));
  });

  it.each([
    ['a literal that is no day', 'query Q @at(asOf: "2010-02-30") { a }', {}],
    ['a variable that is no day', 'query Q($a: Date) @at(asOf: $a) { a }', { a: 'yesterday' }],
    ['a moment without an offset', 'query Q($k: DateTime) @at(knownAt: $k) { a }', { k: '2026-11-20T10:00:00' }],
    ['a number', 'query Q($t: Date) @at(today: $t) { a }', { t: 2020 }],
  ])('refuse %s', (_what, query, variables) => {
    expect(() => clocksOf(query, variables)).toThrow(/is not a (day|moment)|invalid value/);
  });
});
