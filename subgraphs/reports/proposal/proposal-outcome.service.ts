import { checkLocalizedText, checkVersion, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandResult } from '../../_kit/command/commands.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { traceOf } from '../annual-information/draft-writing.service.ts';
import { complain } from '../faults/fault.ts';
import { pastFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import type { RecordProposalOutcomeInput } from './proposal.command.inputs.ts';
import { ProposalEntity } from './proposal.entity.ts';
import { longestOutcomeNote, outcomeFaults } from './proposal.rule.ts';

/** What came of a proposal is no part of what was submitted: it can be recorded whatever the information is. */
export async function recordOutcome(
  work: UnitOfWork,
  input: RecordProposalOutcomeInput,
  today: string,
): Promise<CommandResult> {
  const checks: Checks = [];
  const { id, outcome, outcomeOn = null } = input;
  const { origin, reason } = traceOf(checks, input);
  const row = (await work.current(ProposalEntity, [id])).get(id);
  if (!row) return refuse([unknownReference({ field: 'input.id' }, 'Proposal', id)]);
  checkVersion(checks, ProposalEntity, row, input);
  complain(checks, outcomeFaults({ outcome, outcomeOn }));
  if (outcomeOn !== null) complain(checks, pastFaults('outcomeOn', outcomeOn, today));
  const { kk = null, ru = null, en = null } = checkLocalizedText(checks, 'input.note', input.note, longestOutcomeNote);
  if (checks.length > 0) return refuse(checks);
  const content = { id, outcome, outcomeOn, outcomeNoteKk: kk, outcomeNoteRu: ru, outcomeNoteEn: en };
  await work.put(ProposalEntity, [{ content, ...origin }], reason);
  return { id };
}
