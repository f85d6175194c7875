import type { CommandName } from '../commands.ts';
import { missing, type Repair } from './missing.ts';
import type { Content, Entry, Seen, State, Version } from './seen.ts';
import type { Step, StepName } from './steps.ts';
import { dutyOf, nothing, today, type Year } from './year.ts';

type Input = Readonly<Record<string, unknown>>;

/** What is there for a step to go by. */
export interface Here {
  readonly year: Year;
  readonly seen: Seen;
  /** Of the body of the step. */
  readonly latest: Version | null;
  /** What the latest version says. */
  readonly content: Content;
  /** Ids of all issues that were raised. */
  readonly issues: readonly string[];
}

/** A command that brings the body's version on, or one that mends what is missing in it. */
export function onward(step: Step, here: Here): Repair & { readonly isRepair: boolean } {
  const { latest, content, year } = here;
  const { body, pick, minutes } = step;
  const state = latest?.state ?? 'RETURNED';
  const given = (name: StepName, input = inputOf(name, step, here)) => ({ name, input, isRepair: false });
  // Also where nothing is to be written any more: that it is refused is what is looked at.
  const isWritten = minutes % (state === 'DRAFT' ? 2 : 3) === 0;
  if (content.entries.length > 0 && isWritten) return given(writing(Math.floor(minutes / 3), here));
  if (state === 'RETURNED')
    return given('beginInformation', { duty: dutyOf(year.year, body), isNil: body === 'body-c' });
  if (state === 'DRAFT' && latest !== null) {
    const [repair] = missing(body, latest, content);
    if (repair?.name === 'addInForceEntry' && pick % 2 === 0) return given('carryEntryForward');
    if (repair) return { ...repair, isRepair: true };
  }
  const ways = next[state];
  return given(ways[pick % ways.length] ?? ways[0]);
}

/** Where it goes on from a state; what is named twice is taken more often. */
const next: Readonly<Record<State, readonly [StepName, ...StepName[]]>> = {
  DRAFT: ['markInformationReady'],
  READY: ['signInformation', 'signInformation', 'registerHandwrittenSignature'],
  SIGNED: ['submitInformation', 'submitInformation', 'registerPaperReceipt'],
  SUBMITTED: ['returnInformation', 'returnInformation', 'acceptInformation'],
  ACCEPTED: ['registerPaperReceipt', 'submitInformation', 'recordProposalOutcome'],
  RETURNED: ['beginInformation'],
};

/** One of the commands for which the version has something. */
function writing(number: number, { content: { entries }, issues }: Here): StepName {
  const has = (of: (entry: Entry) => readonly unknown[]) => entries.some((entry) => of(entry).length > 0);
  const names: readonly StepName[] = [
    ...(['addEvidence', 'addProblemIssue', 'withdrawEntry', 'addProblemIssue', 'addEvidence'] as const),
    ...(issues.length > 0 ? (['linkProblemIssue', 'linkProblemIssue'] as const) : []),
    ...(has(({ assessments }) => assessments.nodes) ? (['correctAssessment', 'withdrawAssessment'] as const) : []),
    ...(has(({ evidence }) => evidence.nodes) ? (['correctEvidence', 'withdrawEvidence'] as const) : []),
    ...(has((entry) => entry.issues.nodes)
      ? (['addProposal', 'addProposal', 'correctProblemIssue', 'resolveProblemIssue', 'unlinkProblemIssue'] as const)
      : []),
    ...(has(({ proposals }) => proposals)
      ? (['correctProposal', 'withdrawProposal', 'recordProposalOutcome'] as const)
      : []),
  ];
  return names[number % names.length] ?? 'addEvidence';
}

/** The input of a command as the step has it: to what there is where there is any, else to nothing. */
export function inputOf(name: StepName, step: Step, here: Here): Input {
  const { latest, year, seen } = here;
  if (name === 'closeMonitoringCycle')
    return { id: `cycle-${year.year}`, expectedVersion: seen.cycle.version + step.versionOff };
  const own = versionInput(name, step, { latest, year }) ?? contentInput(name, step, here);
  return own ?? {};
}

/** Null: it is about what stands in the version. */
function versionInput(name: CommandName, step: Step, { latest, year }: Pick<Here, 'latest' | 'year'>): Input | null {
  const { body, pick, hash, text, versionOff } = step;
  const id = latest?.id ?? `${dutyOf(year.year, body)}:v1`;
  const named = { id, expectedVersion: (latest?.version ?? 1) + versionOff };
  const contentHash = hash === 'of now' ? (latest?.currentContentHash ?? '') : 'a'.repeat(64);
  switch (name) {
    case 'beginInformation':
      return { duty: dutyOf(year.year, body), isNil: pick % 3 === 0 };
    case 'editInformation':
      return {
        ...named,
        ...(pick % 3 === 0 ? { isNil: pick > 5 } : { periodFrom: `${year.year}-0${1 + (pick % 9)}-01` }),
      };
    case 'signInformation':
      return { ...named, contentHash };
    case 'registerHandwrittenSignature':
      return { ...named, contentHash, signedOn: today(year.clock), scan: 'b'.repeat(64) };
    case 'registerPaperReceipt':
      return { id, receivedOn: today(year.clock), number: `12-1/${pick}` };
    case 'returnInformation':
      return { ...named, remarks: textOf(text, 'Add') };
    case 'markInformationReady':
    case 'recallInformation':
    case 'submitInformation':
    case 'acceptInformation':
      return named;
    default:
      return null;
  }
}

const languages = {
  both: (words: string) => ({ kk: `${words} kk`, ru: `${words} ru` }),
  kk: (words: string) => ({ kk: `${words} kk` }),
  empty: () => ({}),
};

function textOf(text: Step['text'], words: string) {
  return languages[text](words);
}

interface Target {
  readonly id: string;
  readonly version: number;
}

/** Of the records of the latest version one by chance; where there is none, what does not exist. */
function contentInput(name: CommandName, step: Step, { latest, content, year, issues }: Here): Input | null {
  const { body, pick, versionOff } = step;
  const information = latest?.id ?? `${dutyOf(year.year, body)}:v1`;
  const pickOf = <T>(all: readonly T[]) => all[pick % Math.max(1, all.length)];
  const target = (record: Target | undefined) => {
    return { id: record?.id ?? nothing, expectedVersion: (record?.version ?? 1) + versionOff };
  };
  const words = textOf(step.text, `Words ${year.clock.now.getTime() % 100_000}`);
  const ofKind = (isInForce: boolean) => content.entries.filter((each) => each.isInForce === isInForce);
  const every = <T>(of: (entry: Entry) => readonly T[]) => pickOf(content.entries.flatMap(of));
  const entry = pickOf(content.entries)?.id ?? `${information}:t1`;
  const issue = every(({ issues: own }) => own.nodes);
  const proposal = every(({ proposals }) => proposals);
  const treaty = ['t1', 't2', 't3', nothing][pick % 4];
  const reason = 'By chance';
  const inputs: Partial<Record<CommandName, Input>> = {
    addInForceEntry: { information, treaty, progress: words },
    correctInForceEntry: { ...target(pickOf(ofKind(true))), progress: words },
    addNotInForceEntry: { information, treaty, state: words, reasonNotCompleted: words },
    correctNotInForceEntry: { ...target(pickOf(ofKind(false))), state: words },
    withdrawEntry: { ...target(pickOf(content.entries)), reason },
    carryEntryForward: { information, entry: pick % 4 === 1 ? entry : `${dutyOf(year.year - 1, body)}:v1:t1` },
    addAssessment: { entry, ...assessed(pick), text: words },
    correctAssessment: { ...target(every(({ assessments }) => assessments.nodes)), text: words },
    withdrawAssessment: { ...target(every(({ assessments }) => assessments.nodes)), reason },
    addEvidence: { entry, input: 'PROVISIONS', cited: ['art-1', 'art-2', nothing][pick % 3], note: words },
    correctEvidence: { ...target(every(({ evidence }) => evidence.nodes)), note: words },
    withdrawEvidence: { ...target(every(({ evidence }) => evidence.nodes)), reason },
    addProblemIssue: { entry, title: words, treaties: pick % 2 === 0 ? ['t1', 't2'] : [] },
    linkProblemIssue: { entry, issue: pickOf(issues) ?? nothing },
    unlinkProblemIssue: { entry, issue: issue?.id ?? nothing, reason },
    correctProblemIssue: { ...target(issue), ...(pick % 2 === 0 ? { title: words } : { description: words }) },
    resolveProblemIssue: target(issue),
    addProposal: { entry, issue: issue?.id ?? nothing, text: words, addressee: 'body-b' },
    correctProposal: { ...target(proposal), text: words },
    withdrawProposal: { ...target(proposal), reason },
    recordProposalOutcome: { ...target(proposal), outcome: 'DONE', outcomeOn: today(year.clock) },
  };
  return inputs[name] ?? null;
}

function assessed(pick: number) {
  const subject = ['KAZAKHSTAN_RIGHTS', 'KAZAKHSTAN_OBLIGATIONS', 'OTHER_PARTIES_OBLIGATIONS'][pick % 3];
  const parties = pick % 3 === 2 ? { parties: ['kg', 'cn'] } : {};
  return { subject, finding: pick % 4 === 0 ? 'NOT_ASSESSED' : 'PARTIAL', ...parties };
}
