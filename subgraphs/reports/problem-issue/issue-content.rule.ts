import type { Fault } from '../faults/fault.ts';

export const mostTreaties = 100;
export const longestTitle = 500;
export const longestDescription = 5_000;

const longestLinkId = 160;

interface OfTreaties {
  readonly id: string;
  readonly treaties: readonly string[];
}

/** Its links to its treaties have ids, too. */
export function treatyLinkFaults({ id, treaties }: OfTreaties): Fault[] {
  const tooLong = treaties.find((treaty) => `${id}:${treaty}`.length > longestLinkId);
  if (tooLong === undefined) return [];
  const message = {
    kk: `Шарттың идентификаторы мәселенікімен бірге ${longestLinkId} таңбадан ұзын идентификатор береді.`,
    ru: `Идентификатор договора вместе с идентификатором проблемы даёт идентификатор длиннее ${longestLinkId} знаков.`,
    en: `The id of the treaty makes, together with that of the issue, an id longer than ${longestLinkId} characters.`,
  };
  return [{ field: 'treaties', value: tooLong, message }];
}

/** One at least, and not too many. */
export function treatyCountFaults(treaties: readonly string[]): Fault[] {
  if (treaties.length > 0 && treaties.length <= mostTreaties) return [];
  const message = {
    kk: `Мәселе 1–${mostTreaties} шартқа қатысты болады, берілгені: ${treaties.length}.`,
    ru: `Проблема касается от 1 до ${mostTreaties} договоров, дано: ${treaties.length}.`,
    en: `An issue is about 1 to ${mostTreaties} treaties, here are ${treaties.length}.`,
  };
  return [{ field: 'treaties', value: String(treaties.length), message }];
}

/** An issue is listed below its treaties: it stays about those on which entries name it. */
export function lostTreatyFaults(treaties: readonly string[], reported: readonly string[]): Fault[] {
  return [...new Set(reported)]
    .filter((treaty) => !treaties.includes(treaty))
    .map((treaty) => {
      const message = {
        kk: `«${treaty}» бойынша мәселе бір жазбада аталған: бұл шарт мәселеде қалады.`,
        ru: `По «${treaty}» проблему называет одна из записей: этот договор остаётся.`,
        en: `An entry on ${treaty} names the issue: it stays about that treaty.`,
      };
      return { field: 'treaties', value: treaty, message };
    });
}

/**
 * What was signed or delivered is what the issue said then, and what is closed stays as it is. Whose information that is, is not told: it can be another
 * body's, and not delivered yet.
 */
export function frozenFault(field: string): Fault {
  const message = {
    kk: 'Бұл мәселе қол қойылған, ұсынылған не циклі жабылған ақпаратта аталған: оның мәтіні өзгермейді. Жаңасын жаңа мәселе ретінде жазыңыз (addProblemIssue).',
    ru: 'Эту проблему называет информация, которая подписана, представлена или относится к закрытому циклу: текст проблемы не меняется. Новое запишите новой проблемой (addProblemIssue).',
    en: 'An information that is signed, was delivered or is of a closed cycle names this issue: its text does not change. Say what is new in a new issue (addProblemIssue).',
  };
  return { field, value: null, message };
}

/** Resolved on the day on which it was raised at the earliest. */
export function spanFaults({
  openedOn,
  resolvedOn,
}: {
  readonly openedOn: string;
  readonly resolvedOn?: string | null | undefined;
}): Fault[] {
  if (resolvedOn == null || openedOn <= resolvedOn) return [];
  const message = {
    kk: `Мәселе шешілген күн (${resolvedOn}) ол көтерілген күннен (${openedOn}) бұрын.`,
    ru: `День решения проблемы (${resolvedOn}) раньше дня, когда она поднята (${openedOn}).`,
    en: `The day on which the issue was resolved, ${resolvedOn}, is before openedOn, ${openedOn}.`,
  };
  return [{ field: 'resolvedOn', value: resolvedOn, message }];
}

/** It is resolved once; the day of that can be corrected. */
export function resolvedFaults(id: string, resolvedOn: string | null): Fault[] {
  if (resolvedOn === null) return [];
  const message = {
    kk: `«${id}» ${resolvedOn} күні шешілген: ол күн түзетіледі (correctProblemIssue).`,
    ru: `«${id}» решена ${resolvedOn}: этот день можно исправить (correctProblemIssue).`,
    en: `${id} was resolved on ${resolvedOn}: correctProblemIssue corrects that day.`,
  };
  return [{ field: 'id', value: id, message }];
}

/** Only of what is resolved is there a day to correct. */
export function unresolvedFault(resolvedOn: string): Fault {
  const message = {
    kk: 'Бұл мәселе әлі ашық: алдымен оны шешілді деп белгілеңіз (resolveProblemIssue).',
    ru: 'Эта проблема открыта: сначала отметьте её решённой (resolveProblemIssue).',
    en: 'This issue is open: resolveProblemIssue resolves it.',
  };
  return { field: 'resolvedOn', value: resolvedOn, message };
}

/** It is for the officers of the body that raised it. */
export function unraisedFault(id: string) {
  const message = {
    kk: `«${id}» мәселесін қай орган көтергені жазылмаған: оны бірде-бір органның қызметкері өзгертпейді.`,
    ru: `Какой орган поднял проблему «${id}», не записано: служащие ни одного органа её не меняют.`,
    en: `No body is recorded as having raised ${id}: officers of no body change it.`,
  };
  return { field: 'id', value: id, message } satisfies Fault;
}

/** What others say of it stays, where the caller sees that they do. */
export function namedElsewhereFaults(id: string, informations: readonly string[]): Fault[] {
  return informations.map((information) => {
    const message = {
      kk: `Бұл мәселені «${information}» атайды, оны сіз жазбайсыз: мәселе қайтарып алынбайды. Оны шешілді деп белгілеуге болады (resolveProblemIssue).`,
      ru: `Эту проблему называет «${information}», которую пишете не вы: отозвать её нельзя. Её можно отметить решённой (resolveProblemIssue).`,
      en: `${information}, which is not yours to write, names this issue: it is not withdrawn. It can be resolved (resolveProblemIssue).`,
    };
    return { field: 'id', value: id, message };
  });
}

/**
 * So it does where the caller does not. That something is in the way can't be kept from who is refused; what it is,
 * whose, and whether it is a draft yet or was delivered, is: it is one and the same answer for all of them.
 */
export function restingUnseenFault(id: string): Fault {
  const message = {
    kk: 'Бұл мәселеге сізге көрсетілмейтін жазба сүйенеді: ол қайтарып алынбайды. Оны шешілді деп белгілеуге болады (resolveProblemIssue).',
    ru: 'На эту проблему опирается запись, которая вам не показывается: отозвать её нельзя. Её можно отметить решённой (resolveProblemIssue).',
    en: 'A record that is not shown to you rests on this issue: it is not withdrawn. It can be resolved (resolveProblemIssue).',
  };
  return { field: 'id', value: id, message };
}

/** What no information proposes is nobody's to take back. */
export function unmadeProposalFaults(id: string, proposals: readonly string[]): Fault[] {
  if (proposals.length === 0) return [];
  const named = proposals.join(', ');
  const message = {
    kk: `Бұл мәселе бойынша ешқандай жазба енгізбеген ұсыныстар бар: ${named}. Мәселе қайтарып алынбайды.`,
    ru: `По этой проблеме есть предложения, которых не вносит ни одна запись: ${named}. Отозвать её нельзя.`,
    en: `There are proposals on this issue that no entry makes: ${named}. It is not withdrawn.`,
  };
  return [{ field: 'id', value: id, message }];
}
