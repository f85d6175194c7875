/**
 * How Russian words end that have no ending of their own, and what is left of them before one: `копеек`, `копейки`;
 * `европеец`, `европейца`; `владелец`, `владельца`; `огонек`, `огонька`; `пыток`, `пытки`; `беженец`, `беженца`;
 * `уровень`, `уровня`. What is left has a vowel (`срок` has no other), and before `ень` three letters: `очень` is no form
 * of `очный`.
 */
const endings: readonly (readonly [RegExp, string])[] = [
  [/([аеиоуыэюя])е([кц])$/, '$1й$2'],
  [/([аеиоуыэюя].*л)ец$/, '$1ьц'],
  [/([аеиоуыэюя].*[лнр])ек$/, '$1ьк'],
  [/([аеиоуыэюя].*[^аеиоуыэюя])[ео]([кц])$/, '$1$2'],
  [/(.{3})ень$/, '$1н'],
];

/**
 * The stem that the other forms of a folded word have, where it loses a vowel in them; Snowball knows of none. Words
 * that keep theirs (`урок`) get one that nothing else has: they are found under their own as well.
 */
export function stemWithoutVowel(folded: string): string | null {
  const [ending, rest] = endings.find(([each]) => each.test(folded)) ?? [];
  return ending === undefined || rest === undefined ? null : folded.replace(ending, rest);
}
