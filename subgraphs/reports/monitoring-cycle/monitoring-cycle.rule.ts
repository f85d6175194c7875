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

export function closingFaults(closedOn: string, openedOn: string): Fault[] {
  if (closedOn >= openedOn) return [];
  const message = {
    kk: `Цикл ${openedOn} күні ашылған: ${closedOn} күні жабыла алмайды.`,
    ru: `Цикл открыт ${openedOn}: закрыть его ${closedOn} нельзя.`,
    en: `The cycle was opened on ${openedOn}: it can not be closed on ${closedOn}.`,
  };
  return [{ field: 'closedOn', value: closedOn, message }];
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
