import { fold } from '../fold.ts';

/** Each line is one sign to the eye, small or capital: whoever reads can't tell them apart, and a keyboard away they are. */
const alike = [
  'a\u0430\u03b1',
  'b\u0432\u044c\u03b2',
  'c\u0441',
  'd\u0501',
  'e\u0435',
  'h\u043d\u04bb\u03b7',
  'i\u0456\u03b9',
  'j\u0458',
  'k\u043a\u03ba',
  'm\u043c',
  'o\u043e\u03bf0',
  'p\u0440\u03c1',
  'q\u051b',
  's\u0455',
  't\u0442\u03c4',
  'v\u03bd',
  'w\u051d',
  'x\u0445\u03c7',
  'y\u0443\u04af\u03c5',
];

const oneOf = new Map(alike.flatMap(([first = '', ...others]) => others.map((each) => [each, first] as const)));

/**
 * A text as the eye takes it: folded as the hub compares texts, without what is not seen and without signs above and
 * below letters, and with one letter for all that look alike.
 */
export function asSeen(text: string): string {
  const bare = fold(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return bare.replace(/[^\s]/gu, (each) => oneOf.get(each) ?? each);
}
