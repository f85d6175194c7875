import { parseConstValue as parseLiteral, valueFromASTUntyped, type GraphQLScalarType } from 'graphql';
import { DateScalar, DateTimeScalar, UrlScalar } from '../../subgraphs/_kit/scalars.ts';

/** As a variable and as a literal of a query: both must answer alike. */
function both(scalar: GraphQLScalarType<string, string>, text: string): string[] {
  return [scalar.parseValue(text), scalar.parseLiteral(parseLiteral(JSON.stringify(text)))];
}

const refusal = (message: string): Error =>
  expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }) as Error;

describe('a Date', () => {
  it.each(['2010-10-30', '2000-02-29', '1500-01-01', '2199-12-31'])('is %s', (text) => {
    expect(both(DateScalar, text)).toEqual([text, text]);
  });

  it.each(['2019-02-29', '1900-02-29', '2010-13-01', '2010-00-10', '2010-1-1', '10-10-2010', '2010', ''])(
    'is not "%s"',
    (text) => {
      const told = refusal(`Date: "${text}" is not a day that exists, written YYYY-MM-DD.`);
      expect(() => DateScalar.parseValue(text)).toThrow(told);
      expect(() => DateScalar.parseLiteral(parseLiteral(JSON.stringify(text)))).toThrow(told);
    },
  );

  it.each([20101030, true, null, ['2010-10-30'], { day: '2010-10-30' }, '2010-10-30T00:00:00Z', ' 2010-10-30'])(
    'is not the value %j',
    (value) => {
      expect(() => DateScalar.parseValue(value)).toThrow(
        refusal(`Date: ${JSON.stringify(value)} is not a day that exists, written YYYY-MM-DD.`),
      );
    },
  );

  it.each(['0001-01-01', '1499-12-31', '2200-01-01', '9999-12-31'])('is not %s, of other times', (text) => {
    const told = refusal(`Date: "${text}" is not of the years 1500 to 2199.`);
    expect(() => DateScalar.parseValue(text)).toThrow(told);
    expect(() => DateScalar.parseLiteral(parseLiteral(JSON.stringify(text)))).toThrow(told);
  });

  it.each(['2010', 'true', '["2010-10-30"]', '{ day: "2010-10-30" }'])('is not %s in the text of a query', (text) => {
    const literal = parseLiteral(text);
    const shown = JSON.stringify(valueFromASTUntyped(literal));
    expect(() => DateScalar.parseLiteral(literal)).toThrow(
      refusal(`Date: ${shown} is not a day that exists, written YYYY-MM-DD.`),
    );
  });

  it('is answered as it is kept, whatever its year', () => {
    expect(DateScalar.serialize('1066-10-14')).toBe('1066-10-14');
  });
});

describe('a DateTime', () => {
  it.each([
    ['2026-11-10T23:59:59.999+05:00', '2026-11-10T18:59:59.999Z'],
    ['2026-11-10T23:59:59Z', '2026-11-10T23:59:59.000Z'],
    ['2024-02-29T00:00:00-03:30', '2024-02-29T03:30:00.000Z'],
    ['2026-11-10T23:59:59.123456789Z', '2026-11-10T23:59:59.123Z'],
    ['1500-01-01T00:00:00Z', '1500-01-01T00:00:00.000Z'],
    ['2200-01-01T00:00:00+05:00', '2199-12-31T19:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(both(DateTimeScalar, text)).toEqual([moment, moment]);
  });

  it.each([
    '2026-11-10T23:59:59',
    '2026-11-10',
    '2026-02-30T00:00:00Z',
    '2026-11-10T25:00:00Z',
    '2026-11-10T23:59:59+25:00',
    'now',
  ])('is not "%s"', (text) => {
    expect(() => DateTimeScalar.parseValue(text)).toThrow(/^DateTime: ".*" is not a moment with an offset/);
  });
});

describe('a DateTime of other times', () => {
  it.each([
    '0000-01-01T00:00:00+05:00',
    '1500-01-01T00:00:00+05:00',
    '2200-01-01T00:00:00Z',
    '2199-12-31T23:59:59-05:00',
    '9999-12-31T23:59:59-05:00',
  ])('is refused: %s', (text) => {
    const told = refusal(`DateTime: "${text}" is not of the years 1500 to 2199 in UTC.`);
    expect(() => DateTimeScalar.parseValue(text)).toThrow(told);
    expect(() => DateTimeScalar.parseLiteral(parseLiteral(JSON.stringify(text)))).toThrow(told);
  });
});

describe('a URL', () => {
  it.each(['https://treaties.un.org', 'https://example.org/Қазақ?a=b#c', 'mailto:hub@example.org'])('is %s', (text) => {
    expect(both(UrlScalar, text)).toEqual([text, text]);
  });

  it.each(['treaties.un.org', '/path', 'https://', ''])('is not "%s"', (text) => {
    expect(() => UrlScalar.parseValue(text)).toThrow('is not an absolute URL');
  });
});
