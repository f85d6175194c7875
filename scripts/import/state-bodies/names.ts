import { createHash } from 'node:crypto';
import { fold } from '../../../subgraphs/_kit/fold.ts';

const COUNTRY = 'Республики Казахстан';

/** The name in full: the list abbreviates the country in some rows, in letters of either alphabet. */
export function fullName(name: string): string {
  return name.replace(/(?<!\p{L})(?:РК|PK)(?!\p{L})/gu, COUNTRY);
}

/** Equal for what is the same name but for typing: case, spaces, quotation marks, ё. */
export function nameKey(name: string): string {
  return fold(fullName(name)).replace(/["'«»„“”]/g, '');
}

const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const LATIN = 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'.split(' ');
/** What is left of an id beside `body-` and a hash, within what a column holds together with a capacity. */
const LONGEST_SLUG = 90;

/** An id out of the name, for a body that the hub does not know yet; the country goes without saying. */
export function bodyIdOf(name: string): string {
  const key = nameKey(name);
  const own = key.replace(fold(COUNTRY), ' ');
  const latin = [...own].map((letter) => LATIN[LETTERS.indexOf(letter)] ?? letter).join('');
  const slug = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const isWhole = slug.length > 0 && slug.length <= LONGEST_SLUG && /^[а-яa-z0-9 ,.()-]+$/.test(own);
  if (isWhole) return `body-${slug}`;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return ['body', slug.slice(0, LONGEST_SLUG).replace(/-+$/, ''), hash].filter(Boolean).join('-');
}
