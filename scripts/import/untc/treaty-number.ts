/** Where a treaty stands in the collection: chapter and number, with the letters of protocols and amendments. */
export interface TreatyNumber {
  /** `untc-4-11-b`. */
  readonly id: string;
  /** How the collection cites it: `IV-11-b`. */
  readonly citation: string;
}

const SEGMENT = /^\d{1,4}[a-z]{0,2}$|^[a-z]{1,2}$/;

/** `4` and `11.b`, as the index writes them; null where they are not a number of the collection. */
export function treatyNumber(chapter: string, number: string): TreatyNumber | null {
  const chapterNumber = readChapter(chapter.trim());
  const segments = number
    .trim()
    .toLowerCase()
    .split(/[.\-_ ]+/);
  if (chapterNumber === null || !/^\d/.test(segments[0] ?? '')) return null;
  if (!segments.every((segment) => SEGMENT.test(segment))) return null;
  const rest = segments.join('-');
  return { id: `untc-${chapterNumber}-${rest}`, citation: `${toRoman(chapterNumber)}-${rest}` };
}

/** `4-11-b.csv`, or with `txt` `4-11-b.txt`. */
export function treatyNumberOfFile(baseName: string, extension: 'csv' | 'txt' = 'csv'): TreatyNumber | null {
  const [, chapter, number, ending] = /^([\divxlc]+)[-_.](.+)\.(csv|txt)$/i.exec(baseName) ?? [];
  return chapter && number && ending?.toLowerCase() === extension ? treatyNumber(chapter, number) : null;
}

/** The collection's own addresses carry `mtdsg_no=IV-11-b`. */
export function treatyNumberOfUrl(url: string): TreatyNumber | null {
  const [, chapter, number] = /[?&]mtdsg_no=([ivxlc\d]+)-([\w.-]+)/i.exec(url) ?? [];
  return chapter && number ? treatyNumber(chapter, number) : null;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function readChapter(text: string): number | null {
  if (/^\d{1,2}(?:\.0)?$/.test(text)) return Number(text) || null;
  const roman = text.toUpperCase();
  for (let number = 1; number < 50; number += 1) if (toRoman(number) === roman) return number;
  return null;
}

function toRoman(number: number): string {
  let rest = number;
  let text = '';
  for (const [letters, value] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
