import type { Chance } from './chance.ts';

const oddKeys: readonly unknown[] = [
  null,
  '',
  'x'.repeat(5_000),
  '\u0000',
  '\uD800',
  -1,
  0,
  1.5,
  1e300,
  9_007_199_254_740_992,
  [],
  {},
  true,
  '2199-12-31',
];

/** A cursor of the hub with another content, or with broken characters. */
export function mutatedCursor(cursor: string, chance: Chance): string {
  const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  switch (chance.below(5)) {
    case 0:
      return cursor.slice(0, chance.below(cursor.length));
    case 1:
      return cursor + chance.one(['=', '!', '\u0000', 'ә', cursor]);
    case 2:
      return encoded(parts.slice(0, chance.below(parts.length)));
    case 3:
      return encoded(chance.one([null, 1, 'x', {}, [[]], [...parts, 1]]));
    default:
      return encoded(replacing(parts, chance));
  }
}

/** The value that the list is in the order of, or the id. */
function replacing(parts: readonly unknown[], chance: Chance): unknown[] {
  const place = chance.one([1, 1, 2, 0]);
  const other = chance.one(oddKeys);
  return parts.map((part, index) => (index === place ? other : part));
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
