import type { Fault } from '../faults/fault.ts';

/** The Rules are of 2010: there was no cycle before. */
export const firstCycle = 2010;
const lastCycle = 2199;

/** `undefined` and null are of no year. */
export interface StatedYears {
  readonly firstYear?: number | null;
  readonly lastYear?: number | null;
}

export function yearFaults(field: string, year: number | null | undefined): Fault[] {
  if (year == null || (year >= firstCycle && year <= lastCycle)) return [];
  const message = {
    kk: `${year}: цикл жылы ${firstCycle}–${lastCycle} аралығында болуы керек, алғашқы цикл ${firstCycle} жылы болған.`,
    ru: `${year}: год цикла должен быть от ${firstCycle} до ${lastCycle}, первый цикл был в ${firstCycle} году.`,
    en: `${year}: the year of a cycle has to be from ${firstCycle} to ${lastCycle}, the first cycle was in ${firstCycle}.`,
  };
  return [{ field, value: year, message }];
}

/** What holds from year to year, both included. */
export function orderFaults({ firstYear, lastYear }: StatedYears): Fault[] {
  if (firstYear == null || lastYear == null || firstYear <= lastYear) return [];
  const message = {
    kk: `Соңғы жыл (${lastYear}) бірінші жылдан (${firstYear}) бұрын бола алмайды.`,
    ru: `Последний год (${lastYear}) не может быть раньше первого (${firstYear}).`,
    en: `The last year, ${lastYear}, is before firstYear, ${firstYear}.`,
  };
  return [{ field: 'lastYear', value: lastYear, message }];
}

/** All years that there can be a cycle of. */
export const everyYear: readonly number[] = Array.from(
  { length: lastCycle - firstCycle + 1 },
  (_, index) => firstCycle + index,
);
