import { fold } from '../fold.ts';

/** Of texts in the order of both databases, which compare what is folded byte by byte: a character for each byte. */
export function textKey(text: unknown): string {
  return Buffer.from(fold(String(text))).toString('latin1');
}

/** Whether no text can begin with both: neither begins with the other. */
export function differ(one: string, other: string): boolean {
  return !one.startsWith(other) && !other.startsWith(one);
}
