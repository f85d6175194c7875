import { isDate } from '../../_kit/scalars.ts';
import type { Fault } from '../faults/fault.ts';
import { RequirementState, type RequirementKind } from './requirement.kind.ts';
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
        kk: `Күн тек мерзім үшін беріледі, ал ${kind} — мерзім емес.`,
        ru: `День дают только сроку, а ${kind} — не срок.`,
        en: `A day is given for a requirement that is no deadline: ${kind}.`,
      },
    });
  if (!isKnown(state))
    faults.push({
      ...at,
      message: {
        kk: `Мерзімнің күні VERIFIED немесе ASSUMED күйінде ғана беріледі; ${state} күйінде не талап етілетіні белгісіз.`,
        ru: `День срока дают только в состоянии VERIFIED или ASSUMED; в состоянии ${state} неизвестно, что требуется.`,
        en: `A day is given though nobody knows what is required: the state is ${state}, not VERIFIED or ASSUMED.`,
      },
    });
  return faults;
}

/** The law is quoted where somebody has registered it, and a wording with its paragraph. */
function lawFaults({ paragraph, wording, state }: Stated): Fault[] {
  const faults: Fault[] = [];
  if (paragraph && state === RequirementState.UNVERIFIED)
    faults.push({
      field: 'paragraph',
      value: paragraph,
      message: {
        kk: 'Не талап етілетінін ешкім тіркемеген: UNVERIFIED күйінде тармаққа сілтеме жасалмайды.',
        ru: 'Никто не записал, что требуется: в состоянии UNVERIFIED на пункт не ссылаются.',
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

interface Cited {
  readonly regimeId: string;
  readonly actId: string;
  readonly paragraphId: string | null;
}

/** The acts that a requirement rests on: that of a paragraph is in its id, `kz-gov-1141-2010-p7`. */
export function actsCited({ actId, paragraphId }: Omit<Cited, 'regimeId'>): string[] {
  const ofParagraph = /^(.+)-p[^-]*$/.exec(paragraphId ?? '')?.[1];
  return ofParagraph === undefined ? [actId] : [actId, ofParagraph];
}

/** Nothing under a regime cites the Rules of another: no paragraph of No. 1141 for a cycle under its successor. */
export function citationFaults(
  cited: Cited,
  regimes: readonly { readonly id: string; readonly actId: string }[],
): Fault[] {
  const { regimeId, actId, paragraphId } = cited;
  const acts = actsCited(cited);
  const own = new Set(regimes.filter(({ id }) => id === regimeId).map((regime) => regime.actId));
  const other = regimes.find((regime) => acts.includes(regime.actId) && !own.has(regime.actId));
  if (!other) return [];
  const isAct = other.actId === actId;
  const message = {
    kk: `«${other.actId}» актісі «${other.id}» режимін белгілейді: басқа режим оған сілтеме жасамайды.`,
    ru: `Акт «${other.actId}» устанавливает режим «${other.id}»: другой режим на него не ссылается.`,
    en: `${other.actId} lays down the regime ${other.id}: another regime does not cite it.`,
  };
  return [{ field: isAct ? 'act' : 'paragraph', value: isAct ? actId : paragraphId, message }];
}
