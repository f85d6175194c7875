import type { DueDay } from '../monitoring-cycle/deadline.rule.ts';
import { DeadlineCertainty } from '../monitoring-cycle/deadline.type.ts';
import { coverAll, daysOfYear, holdsOn, spanOf, type Days } from './days.rule.ts';

type Texts = Readonly<Record<'kk' | 'ru' | 'en', string | null>>;

/** Whether a body owes its information; null: nobody can say. */
export interface Obligation {
  readonly isRequired: boolean | null;
  /** Null where it is required, or never was. */
  readonly notRequiredSince: string | null;
  readonly reason: Texts | null;
}

interface Terms {
  readonly year: number;
  readonly deadline: Pick<DueDay, 'certainty' | 'date'>;
  /** When in the year the body was a central state body: some days at least. */
  readonly offices: readonly Days[];
  readonly arisesOn: string;
}

const required: Obligation = { isRequired: true, notRequiredSince: null, reason: null };
const notKnown: Obligation = { isRequired: null, notRequiredSince: null, reason: null };

/**
 * ¶5 binds central state bodies to deliver no later than a day: who is none on that day owes nothing. Where the regime
 * gives no deadline that day is the last of the year. Where nobody has verified which it is, only who is one all year
 * owes it whatever the day; that it is not known to be owed at all is told of the deadline.
 */
export function obligationOf({ year, deadline, offices, arisesOn }: Terms): Obligation {
  if (deadline.certainty === DeadlineCertainty.UNVERIFIED)
    return coverAll(daysOfYear(year), offices) ? required : notKnown;
  const day = deadline.date ?? `${year}-12-31`;
  if (offices.some((days) => holdsOn(day, days))) return required;
  const ended = spanOf(offices.filter(({ until }) => until <= day));
  if (!ended)
    return { isRequired: false, notRequiredSince: null, reason: beganLater(spanOf(offices)?.from ?? day, day) };
  const since = ended.until > arisesOn ? ended.until : null;
  return { isRequired: false, notRequiredSince: since, reason: endedBefore(ended.until, day) };
}

function endedBefore(end: string, day: string): Texts {
  return {
    kk: `${end} күні орталық мемлекеттік орган болудан қалды: ақпарат берілетін күні (${day}) ондай орган емес.`,
    ru: `Перестал быть центральным государственным органом ${end}: на день, к которому представляют информацию (${day}), им не является.`,
    en: `It ceased to be a central state body on ${end}: it is none on the day by which information is delivered, ${day}.`,
  };
}

function beganLater(begin: string, day: string): Texts {
  return {
    kk: `${begin} күні ғана орталық мемлекеттік орган болды: ақпарат берілетін күні (${day}) ондай орган емес еді.`,
    ru: `Стал центральным государственным органом только ${begin}: на день, к которому представляют информацию (${day}), им не был.`,
    en: `It became a central state body only on ${begin}: it was none on the day by which information is delivered, ${day}.`,
  };
}

/** Of a duty that turned out never to have been one. */
export const neverCentral: Texts = {
  kk: 'Осы жылы орталық мемлекеттік орган болған жоқ.',
  ru: 'В этом году центральным государственным органом не был.',
  en: 'It was no central state body on any day of this year.',
};
