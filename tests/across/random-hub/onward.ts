import { cycle, summary, type Here } from './here.ts';
import { latestOf } from './making/of-information.ts';
import type { CommandName } from './makers.ts';

type Names = readonly [CommandName, ...CommandName[]];

/** A command that brings the year on; whatever there is, there is one. */
export function onward(here: Here): CommandName {
  const names = [...ofBodies(here), ...ofYear(here), ...ofInformation(here), ...ofSummary(here)];
  return names[here.step.way % names.length] ?? 'addMonitoringNote';
}

/** First things first; then what changes over a year. */
function ofBodies({ board, step }: Here): Names {
  const isOwn = ({ body_id }: { readonly body_id: string | null }) => body_id === step.body;
  if (!board.head_tenure.some(isOwn)) return ['addHeadTenure', 'addHeadTenure'];
  if (!board.body_capacity.some(isOwn)) return ['addBodyCapacity', 'addBodyCapacity'];
  if (board.subdivision.filter(isOwn).length < 2) return ['addSubdivision'];
  if (!board.assignment.some(isOwn)) return ['designateSubdivision', 'addAssignment', 'addAssignment'];
  if (board.body_succession.length === 0) return ['reassignTreaty', 'addConclusionProposal', 'recordBodySuccession'];
  const isLeft = board.assignment.some(({ body_id, valid_until }) => body_id === 'body-b' && valid_until === null);
  return isLeft ? ['reassignTreaty', 'transferAssignments'] : ['reassignTreaty'];
}

function ofYear({ board, isOpen, step }: Here): readonly CommandName[] {
  if (board.monitoring_regime.length < 2) return ['registerRegime', 'registerRegime'];
  if (board.requirement.length < 4) return ['registerRequirement', 'openMonitoringCycle'];
  if (!board.monitoring_cycle.some(({ id }) => id === cycle)) return ['openMonitoringCycle', 'openMonitoringCycle'];
  return isOpen ? [step.pick % 3 === 0 ? 'reviseReportingDuties' : 'addMonitoringNote'] : [];
}

function ofInformation(here: Here): readonly CommandName[] {
  const { board, isOpen, step } = here;
  if (!isOpen || !board.reporting_duty.some(({ id }) => id === `${cycle}:${step.body}`)) return [];
  const latest = latestOf(here);
  const isEmpty = !board.in_force_entry.some(({ information_id }) => information_id === latest?.id);
  const ways = {
    DRAFT: [
      ...(isEmpty && step.body === 'body-a' ? (['carryEntryForward', 'carryEntryForward'] as const) : []),
      ...(['addInForceEntry', 'addAssessment', 'markInformationReady'] as const),
      isEmpty ? 'addInForceEntry' : 'markInformationReady',
    ],
    READY: ['signInformation', 'signInformation', 'registerHandwrittenSignature'],
    SIGNED: ['submitInformation', 'submitInformation', 'registerPaperReceipt'],
    SUBMITTED: ['acceptInformation', 'returnInformation', 'registerPaperReceipt'],
    ACCEPTED: ['registerPaperReceipt'],
    RETURNED: ['beginInformation', 'beginInformation'],
  } as const;
  return ways[latest?.state ?? 'RETURNED'];
}

function ofSummary(here: Here): readonly CommandName[] {
  const { board, isOpen, told } = here;
  const own = board.summary_information.find(({ id }) => id === summary);
  if (!own) return isOpen ? ['beginSummary'] : [];
  const state = told.get(summary);
  if (state === 'DRAFT') {
    if (board.summary_section.length < 2) return ['addSummarySection', 'addSummarySection', 'addSummaryAttachment'];
    if (own.foreign_policy_assessment_ru === null) return ['correctSummary', 'correctSummary', 'publishResults'];
    return ['completeSummary', 'completeSummary', 'addSummaryAttachment'];
  }
  if (state === 'COMPLETED') return ['dispatchSummary', 'dispatchSummary', 'reopenSummary'];
  const isRefused = board.edms_message.some(({ failed_at }) => failed_at !== null);
  if (isRefused) return ['retryDispatch', 'retryDispatch', 'withdrawDispatch', 'withdrawDispatch'];
  return board.dispatch.length === 1 ? ['forwardSummary', 'forwardSummary', 'publishResults'] : ['publishResults'];
}
