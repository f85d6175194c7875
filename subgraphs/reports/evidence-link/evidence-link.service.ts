import { checkText, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { changed } from '../annual-information/draft.service.ts';
import { putInDraft, standingInDraft, traceOf, writersBelow } from '../annual-information/draft-writing.service.ts';
import { editTexts } from '../language/text-edit.checks.ts';
import { citeOne } from './cite.service.ts';
import { citedFor } from './cited-record.service.ts';
import type { AddEvidenceInput, CorrectEvidenceInput, WithdrawEvidenceInput } from './evidence-link.command.inputs.ts';
import { EvidenceLinkEntity } from './evidence-link.entity.ts';
import { longestNote } from './evidence.rule.ts';

/** Commands on what entries rest on (¶6). */
export class EvidenceLinkService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld'>) {}

  add(input: AddEvidenceInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.entry, 'input.entry'), async () => {
      const cited = await citedFor(input, caller, this.tools);
      return this.tools.commands.run({ name: 'addEvidence', caller, input }, (work) => citeOne(work, input, cited));
    });
  }

  correct(input: CorrectEvidenceInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.id, 'input.id'), async () => {
      const hidden = await this.tools.withheld('EvidenceLink', caller);
      return this.tools.commands.run({ name: 'correctEvidence', caller, input }, (work) =>
        correctOne(work, input, hidden),
      );
    });
  }

  withdraw(input: WithdrawEvidenceInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.id, 'input.id'), async () => {
      const hidden = await this.tools.withheld('EvidenceLink', caller);
      return this.tools.commands.run({ name: 'withdrawEvidence', caller, input }, (work) =>
        withdrawOne(work, input, hidden),
      );
    });
  }
}

async function correctOne(
  work: UnitOfWork,
  input: CorrectEvidenceInput,
  hidden: readonly string[],
): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const row = await standingInDraft(work, checks, EvidenceLinkEntity, { input, hidden });
  const note = editTexts(
    checks,
    { note: { text: input.note, longest: longestNote } },
    { row, agree: input.textsAgree },
  );
  if (checks.length > 0 || row === null) return refuse(checks);
  await putInDraft(work, EvidenceLinkEntity, { id: row.id, ...note }, { information: row.informationId, trace });
  return { id: row.id };
}

async function withdrawOne(
  work: UnitOfWork,
  input: WithdrawEvidenceInput,
  hidden: readonly string[],
): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const reason = checkText(checks, 'input.reason', input.reason, 1_000);
  const row = await standingInDraft(work, checks, EvidenceLinkEntity, { input, hidden });
  if (checks.length > 0 || row === null || reason == null) return refuse(checks);
  await work.withdraw(EvidenceLinkEntity, [row.id], reason);
  await changed(work, row.informationId, trace);
  return { id: row.informationId };
}
