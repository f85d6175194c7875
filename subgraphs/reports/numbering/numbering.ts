import type { Fault } from '../faults/fault.ts';

/** Things that are counted below another one have its id, a letter and a number: `issue-01-p2`. */
export type NumberLetter = 'a' | 'e' | 'p';

const longestSort = 164;
const longestId = 160;
export const mostNumbers = 9_999;

/** For zod's refine, once the parent is known. */
export function isNumberedBelow(id: string, parent: string, letter: NumberLetter): boolean {
  const [own, number] = [id.slice(0, parent.length), id.slice(parent.length)];
  return own === parent && new RegExp(`^-${letter}[1-9]\\d{0,3}$`).test(number);
}

export function notNumbered(parent: string, letter: NumberLetter) {
  return { path: ['id'], error: `is not the id of its ${parent}, -${letter} and a number from 1 to 9999.` };
}

/** A new id has to be one that an import may bring, too. @param field of the input, which names the parent */
export function numberFaults(field: string, parent: string, id: string): Fault[] {
  if (id.length <= longestId && Number(/\d+$/.exec(id)?.[0]) <= mostNumbers) return [];
  const message = {
    kk: `«${parent}» астындағы жазбаға идентификатор қалмады: ең көбі ${longestId} таңба, саны ${mostNumbers}-ға дейін.`,
    ru: `Для записи под «${parent}» не осталось идентификатора: не больше ${longestId} знаков, номер до ${mostNumbers}.`,
    en: `No id is left for a record below ${parent}: at most ${longestId} characters, and a number up to ${mostNumbers}.`,
  };
  return [{ field, value: parent, message }];
}

/** Below one parent in the order of the numbers, where ids would put 10 before 2. */
export function numberSort(id: string): string {
  return id.replace(/\d+$/, (number) => number.padStart(4, '0')).slice(0, longestSort);
}
