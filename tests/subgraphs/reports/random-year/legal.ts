import type { CommandName } from '../commands.ts';
import type { Here } from './commands.ts';
import { missing } from './missing.ts';
import type { Seen, State, Version } from './seen.ts';
import { onVersions, type Step } from './steps.ts';

/** What a command does to a version, by the state that it finds: the whole life of an information (¶7, and the hub's own). */
const life: Partial<Record<CommandName, Partial<Record<State, State>>>> = {
  editInformation: { DRAFT: 'DRAFT', READY: 'DRAFT' },
  markInformationReady: { DRAFT: 'READY' },
  recallInformation: { READY: 'DRAFT', SIGNED: 'DRAFT' },
  signInformation: { READY: 'SIGNED' },
  registerHandwrittenSignature: { READY: 'SIGNED' },
  submitInformation: { SIGNED: 'SUBMITTED', SUBMITTED: 'SUBMITTED', ACCEPTED: 'ACCEPTED', RETURNED: 'RETURNED' },
  registerPaperReceipt: { SIGNED: 'SUBMITTED', SUBMITTED: 'SUBMITTED', ACCEPTED: 'ACCEPTED', RETURNED: 'RETURNED' },
  acceptInformation: { SUBMITTED: 'ACCEPTED' },
  returnInformation: { SUBMITTED: 'RETURNED' },
};

/** What stands in a version is written until it is signed; what is written makes it a draft again. */
const content: Partial<Record<State, State>> = { DRAFT: 'DRAFT', READY: 'DRAFT' };
/** No part of what was submitted. */
const beside = new Set<CommandName>(['recordProposalOutcome', 'resolveProblemIssue', 'correctProblemIssue']);

/** Which states may follow one another in one step; a version begins as a draft. */
export const follows: Readonly<Record<State, readonly State[]>> = {
  DRAFT: ['READY'],
  READY: ['DRAFT', 'SIGNED'],
  SIGNED: ['DRAFT', 'SUBMITTED'],
  SUBMITTED: ['ACCEPTED', 'RETURNED'],
  ACCEPTED: [],
  RETURNED: [],
};

const ofHead: readonly CommandName[] = ['signInformation', 'submitInformation'];
const ofAuthority: readonly CommandName[] = [
  'registerPaperReceipt',
  'acceptInformation',
  'returnInformation',
  'closeMonitoringCycle',
];

/** Who should give a command. */
export function rightful(name: CommandName, { body }: Pick<Step, 'body'>): string {
  if (ofAuthority.includes(name)) return 'AUTHORISED_BODY';
  return ofHead.includes(name) ? `HEAD:${body}` : `OFFICER:${body}`;
}

/** Of issues and outcomes others have a say, too: bodies that raised them, that are to act, that coordinate. */
function mayGive(name: CommandName, by: string, step: Step): boolean {
  if (by === rightful(name, step)) return true;
  if (beside.has(name)) return /^(OFFICER|HEAD|AUTHORISED_BODY)/.test(by);
  return by === `HEAD:${step.body}` && !ofAuthority.includes(name);
}

/** What the law and the hub's own procedure have to say to a command; MAY: it depends on more than is known here. */
export type Verdict = 'MUST' | 'MAY' | 'MUST_NOT';

export function verdictOn(name: CommandName, by: string, step: Step, here: Here): Verdict {
  const { latest, seen } = here;
  if (!mayGive(name, by, step)) return 'MUST_NOT';
  if (beside.has(name)) return 'MAY';
  if (seen.cycle.closedOn !== null) return 'MUST_NOT';
  if (name === 'closeMonitoringCycle') return step.versionOff === 0 && !isWaiting(seen) ? 'MUST' : 'MUST_NOT';
  if (name === 'beginInformation') return latest === null || latest.state === 'RETURNED' ? 'MUST' : 'MUST_NOT';
  if (latest === null) return 'MUST_NOT';
  const isVersions = (onVersions as readonly CommandName[]).includes(name);
  if ((life[name] ?? content)[latest.state] === undefined) return 'MUST_NOT';
  if (!isVersions || name === 'editInformation') return isVersions && step.versionOff !== 0 ? 'MUST_NOT' : 'MAY';
  return isInOrder(name, latest, step, here) ? 'MUST' : 'MUST_NOT';
}

/** Whether a version was submitted, and neither accepted nor returned. */
function isWaiting({ versions }: Seen): boolean {
  return Object.values(versions).some((some) => some.some(({ state }) => state === 'SUBMITTED'));
}

function isInOrder(name: CommandName, latest: Version, step: Step, { content: said }: Here): boolean {
  if (name === 'registerPaperReceipt') return latest.paperReceivedOn === null;
  if (step.versionOff !== 0) return false;
  if (name === 'submitInformation') return latest.submittedAt === null;
  if (name === 'markInformationReady') return missing(step.body, latest, said).length === 0;
  if (name === 'returnInformation') return step.text !== 'empty';
  return !/sign/i.test(name) || step.hash === 'of now';
}

/** Of a command that was done: the state that its version has now, given the one that it had. */
export function stateAfter(name: CommandName, before: State): State | undefined {
  return (life[name] ?? content)[before];
}
