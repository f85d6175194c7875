import fc from 'fast-check';
import type { CommandName } from '../commands.ts';
import { bodies, type Body } from './year.ts';

/** On the version itself: what is legal of them the test knows exactly. */
export const onVersions = [
  'beginInformation',
  'editInformation',
  'markInformationReady',
  'recallInformation',
  'signInformation',
  'registerHandwrittenSignature',
  'submitInformation',
  'registerPaperReceipt',
  'acceptInformation',
  'returnInformation',
] as const satisfies readonly CommandName[];

/** On what stands in it: the test knows when they are illegal. */
export const onContent = [
  'addInForceEntry',
  'correctInForceEntry',
  'addNotInForceEntry',
  'correctNotInForceEntry',
  'withdrawEntry',
  'carryEntryForward',
  'addAssessment',
  'correctAssessment',
  'withdrawAssessment',
  'addEvidence',
  'correctEvidence',
  'withdrawEvidence',
  'addProblemIssue',
  'linkProblemIssue',
  'unlinkProblemIssue',
  'correctProblemIssue',
  'resolveProblemIssue',
  'addProposal',
  'correctProposal',
  'withdrawProposal',
  'recordProposalOutcome',
] as const satisfies readonly CommandName[];

export type StepName = (typeof onVersions)[number] | (typeof onContent)[number] | 'closeMonitoringCycle';

/** Who gives commands, other than the one who should. */
const strangers = [
  ...bodies.flatMap((body) => [`OFFICER:${body}`, `HEAD:${body}`]),
  'AUTHORISED_BODY',
  // Whoever is none of them sees no informations, so that nothing could be answered of one.
  'PM_OFFICE ANALYST:body-a',
  'STEWARD ANALYST:body-b',
];

/** One command by chance, as far as it can be said before it is known what there is. */
export interface Step {
  /** What brings the body's version on, whatever that is now; else this command. */
  readonly name: 'onward' | StepName;
  readonly body: Body;
  /** Null: who should. */
  readonly by: string | null;
  /** Added to the version that was seen. */
  readonly versionOff: number;
  readonly hash: 'of now' | 'of something else';
  readonly text: 'both' | 'kk' | 'empty';
  /** Which of several records, parties, ways. */
  readonly pick: number;
  /** Since the step before. */
  readonly minutes: number;
  /** Whether it is given a second time with its key. */
  readonly isRepeated: boolean;
}

const mostly = <T>(usual: T, weight: number, ...others: readonly T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight }, { arbitrary: fc.constantFrom(...others), weight: 1 });

const name = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: fc.constant('onward' as const), weight: 200 },
  { arbitrary: fc.constantFrom(...onVersions), weight: 40 },
  { arbitrary: fc.constantFrom(...onContent), weight: 55 },
  { arbitrary: fc.constant('closeMonitoringCycle' as const), weight: 1 },
);

const step: fc.Arbitrary<Step> = fc.record({
  name,
  body: fc.constantFrom(...bodies),
  by: mostly<string | null>(null, 5, ...strangers),
  versionOff: mostly(0, 9, 1, -1),
  hash: mostly<Step['hash']>('of now', 6, 'of something else'),
  text: mostly<Step['text']>('both', 4, 'kk', 'empty'),
  pick: fc.nat(11),
  minutes: fc.nat(300),
  isRepeated: mostly(false, 9, true),
});

export const sequences = (minLength: number, maxLength: number) =>
  fc.array(step, { minLength, maxLength, size: 'max' });
