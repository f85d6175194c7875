import { createHash } from 'node:crypto';

/** Letters that Unicode does not decompose into a base letter and an accent. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss' };

/** A name as it is compared: without case, accents, apostrophes, punctuation, articles, "&" and "St.". */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıøłđæœß]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/['’‘`´ʼʹ]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => (word === 'st' ? 'saint' : word))
    .join(' ');
}

const MARKER = String.raw`(?:<sup\b[^>]*>.*?</sup>|\[\s*[\da-z]{1,3}(?:\s*,\s*[\da-z]{1,3})*\s*\]|\(\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*\)|[⁰¹²³⁴-⁹]+|[*†‡§#]+|\d{1,3})`;
const TRAILING_MARKERS = new RegExp(String.raw`(?:\s*[,;]?\s*${MARKER})+\s*$`, 'i');
/** "Netherlands 2 (Kingdom of the)": a marker may also stand before a qualifier. */
const INNER_MARKERS = new RegExp(String.raw`(?:\s*[,;]?\s*${MARKER})+\s+(?=\()`, 'gi');

/** The name without the footnote markers that status lists append ("Netherlands 2, 3", "China [1]", "Serbia*"). */
export function withoutFootnotes(name: string): string {
  return name
    .replace(TRAILING_MARKERS, '')
    .replace(INNER_MARKERS, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An id fragment of a name; what it can't spell in a–z is kept apart by a hash. */
export function slugOf(name: string): string {
  const folded = foldName(name);
  const slug = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const complete = /^[a-z0-9 ]+$/.test(folded) && slug.length <= 80;
  if (complete) return slug;
  const hash = createHash('sha256')
    .update(folded || name)
    .digest('hex')
    .slice(0, 8);
  return [slug.slice(0, 60).replace(/-+$/, ''), hash].filter((part) => part !== '').join('-');
}
