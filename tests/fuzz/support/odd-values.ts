/** Texts that are valid wherever a text is, and that something between here and the database may not expect. */
export const oddTexts: readonly string[] = [
  '',
  ' ',
  'а',
  'Қазақстан Республикасының халықаралық шарттары',
  'ә'.repeat(200),
  '👩‍👩‍👧‍👦'.repeat(15),
  '𐍈𝒳',
  'e\u0301\u0327',
  '\u202Eright to left\u202C',
  '\uFEFF',
  '\u2028\u2029',
  'İıßſ',
  "'; --",
  '" OR ""="',
  '\\',
  '\\u0000',
  '%',
  '_!%',
  '\n',
  '\t\u0000',
  '${x}{{y}}',
  'null',
  '__proto__',
  'constructor',
  'a:b:c:d',
  ':',
  '1995',
  '1995-07',
  '2009-11-30/2009-12-11',
  '1500-01/2199-12',
  '2024-02-30',
  '1e999',
  '-0',
  'x'.repeat(1_000),
];

export const oddNumbers: readonly number[] = [
  0, -1, 1, 2, 100, 101, 1500, 2010, 2199, 9999, 2_147_483_647, -2_147_483_648,
];

export const oddDays: readonly string[] = ['1500-01-01', '2199-12-31', '2024-02-29', '1900-03-01', '2010-10-30'];

export const oddMoments: readonly string[] = [
  '1500-01-01T00:00:00Z',
  '2199-12-31T23:59:59.999Z',
  '2199-12-31T23:59:59.999999999Z',
  '2024-02-29T23:59:59+05:00',
  '2026-11-22T09:00:00-12:00',
  '2026-11-22T00:00:00.000001+14:00',
];

export const oddLinks: readonly string[] = [
  'https://treaties.un.org',
  'urn:x',
  'http://[::1]/',
  'https://қаз.example/ә?q=%00#f',
  `https://example.org/${'x'.repeat(900)}`,
];
