import type { Fault } from '../faults/fault.ts';
import { holdsIn, shareYears, type Years } from '../requirement/requirement.rule.ts';

/** A regime as it is, or as it will be. */
export interface Regime extends Years {
  readonly id: string;
  readonly actId: string;
}

/**
 * A year has one regime. Where the first year is not known nobody can say whether two meet; without a last year there
 * is no end.
 */
export function rivalOf(regime: Regime, others: Iterable<Regime>): Regime | null {
  if (regime.firstYear === null) return null;
  for (const other of others)
    if (other.id !== regime.id && other.firstYear !== null && shareYears(other, regime)) return other;
  return null;
}

/** A legal act lays down one regime: rewordings of it are versions of its requirements. */
export function actFaults({ id, actId }: Regime, others: Iterable<Regime>): Fault[] {
  const same = [...others].find((other) => other.id !== id && other.actId === actId);
  if (!same) return [];
  const message = {
    kk: `«${actId}» актісі «${same.id}» режимін белгілейді: бір акт бір режимді белгілейді.`,
    ru: `Акт «${actId}» уже устанавливает режим «${same.id}»: один акт устанавливает один режим.`,
    en: `${actId} is the act of ${same.id} already: an act lays down one regime.`,
  };
  return [{ field: 'act', value: actId, message }];
}

/** The act of one regime is cited by no requirement of another. */
export function citationFaults(
  { id, actId }: Regime,
  citing: readonly { readonly id: string; readonly regimeId: string; readonly actId: string }[],
): Fault[] {
  const other = citing.find((each) => each.actId === actId && each.regimeId !== id);
  if (!other) return [];
  const message = {
    kk: `«${actId}» актісіне басқа режимнің «${other.id}» талабы сілтеме жасайды.`,
    ru: `На акт «${actId}» ссылается требование «${other.id}» другого режима.`,
    en: `${actId} is cited by ${other.id}, a requirement of another regime.`,
  };
  return [{ field: 'act', value: actId, message }];
}

/** A cycle is bound to a regime that was there in its year, and stays bound to it. */
export function cycleFaults(years: Years, cycles: readonly { readonly id: string; readonly year: number }[]): Fault[] {
  const left = cycles.find(({ year }) => !holdsIn(years, year));
  if (!left) return [];
  const isBefore = years.firstYear !== null && left.year < years.firstYear;
  const message = {
    kk: `«${left.id}» циклі осы режимге сәйкес жүргізіледі: оның жылы режимнің жылдарынан тыс қалар еді.`,
    ru: `Цикл «${left.id}» идёт по этому режиму: его год оказался бы вне годов режима.`,
    en: `${left.id} is a cycle under this regime: its year would be none of the regime.`,
  };
  return [
    isBefore
      ? { field: 'firstYear', value: years.firstYear, message }
      : { field: 'lastYear', value: years.lastYear, message },
  ];
}
