import { WordingCertainty, WordingReason } from './wording.type.ts';

/** A version as the rule sees it: `date` where a source gives the first day, `notBefore` the first that it can be. */
export interface DatedWording {
  readonly number: number;
  readonly date: string | null;
  readonly notBefore: string | null;
}

export interface WordingVerdict<V> {
  readonly version: V;
  readonly certainty: WordingCertainty;
  readonly reason: WordingReason;
}

/**
 * The wording of a paragraph on a day: the latest that can hold by then. Where no source gives the day on which that
 * one took effect, it is assumed and said to be; before the first one there is none.
 */
export function wordingOn<V extends DatedWording>(versions: readonly V[], day: string): WordingVerdict<V> | null {
  const begun = versions.filter((each) => hasBegun(each, day)).sort((a, b) => a.number - b.number);
  const version = begun.at(-1);
  if (!version) return null;
  return version.date === null
    ? { version, certainty: WordingCertainty.ASSUMED, reason: WordingReason.EFFECTIVE_DATE_NOT_KNOWN }
    : { version, certainty: WordingCertainty.CERTAIN, reason: WordingReason.EFFECTIVE_DATE_KNOWN };
}

function hasBegun({ date, notBefore }: DatedWording, day: string): boolean {
  const earliest = date ?? notBefore;
  return earliest !== null && earliest <= day;
}
