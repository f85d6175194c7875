import type { Caller, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { giveCommand, holding } from '../../support/commands.ts';
import type { Answer } from '../../support/run-query.ts';

/** What each command makes or changes, as its payload names it. */
const objects = {
  openMonitoringCycle: 'monitoringCycle',
  closeMonitoringCycle: 'monitoringCycle',
  reviseReportingDuties: 'monitoringCycle',
  addMonitoringNote: 'monitoringNote',
  correctMonitoringNote: 'monitoringNote',
  registerRegime: 'monitoringRegime',
  correctRegime: 'monitoringRegime',
  registerRequirement: 'requirement',
  correctRequirement: 'requirement',
  beginSummary: 'summaryInformation',
  correctSummary: 'summaryInformation',
  completeSummary: 'summaryInformation',
  reopenSummary: 'summaryInformation',
  addSummarySection: 'summarySection',
  correctSummarySection: 'summarySection',
  withdrawSummarySection: 'summaryInformation',
  addSummaryAttachment: 'summaryAttachment',
  correctSummaryAttachment: 'summaryAttachment',
  withdrawSummaryAttachment: 'summaryInformation',
  dispatchSummary: 'dispatch',
  forwardSummary: 'dispatch',
  retryDispatch: 'dispatch',
  withdrawDispatch: 'summaryInformation',
  addInForceEntry: 'inForceEntry',
  correctInForceEntry: 'inForceEntry',
  addNotInForceEntry: 'notInForceEntry',
  correctNotInForceEntry: 'notInForceEntry',
  withdrawEntry: 'annualInformation',
  addAssessment: 'assessment',
  correctAssessment: 'assessment',
  withdrawAssessment: 'annualInformation',
  addProblemIssue: 'problemIssue',
  correctProblemIssue: 'problemIssue',
  resolveProblemIssue: 'problemIssue',
  linkProblemIssue: 'issueEntryLink',
  unlinkProblemIssue: 'annualInformation',
  addProposal: 'proposal',
  correctProposal: 'proposal',
  recordProposalOutcome: 'proposal',
  withdrawProposal: 'annualInformation',
  addEvidence: 'evidenceLink',
  correctEvidence: 'evidenceLink',
  withdrawEvidence: 'annualInformation',
  beginInformation: 'annualInformation',
  editInformation: 'annualInformation',
  markInformationReady: 'annualInformation',
  recallInformation: 'annualInformation',
  signInformation: 'annualInformation',
  registerHandwrittenSignature: 'annualInformation',
  submitInformation: 'annualInformation',
  registerPaperReceipt: 'annualInformation',
  acceptInformation: 'annualInformation',
  returnInformation: 'annualInformation',
  carryEntryForward: 'entry',
} as const;

export type CommandName = keyof typeof objects;

const authority = holding('AUTHORISED_BODY');

/** Gives a command and returns its payload; `selection` is of the object that it makes or changes. */
export function command(
  running: RunningSubgraph,
  name: CommandName,
  input: Record<string, unknown>,
  selection = 'id version',
  caller: Partial<Caller> = authority,
): Promise<Answer> {
  return giveCommand(running, { name, object: objects[name], selection, input }, caller);
}
