import type { Fault } from '../faults/fault.ts';
import type { Regime } from '../monitoring-regime/monitoring-regime.rule.ts';
import { holdsIn, shareYears, type Held } from './requirement.rule.ts';

/** Nothing is required in a year that the regime does not have, as far as its years are known. */
export function regimeYearFaults(one: Held, regimes: ReadonlyMap<string, Regime>): Fault[] {
  const own = regimes.get(one.regimeId);
  const faults = own ? outsideFaults(one, own) : [];
  return faults.length > 0 ? faults : otherRegimeFaults(one, regimes.values());
}

function outsideFaults(one: Held, regime: Regime): Fault[] {
  const { id } = regime;
  const years = `${regime.firstYear ?? '…'}–${regime.lastYear ?? '…'}`;
  return (['firstYear', 'lastYear'] as const).flatMap((field) => {
    const year = one[field];
    if (year === null || holdsIn(regime, year)) return [];
    const message = {
      kk: `${year}: «${id}» режимінде мұндай жыл жоқ, оның жылдары: ${years}.`,
      ru: `${year}: у режима «${id}» нет такого года, его годы: ${years}.`,
      en: `${year} is no year of the regime ${id}, which has ${years}.`,
    };
    return [{ field, value: year, message }];
  });
}

/** @param rival the requirement of the same kind that holds in one of the years */
export function requiresTheSame(rival: string): Fault['message'] {
  return {
    kk: `Осы жылдардың бірінде дәл осындай талап бар: «${rival}». Басқа жылдарды көрсетіңіз немесе соны түзетіңіз (correctRequirement).`,
    ru: `В один из этих лет такое требование уже есть: «${rival}». Укажите другие годы или исправьте его (correctRequirement).`,
    en: `In one of these years there is such a requirement already, ${rival}: give other years, or correct that one (correctRequirement).`,
  };
}

/** A year has one regime: where the first year of its own is not known, that of a requirement is still of no other. */
function otherRegimeFaults({ regimeId, firstYear, lastYear }: Held, regimes: Iterable<Regime>): Fault[] {
  const [first, last] = [firstYear ?? lastYear, lastYear ?? firstYear];
  if (first === null || last === null) return [];
  const stated = { firstYear: first, lastYear: last };
  const other = [...regimes].find(
    (each) => each.id !== regimeId && each.firstYear !== null && shareYears(each, stated),
  );
  if (!other) return [];
  const message = {
    kk: `Талаптың жылында «${other.id}» режимі қолданылады: бір жылда бір режим болады.`,
    ru: `В год требования действует режим «${other.id}»: у года один режим.`,
    en: `The requirement has a year of the regime ${other.id}: a year has one regime.`,
  };
  return [
    firstYear === null ? { field: 'lastYear', value: last, message } : { field: 'firstYear', value: first, message },
  ];
}
