/** Things that are counted below another one have its id, a letter and a number: `issue-1-p2`. */
export type NumberLetter = 'a' | 'e' | 'p';

const longestSort = 164;

/** For zod's refine, once the parent is known. */
export function isNumberedBelow(id: string, parent: string, letter: NumberLetter): boolean {
  const [own, number] = [id.slice(0, parent.length), id.slice(parent.length)];
  return own === parent && new RegExp(`^-${letter}[1-9]\\d{0,3}$`).test(number);
}

export function notNumbered(parent: string, letter: NumberLetter) {
  return { path: ['id'], error: `is not the id of its ${parent}, -${letter} and a number from 1 to 9999.` };
}

/** Below one parent in the order of the numbers, where ids would put 10 before 2. */
export function numberSort(id: string): string {
  return id.replace(/\d+$/, (number) => number.padStart(4, '0')).slice(0, longestSort);
}
