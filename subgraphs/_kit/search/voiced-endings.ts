/** Shorter words would begin others than their own forms: `бақ`, `бағыт`. */
const shortest = 4;
const frontVowel = /[әеіөүэ][^аәеиоөуұүыіэ]*$/;

/**
 * How a folded Kazakh word begins in forms that add a vowel, where its last letter is voiced before one: `бұйрық`,
 * `бұйрығы`; `жүрек`, `жүрегі`; `тарап`, `тарабы`.
 */
export function beforeVowel(folded: string): string | null {
  if (folded.length < shortest) return null;
  const rest = folded.slice(0, -1);
  switch (folded.at(-1)) {
    case 'қ':
      return `${rest}ғы`;
    case 'к':
      return `${rest}гі`;
    case 'п':
      return rest + (frontVowel.test(rest) ? 'бі' : 'бы');
    default:
      return null;
  }
}
