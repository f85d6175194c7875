import { createHash } from 'node:crypto';

/**
 * SHA-256 of a text in its languages, in hexadecimal: over the UTF-8 of the JSON array of Kazakh, Russian and English,
 * null for a language it is not in. Subgraphs that compare what each of them holds of a text all use this.
 */
export function contentHashOf(text: { kk?: string | null; ru?: string | null; en?: string | null }): string {
  const languages = [text.kk, text.ru, text.en].map((each) => each?.normalize('NFC') ?? null);
  return createHash('sha256').update(JSON.stringify(languages), 'utf8').digest('hex');
}
