import { labelOf } from '../../_kit/labels.ts';
import type { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { isDate } from '../../_kit/scalars.ts';
import type { Fault } from '../faults/fault.ts';
import { RequirementKind, RequirementState } from './requirement.kind.ts';
import { deadlineKinds, isKnown } from './requirement.rule.ts';

/** A requirement as it is said to be. */
export interface Stated {
  readonly kind: RequirementKind;
  readonly state: RequirementState;
  readonly paragraph?: string | null;
  readonly wording?: string | null;
  readonly monthDay?: string | null;
}

/** What of a requirement contradicts itself. */
export function requirementFaults(stated: Stated): Fault[] {
  return [...dayFaults(stated), ...lawFaults(stated)];
}

/** A day is that of a deadline, and somebody knows it. */
function dayFaults({ monthDay, kind, state }: Stated): Fault[] {
  if (monthDay == null) return [];
  const faults: Fault[] = [];
  const at = { field: 'monthDay', value: monthDay };
  const [what, how] = [labelOf(RequirementKind, kind), labelOf(RequirementState, state)];
  // 2021 is no leap year: 29 February would be no deadline in most years.
  if (!isDate(`2021-${monthDay}`))
    faults.push({
      ...at,
      message: {
        kk: 'Жыл сайын болатын күн АА-КК түрінде берілуі керек, мысалы 11-10.',
        ru: 'Нужен день, который есть в каждом году, в виде ММ-ДД, например 11-10.',
        en: 'This is not a day that every year has, written MM-DD, such as 11-10.',
      },
    });
  if (!deadlineKinds.has(kind))
    faults.push({
      ...at,
      message: {
        kk: `Күн тек мерзім үшін беріледі, ал «${what.kk}» — мерзім емес.`,
        ru: `День указывают только для срока, а «${what.ru}» — не срок.`,
        en: `A day is given for a requirement that is no deadline: ${kind}.`,
      },
    });
  if (!isKnown(state))
    faults.push({
      ...at,
      message: {
        kk: `Мерзімнің күні талап расталған не болжанатын болса ғана беріледі; «${how.kk}» күйінде не талап етілетіні белгісіз.`,
        ru: `День срока указывают, только если требование подтверждено или предполагается; в состоянии «${how.ru}» неизвестно, что требуется.`,
        en: `A day is given though nobody knows what is required: the state is ${state}, not VERIFIED or ASSUMED.`,
      },
    });
  return faults;
}

/** A deadline that is known has its day; an import can leave that out of what it has brought before. */
export function lacksDayFaults({ monthDay, kind, state }: Stated): Fault[] {
  if (monthDay != null || !deadlineKinds.has(kind) || !isKnown(state)) return [];
  const message = {
    kk: 'Мерзім белгілі болса, оның күні АА-КК түрінде беріледі, мысалы 11-10; күні белгісіз мерзім тексерілмеген болып қалады.',
    ru: 'У известного срока указывают день в виде ММ-ДД, например 11-10; срок, день которого неизвестен, остаётся непроверенным.',
    en: 'A deadline that is known has its day, written MM-DD, such as 11-10; one of which the day is not known stays unverified.',
  };
  return [{ field: 'monthDay', value: null, message }];
}

/** The law is quoted where somebody has registered it, and a wording with its paragraph. */
function lawFaults({ paragraph, wording, state }: Stated): Fault[] {
  const faults: Fault[] = [];
  if (paragraph && state === RequirementState.UNVERIFIED)
    faults.push({
      field: 'paragraph',
      value: paragraph,
      message: {
        kk: 'Не талап етілетінін ешкім тіркемеген: тексерілмеген талап тармаққа сілтеме жасамайды.',
        ru: 'Никто не записал, что требуется: непроверенное требование на пункт не ссылается.',
        en: 'A paragraph is cited though nobody has registered what is required: the state is UNVERIFIED.',
      },
    });
  if (wording && !paragraph)
    faults.push({
      field: 'wording',
      value: wording,
      message: {
        kk: 'Редакцияның тармағы көрсетілмеген: редакция тармақпен бірге беріледі.',
        ru: 'Редакция без пункта: её указывают вместе с пунктом.',
        en: 'The wording is of no paragraph: one is named together with it.',
      },
    });
  return faults;
}

/** What a requirement cites of the law. */
export interface Cited {
  readonly regimeId: string;
  readonly actId: string;
  readonly paragraphId: string | null;
  readonly wordingId: string | null;
}

/** All that is wrong with what a requirement cites, by itself and beside the acts of the regimes. */
export function citationFaults(
  cited: Cited,
  regimes: readonly { readonly id: string; readonly actId: string }[],
): Fault[] {
  return [...actFaults(cited, regimes), ...partFaults(cited)];
}

/** Nothing under a regime cites the Rules of another: not No. 1141 for a cycle under its successor. */
function actFaults(
  { regimeId, actId }: Cited,
  regimes: readonly { readonly id: string; readonly actId: string }[],
): Fault[] {
  const own = new Set(regimes.filter(({ id }) => id === regimeId).map((regime) => regime.actId));
  const other = regimes.find((regime) => regime.actId === actId && !own.has(actId));
  if (!other) return [];
  const message = {
    kk: `«${actId}» актісі «${other.id}» режимін белгілейді: басқа режим оған сілтеме жасамайды.`,
    ru: `Акт «${actId}» устанавливает режим «${other.id}»: другой режим на него не ссылается.`,
    en: `${actId} lays down the regime ${other.id}: another regime does not cite it.`,
  };
  return [{ field: 'act', value: actId, message }];
}

/**
 * A paragraph is one of the act that is cited, and a wording one of that paragraph. They are of treaties, and their ids
 * tell it: `kz-gov-1141-2010-p7` and `kz-gov-1141-2010-p7-v2`.
 */
function partFaults({ actId, paragraphId, wordingId }: Cited): Fault[] {
  const faults: Fault[] = [];
  if (paragraphId !== null && !isPartOf(actId, 'p', paragraphId))
    faults.push({
      field: 'paragraph',
      value: paragraphId,
      message: {
        kk: `«${paragraphId}» — «${actId}» актісінің тармағы емес: оның тармақтарының идентификаторы «${actId}-p7» түрінде.`,
        ru: `«${paragraphId}» — не пункт акта «${actId}»: идентификаторы его пунктов имеют вид «${actId}-p7».`,
        en: `${paragraphId} is no paragraph of ${actId}: ids of these are such as ${actId}-p7.`,
      },
    });
  if (wordingId !== null && paragraphId !== null && !isPartOf(paragraphId, 'v', wordingId))
    faults.push({
      field: 'wording',
      value: wordingId,
      message: {
        kk: `«${wordingId}» — «${paragraphId}» тармағының редакциясы емес: оның редакцияларының идентификаторы «${paragraphId}-v1» түрінде.`,
        ru: `«${wordingId}» — не редакция пункта «${paragraphId}»: идентификаторы его редакций имеют вид «${paragraphId}-v1».`,
        en: `${wordingId} is no wording of ${paragraphId}: ids of these are such as ${paragraphId}-v1.`,
      },
    });
  return faults;
}

function isPartOf(whole: string, mark: 'p' | 'v', part: string): boolean {
  const begin = `${whole}-${mark}`;
  return part.startsWith(begin) && /^[^-]+$/.test(part.slice(begin.length));
}

interface InWords {
  readonly state: RequirementState;
  readonly statementKk: string | null;
  readonly statementRu: string | null;
  readonly statementEn: string | null;
}

/** That nobody knew it stays in no language once it is known. */
export function outdatedFaults(before: InWords, state: RequirementState, said: LocalizedTextInput): Fault[] {
  if (isKnown(before.state) || !isKnown(state)) return [];
  const stood = { kk: before.statementKk, ru: before.statementRu, en: before.statementEn };
  const left = (['kk', 'ru', 'en'] as const).filter((each) => stood[each] !== null && said[each] === undefined);
  if (left.length === 0) return [];
  const languages = left.join(', ');
  const message = {
    kk: `Мазмұны (${languages}) талап белгісіз болған кезде жазылған: сол тілдерде қайта жазыңыз не өшіріңіз.`,
    ru: `Содержание (${languages}) записано, когда требование не было известно: изложите его на этих языках заново или удалите.`,
    en: `The statement (${languages}) is of when the requirement was not known: say it anew in these languages, or null.`,
  };
  return [{ field: 'statement', value: languages, message }];
}
