/** Where a text may be parted, the best places first; whatever ends there belongs to what stands before. */
const JOINTS = [/\n/g, /[.;:!?]["”»’)\]]*(?=\s|["“«(]?\p{Lu})/gu, /\s/g];

/**
 * Parts a text into pieces of at most `longest` characters, at the end of a line or sentence where there is one in the
 * second half of a piece, else of a word. But for white space at the joints nothing is left out.
 */
export function splitText(text: string, longest: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const end = jointIn(rest.slice(0, longest + 1), longest);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function jointIn(text: string, longest: number): number {
  for (const joint of JOINTS) {
    const ends = [...text.matchAll(joint)].map(({ index, 0: found }) => index + found.length);
    const end = ends.filter((each) => each <= longest).at(-1) ?? 0;
    if (end > longest / 2) return end;
  }
  // Half a character would be another one.
  return /\p{Surrogate}$/u.test(text.slice(0, longest)) ? longest - 1 : longest;
}
