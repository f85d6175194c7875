import type { Fault } from '../faults/fault.ts';
import { ProposalOutcome } from './proposal.outcome.ts';

export const longestText = 5_000;
export const longestOutcomeNote = 2_000;

interface Outcome {
  readonly outcome: ProposalOutcome;
  readonly outcomeOn?: string | null | undefined;
}

/** Nothing has come of what is open. */
export function outcomeFaults({ outcome, outcomeOn }: Outcome): Fault[] {
  if (outcome !== ProposalOutcome.OPEN || outcomeOn == null) return [];
  const message = {
    kk: `${outcomeOn} — нәтиженің күні, ал қаралып жатқан ұсыныстың нәтижесі жоқ.`,
    ru: `${outcomeOn} — день результата, а у предложения, которое рассматривается, его нет.`,
    en: `${outcomeOn} is the day of an outcome, and nothing has come of an OPEN proposal.`,
  };
  return [{ field: 'outcomeOn', value: outcomeOn, message }];
}

/** What an entry proposes is proposed on an issue that it names. */
export function unnamedFault(issue: string): Fault {
  const message = {
    kk: `Жазба «${issue}» мәселесін атамайды: алдымен оны жазбаға байланыстырыңыз (linkProblemIssue).`,
    ru: `Запись не называет проблему «${issue}»: сначала свяжите их (linkProblemIssue).`,
    en: `The entry does not name ${issue}: linkProblemIssue comes first.`,
  };
  return { field: 'issue', value: issue, message };
}

/** What no information says is nobody's to write. */
export function unmadeFault(id: string) {
  const message = {
    kk: `«${id}» ұсынысын ешқандай жазба енгізбеген: ол қайдан алынса, сол жерде түзетіледі.`,
    ru: `Предложение «${id}» не вносит ни одна запись: его исправляют там, откуда оно взято.`,
    en: `No entry makes ${id}: it is corrected where it was brought from.`,
  };
  return { field: 'id', value: id, message } satisfies Fault;
}
