import type { Chance } from './chance.ts';

const characters = [...'{}()[]:!$@|&=,"\'\\#.0a_-é ә\n\u0000\uFEFF', '\uD800', '\uDFFF', '👩', '"""', '...'];

const tokenPattern = /"(?:[^"\\]|\\.)*"|\.\.\.|[\w-]+|[^\s\w]/g;

/** Names that objects of JavaScript have unasked, and names of the hub in wrong places. */
const names = [
  'nobody',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__schema { types { name } }',
  '__typename',
  'id: __typename',
  '__typename: id',
  '__proto__: id',
  '_entities',
  '_service { sdl }',
  'id',
  'nodes',
  'query',
  'mutation',
  'subscription',
  'fragment',
  'on',
  'F0',
  '@at',
  '@skip',
  '@defer',
  '@include(if: "x")',
];

const literals = [
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '1e999',
  '99999999999999999999999',
  '-99999999999999999999999',
  '9007199254740993',
  '""',
  '"x"',
  '"\\uD800"',
  '"\\u{110000}"',
  '"0000-00-00"',
  '"1499-12-31"',
  '"9999-12-31"',
  '[]',
  '[[[]]]',
  '{}',
  '{ eq: null }',
  '$v0',
  '$nobody',
  'NOBODY',
  '"""block"""',
  `"${'x'.repeat(5_000)}"`,
];

/** One character dropped, doubled or replaced; or all from somewhere on cut off. */
export function mutatedText(text: string, chance: Chance): string {
  const place = chance.below(text.length);
  const [before, here, after] = [text.slice(0, place), text.charAt(place), text.slice(place + 1)];
  switch (chance.below(6)) {
    case 0:
      return before + after;
    case 1:
      return before + here + here + after;
    case 2:
      return before + String.fromCharCode(here.charCodeAt(0) ^ (1 << chance.below(7))) + after;
    case 3:
      return chance.likely(0.3) ? before : before + here.toUpperCase() + after;
    default:
      return before + chance.one(characters) + (chance.likely(0.5) ? here : '') + after;
  }
}

/** Tokens swapped, dropped, doubled, or replaced by others of their kind. */
export function mutatedTokens(text: string, chance: Chance): string {
  const tokens = text.match(tokenPattern) ?? [];
  if (tokens.length === 0) return text;
  const place = chance.below(tokens.length);
  const token = tokens[place] ?? '';
  const other = chance.below(tokens.length);
  const replaced = (...by: string[]) => [...tokens.slice(0, place), ...by, ...tokens.slice(place + 1)].join(' ');
  switch (chance.below(6)) {
    case 0:
      return replaced();
    case 1:
      return replaced(token, token);
    case 2:
      return tokens
        .map((each, index) => (index === place ? (tokens[other] ?? '') : index === other ? token : each))
        .join(' ');
    case 3:
      return replaced(tokens[other] ?? '');
    default:
      return withOther(tokens, chance);
  }
}

/** A value or a name in the place of one. */
function withOther(tokens: readonly string[], chance: Chance): string {
  const isValue = chance.likely(0.6);
  const places = tokens.flatMap((token, index) => {
    const isHere = isValue ? tokens[index - 1] === ':' : /^[A-Za-z_]/.test(token);
    return isHere ? [index] : [];
  });
  const place = places.length === 0 ? chance.below(tokens.length) : chance.one(places);
  return tokens.map((token, index) => (index === place ? chance.one(isValue ? literals : names) : token)).join(' ');
}
