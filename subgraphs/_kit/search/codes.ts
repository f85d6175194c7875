import { fold } from '../fold.ts';

/** Shorter parts of symbols and numbers are found as whole words only. */
const shortestCode = 3;

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const symbolic = /[\p{N}/\\_.:@#&+=]/u;

/** A piece of text without blanks, folded, that is a symbol or a number: `ccpr/c/kaz/co/2`, `1141`; null for a word. */
export function codeOf(piece: string): string | null {
  const code = fold(piece).replace(edges, '');
  return code.length >= shortestCode && symbolic.test(code) ? code : null;
}

/**
 * The trigrams of a code as words that both databases index alike: what has all of a question's can hold it, and nothing
 * else can.
 */
export function gramsOf(code: string): string[] {
  const grams = new Set<string>();
  for (let start = 0; start + shortestCode <= code.length; start += 1)
    grams.add(`g${Array.from(code.slice(start, start + shortestCode), encoded).join('')}`);
  return [...grams];
}

function encoded(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
}
