import type { Fault } from '../faults/fault.ts';
import { holdsIn, type Years } from '../requirement/requirement.rule.ts';

/** A cycle is bound to a regime that was there in its year. */
export function regimeFaults(regime: Years & { readonly id: string }, year: number): Fault[] {
  if (holdsIn(regime, year)) return [];
  const message = {
    kk: `«${regime.id}» ${year} жылдың режимі емес.`,
    ru: `«${regime.id}» — не режим ${year} года.`,
    en: `is not the regime of ${year}.`,
  };
  return [{ field: 'regime', value: regime.id, message }];
}

/** A year has one regime: this one is another's. */
export function rivalFaults(regime: string, year: number, rival: string): Fault[] {
  const message = {
    kk: `${year} жыл «${rival}» режимінің жылы: бір жылдың бір режимі болады.`,
    ru: `${year} год относится к режиму «${rival}»: у года один режим.`,
    en: `${year} is a year of ${rival}: a year has one regime.`,
  };
  return [{ field: 'regime', value: regime, message }];
}

const yearsAhead = 10;

/** What is opened is not taken back, and binds its regime: a slip such as 2198 for 2018 is refused. */
export function comingFaults(year: number, today: string): Fault[] {
  const last = Number(today.slice(0, 4)) + yearsAhead;
  if (year <= last) return [];
  const message = {
    kk: `${year} жыл әлі алда: ең әрі дегенде ${last} жыл ашылады.`,
    ru: `${year} год ещё впереди: открыть можно самое позднее ${last}.`,
    en: `${year} is still to come: the latest year to open is ${last}.`,
  };
  return [{ field: 'year', value: year, message }];
}

/** Nor was it opened longer before it. */
export function openingFaults(openedOn: string, year: number): Fault[] {
  const first = `${year - yearsAhead}-01-01`;
  if (openedOn >= first) return [];
  const message = {
    kk: `${year} жылдың циклі ${first} күнінен бұрын ашыла алмайды.`,
    ru: `Цикл ${year} года нельзя открыть раньше ${first}.`,
    en: `The cycle of ${year} can not be opened before ${first}.`,
  };
  return [{ field: 'openedOn', value: openedOn, message }];
}

/** On which a cycle was opened or closed: no day that is still to come. */
export function pastFaults(field: string, day: string, today: string): Fault[] {
  if (day <= today) return [];
  const message = {
    kk: `${day} әлі келген жоқ: бүгін ${today}.`,
    ru: `${day} ещё не наступило: сегодня ${today}.`,
    en: `${day} has not come yet: today is ${today}.`,
  };
  return [{ field, value: day, message }];
}

/** It ends neither before it was opened nor before its year began. */
export function closingFaults(
  closedOn: string,
  { openedOn, year }: { readonly openedOn: string; readonly year: number },
): Fault[] {
  if (closedOn < `${year}-01-01`) return [beforeItsYear(closedOn, year)];
  if (closedOn >= openedOn) return [];
  const message = {
    kk: `Цикл ${openedOn} күні ашылған: ${closedOn} күні жабыла алмайды.`,
    ru: `Цикл открыт ${openedOn}: закрыть его ${closedOn} нельзя.`,
    en: `The cycle was opened on ${openedOn}: it can not be closed on ${closedOn}.`,
  };
  return [{ field: 'closedOn', value: closedOn, message }];
}

function beforeItsYear(closedOn: string, year: number): Fault {
  const message = {
    kk: `${year} жыл ${closedOn} күні әлі басталмаған.`,
    ru: `${closedOn} ${year} год ещё не начался.`,
    en: `On ${closedOn} the year ${year} had not begun.`,
  };
  return { field: 'closedOn', value: closedOn, message };
}

/** What is closed stays as it was closed. */
export function closedFaults(
  field: string,
  { id, closedOn }: { readonly id: string; readonly closedOn: string | null },
) {
  if (closedOn === null) return [];
  const message = {
    kk: `«${id}» циклі ${closedOn} күні жабылған.`,
    ru: `Цикл «${id}» закрыт ${closedOn}.`,
    en: `${id} was closed on ${closedOn}.`,
  };
  return [{ field, value: id, message }] satisfies Fault[];
}
