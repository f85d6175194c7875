import type { NamedAct } from './named-act.ts';

/** In our own words; the default data has the same. */
const tenDaysRule = {
  kk: 'Алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі',
  ru: 'Вводится в действие по истечении десяти календарных дней после дня первого официального опубликования',
  en: 'Takes effect when ten calendar days have passed after the day of first official publication',
};

const daysAfterAdoption = 11;

/**
 * When an act that changes another takes effect. The day is not known, as its publication is not: it can't have been
 * published before it was adopted, so that the eleventh day after that is the first on which it can have effect.
 */
export function effectOf({ adoptedOn, afterTenDays }: NamedAct): Record<string, unknown> {
  if (!afterTenDays) return { notBefore: adoptedOn };
  const first = new Date(`${adoptedOn}T00:00:00Z`);
  first.setUTCDate(first.getUTCDate() + daysAfterAdoption);
  return { rule: tenDaysRule, notBefore: first.toISOString().slice(0, 10) };
}
