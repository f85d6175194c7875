import type { Fault } from '../faults/fault.ts';
import { holdsIn, shareYears, type Years } from '../requirement/requirement.rule.ts';

/** A regime as it is, or as it will be. */
export interface Regime extends Years {
  readonly id: string;
  readonly actId: string;
}

/** What shows years of a regime, or is held to them: a cycle under it or a requirement of it. */
export interface Evidence {
  readonly id: string;
  readonly regimeId: string;
  readonly years: readonly number[];
}

/**
 * The years that a regime surely has; null: nobody can say. Without a last year there is no end; where the first is not
 * known either it has those that something under it shows, and those between.
 */
function sureYears(regime: Regime, shown: readonly Evidence[]): Years | null {
  if (regime.firstYear !== null) return regime;
  const years = shown.filter(({ regimeId }) => regimeId === regime.id).flatMap((each) => each.years);
  if (years.length === 0) return null;
  return { firstYear: Math.min(...years), lastYear: regime.lastYear ?? Math.max(...years) };
}

/** A year has one regime, as far as anybody can say. */
export function rivalOf(regime: Regime, others: Iterable<Regime>, shown: readonly Evidence[]): Regime | null {
  const own = sureYears(regime, shown);
  if (own === null) return null;
  for (const other of others) {
    const years = other.id === regime.id ? null : sureYears(other, shown);
    if (years !== null && shareYears(years, own)) return other;
  }
  return null;
}

/** @param rival the regime that has a year of another */
export function hasTheYear(rival: string): Fault['message'] {
  return {
    kk: `Осы жылдардың бірі «${rival}» режимінде: бір жылдың бір режимі болады. Басқа жылдарды көрсетіңіз немесе оның жылдарын түзетіңіз (correctRegime).`,
    ru: `Один из этих лет — у режима «${rival}»: у года один режим. Укажите другие годы или исправьте его годы (correctRegime).`,
    en: `The regime ${rival} has one of these years: a year has one regime. Give other years, or correct those of that one (correctRegime).`,
  };
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
export function cycleFaults(years: Years, cycles: readonly Evidence[]): Fault[] {
  return leftOut(years, cycles, (id) => ({
    kk: `«${id}» циклі осы режимге сәйкес жүргізіледі: оның жылы режимнің жылдарынан тыс қалар еді.`,
    ru: `Цикл «${id}» идёт по этому режиму: его год оказался бы вне годов режима.`,
    en: `${id} is a cycle under this regime: its year would be none of the regime.`,
  }));
}

/**
 * A first year that is known is corrected, and not taken back, while something is under the regime: years before what is
 * shown would be free for another, and without an end those after it as well.
 */
export function lostYearFaults(before: Years, after: Years, held: readonly Evidence[]): Fault[] {
  const [first] = held;
  const { firstYear } = before;
  if (firstYear === null || after.firstYear !== null || first === undefined) return [];
  const message = {
    kk: `Режимнің бірінші жылы (${firstYear}) белгілі, оған «${first.id}» сүйенеді: жылды түзетуге болады, алып тастауға болмайды.`,
    ru: `Первый год режима (${firstYear}) известен, и на него опирается «${first.id}»: его можно исправить, но не убрать.`,
    en: `The first year of the regime, ${firstYear}, is known, and ${first.id} rests on it: it can be corrected, and not be taken back.`,
  };
  return [{ field: 'firstYear', value: null, message }];
}

/** What a regime requires it requires in years that it has. */
export function requirementFaults(years: Years, requirements: readonly Evidence[]): Fault[] {
  return leftOut(years, requirements, (id) => ({
    kk: `«${id}» — осы режимнің талабы: оның жылы режимнің жылдарынан тыс қалар еді.`,
    ru: `«${id}» — требование этого режима: его год оказался бы вне годов режима.`,
    en: `${id} is a requirement of this regime: a year of it would be none of the regime.`,
  }));
}

function leftOut(years: Years, held: readonly Evidence[], messageOf: (id: string) => Fault['message']): Fault[] {
  const { firstYear, lastYear } = years;
  for (const each of held) {
    const year = each.years.find((one) => !holdsIn(years, one));
    if (year === undefined) continue;
    const isBefore = firstYear !== null && year < firstYear;
    const place = isBefore ? { field: 'firstYear', value: firstYear } : { field: 'lastYear', value: lastYear };
    return [{ ...place, message: messageOf(each.id) }];
  }
  return [];
}
