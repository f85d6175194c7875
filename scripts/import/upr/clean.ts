import { decode } from 'html-entities';

/** Web exports pass through several programs, and each may have escaped what the one before had escaped. */
const MOST_ESCAPES = 3;
// eslint-disable-next-line no-control-regex -- it is these that are looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The text of a cell as it was meant: entities decoded, control characters out, one space where there was white space. */
export function cleanCell(cell: string): string {
  let text = cell;
  for (let times = 0; times < MOST_ESCAPES && text.includes('&'); times += 1) {
    const decoded = decode(text, { scope: 'strict' });
    if (decoded === text) break;
    text = decoded;
  }
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(CONTROL, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** What two texts have in common that differ in typing only: case, quotation marks, dashes, the mark at the end. */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!]+$/, '')
    .trim();
}

const PLACEHOLDER = /^(?:\(?(?:unknown|not known|not stated|none|n\/?a|nil|null|tbc)\)?|[-–—?.*]+)$/i;

/** A cell that only says that there is nothing in it. */
export function isPlaceholder(text: string): boolean {
  return text === '' || PLACEHOLDER.test(text);
}
