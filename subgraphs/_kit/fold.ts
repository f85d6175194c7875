/**
 * The form in which text is compared and ordered: case folded for every script (Kazakh and Russian included),
 * compatibility-normalised, white space collapsed. Both databases compare it byte by byte, so they agree;
 * ё and е, і and и stay different letters.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A folded text cut to what an index of both databases can hold; ids break the ties that cutting makes. */
export function sortKey(text: string | null): string {
  return fold(text ?? '').slice(0, 160);
}

/** Several texts folded into one column for `contains`; the separator can't be typed into a filter. */
export function foldAll(texts: readonly (string | null | undefined)[]): string {
  return texts
    .filter((text): text is string => Boolean(text))
    .map(fold)
    .join('\n');
}

/** A list of texts folded into one column for `foldedAny`: each stands between two line ends; null for an empty list. */
export function foldList(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : `\n${texts.map(fold).join('\n')}\n`;
}
