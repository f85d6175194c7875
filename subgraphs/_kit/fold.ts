/**
 * The form in which text is compared and ordered: case folded for every script (Kazakh and Russian included),
 * compatibility-normalised, white space and control characters collapsed. Both databases compare it byte by byte, so they agree;
 * ё is е, as most people write it; і and и, қ and к stay different letters. Columns keep what it gives: who changes it
 * brings them up to date (`database/yo-folded.ts` did).
 */
export function fold(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFC');
  // SQLite's LIKE ends at a NUL.
  return folded
    .replaceAll('ё', 'е')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A folded text cut to what an index of both databases can hold; ids break the ties that cutting makes. */
export function sortKey(text: string | null): string {
  // Half a character would be read back as another one, and look like a change.
  return fold(text ?? '')
    .slice(0, 160)
    .replace(/\p{Surrogate}$/u, '');
}

/** A text in its languages folded into one column for `foldedLocalized`; empty where there is none. */
export function foldAll(texts: readonly (string | null | undefined)[]): string {
  return foldList(texts.filter((text): text is string => Boolean(text))) ?? '';
}

/** A list of texts folded into one column for `foldedAny`: each stands between two line ends; null for an empty list. */
export function foldList(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : `\n${texts.map(fold).join('\n')}\n`;
}
