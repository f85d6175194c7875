import iconv from 'iconv-lite';
import { readForeignLines } from './lines.ts';

/** What a text without UTF-8 may be written in. */
export type LegacyEncoding = 'windows-1252' | 'windows-1251' | 'macintosh';

const CANDIDATES: readonly LegacyEncoding[] = ['windows-1252', 'macintosh', 'windows-1251'];
/** More different surroundings tell nothing new. */
const MOST_CONTEXTS = 20_000;

/**
 * Guesses how the lines of a text that are not UTF-8 were written, from what their bytes beyond
 * ASCII would be between their neighbours: a letter within a word is likely, a dagger there is not.
 * `utf-8` where they are that but for some broken bytes.
 */
export async function guessLegacyEncoding(path: string): Promise<LegacyEncoding | 'utf-8'> {
  const contexts = new Map<string, number>();
  let inSequences = 0;
  let high = 0;
  for await (const line of readForeignLines(path)) {
    high += line.match(/[\x80-\xff]/g)?.length ?? 0;
    inSequences += line.match(/[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}/g)?.join('').length ?? 0;
    for (const [run] of line.matchAll(/[\x20-\x7e]?[\x80-\xff]{1,12}[\x20-\x7e]?/g)) {
      if (contexts.has(run) || contexts.size < MOST_CONTEXTS) contexts.set(run, (contexts.get(run) ?? 0) + 1);
    }
  }
  if (inSequences > high * 0.8) return 'utf-8';
  const scored = CANDIDATES.map((encoding) => ({ encoding, score: plausibility(contexts, encoding) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).encoding;
}

function plausibility(contexts: ReadonlyMap<string, number>, encoding: LegacyEncoding): number {
  let score = 0;
  for (const [bytes, count] of contexts) {
    const text = iconv.decode(Buffer.from(bytes, 'latin1'), encoding);
    for (let index = 0; index < text.length; index += 1) {
      const character = text[index] ?? '';
      if (character > '\x7f') score += count * fitness(text[index - 1] ?? ' ', character, text[index + 1] ?? ' ');
    }
  }
  return score;
}

/** How well a character stands where it does. */
function fitness(before: string, character: string, after: string): number {
  if (/[\uFFFD\x80-\x9f]/.test(character)) return -3;
  if (/\p{L}/u.test(character)) return letterFitness(before, character, after);
  const within = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (character === '’') return within ? 1 : 0.3;
  if (/[‘“„«]/.test(character)) return !/\p{L}/u.test(before) && !/\s/.test(after) ? 1 : -1;
  if (/[”»…]/.test(character)) return /\s/.test(before) ? -1 : 1;
  if (/[–—\u00a0•·°§]/.test(character)) return 0.3;
  return within ? -2 : -0.5;
}

const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u];

function letterFitness(before: string, character: string, after: string): number {
  const alphabet = ALPHABETS.find((pattern) => pattern.test(character));
  const strange = [before, after].some((neighbour) => /\p{L}/u.test(neighbour) && !alphabet?.test(neighbour));
  if (!alphabet || strange) return -2;
  if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -2;
  // Accented letters stand alone among plain ones; whole words of them are another alphabet.
  const crowded =
    alphabet === ALPHABETS[0] && [before, after].some((neighbour) => neighbour > '\x7f' && /\p{L}/u.test(neighbour));
  return crowded ? -0.5 : 1;
}
