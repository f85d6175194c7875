import type { Fault } from '../faults/fault.ts';
import { firstCycle } from '../monitoring-regime/years.rule.ts';
import { holdsIn, type Years } from '../requirement/requirement.rule.ts';

/** A cycle is bound to a regime that was there in its year. */
export function regimeFaults(regime: Years & { readonly id: string }, year: number): Fault[] {
  if (holdsIn(regime, year)) return [];
  const { id } = regime;
  const years = `${regime.firstYear ?? '…'}–${regime.lastYear ?? '…'}`;
  const message = {
    kk: `«${id}» ${year} жылдың режимі емес, оның жылдары: ${years}. Оларды түзетіңіз (correctRegime) немесе ${year} жылдың режимін тіркеңіз (registerRegime).`,
    ru: `«${id}» — не режим ${year} года, его годы: ${years}. Исправьте их (correctRegime) или запишите режим ${year} года (registerRegime).`,
    en: `${id} is not the regime of ${year}: it has ${years}. Correct its years (correctRegime), or register the regime of ${year} (registerRegime).`,
  };
  return [{ field: 'regime', value: regime.id, message }];
}

/** A year has one regime: this one is another's. */
export function rivalFaults(regime: string, year: number, rival: string): Fault[] {
  const message = {
    kk: `${year} жыл «${rival}» режимінің жылы: бір жылдың бір режимі болады. Соны көрсетіңіз немесе оның жылдарын түзетіңіз (correctRegime).`,
    ru: `${year} год относится к режиму «${rival}»: у года один режим. Укажите его или исправьте его годы (correctRegime).`,
    en: `${year} is a year of the regime ${rival}: a year has one. Name that one, or correct its years (correctRegime).`,
  };
  return [{ field: 'regime', value: regime, message }];
}

const yearsAhead = 10;

/** What is opened is not taken back, and binds its regime: a slip such as 2198 for 2018 is refused. */
export function openableFaults(year: number, today: string): Fault[] {
  const last = Number(today.slice(0, 4)) + yearsAhead;
  if (year >= firstCycle && year <= last) return [];
  const message = {
    kk: `${year}: цикл ${firstCycle}–${last} жылдарының біріне ашылады: алғашқы цикл ${firstCycle} жылы болған, ал ${yearsAhead} жылдан әрі ашылмайды.`,
    ru: `${year}: цикл открывают за год от ${firstCycle} до ${last}: первый цикл был в ${firstCycle} году, а дальше чем на ${yearsAhead} лет вперёд не открывают.`,
    en: `${year}: a cycle is opened for a year from ${firstCycle} to ${last}: the first cycle was in ${firstCycle}, and none is opened more than ${yearsAhead} years ahead.`,
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

/** A year has one cycle. @param id of the one that is there */
export function openedBefore(id: string, year: number): Fault['message'] {
  return {
    kk: `${year} жылдың циклі бұрын ашылған: «${id}». Бір жылдың бір циклі болады.`,
    ru: `Цикл ${year} года уже открыт: «${id}». У года один цикл.`,
    en: `The cycle of ${year} was opened already, as ${id}: a year has one.`,
  };
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
    kk: `«${id}» циклі ${closedOn} күні жабылған: ол енді өзгермейді.`,
    ru: `Цикл «${id}» закрыт ${closedOn}: он больше не меняется.`,
    en: `${id} was closed on ${closedOn}: it does not change any more.`,
  };
  return [{ field, value: id, message }] satisfies Fault[];
}
