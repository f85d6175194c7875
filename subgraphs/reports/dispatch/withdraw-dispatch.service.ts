import { checkText, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { isBeingSent } from '../edms/delivery-queue.repository.ts';
import { EdmsDocumentEntity } from '../edms-message/edms-document.entity.ts';
import { EdmsMessageEntity } from '../edms-message/edms-message.entity.ts';
import { complain } from '../faults/fault.ts';
import { SummaryInformationEntity } from '../summary-information/summary-information.entity.ts';
import { checkCycleOpen } from '../summary-information/summary-standing.service.ts';
import type { WithdrawDispatchInput } from './dispatch.command.inputs.ts';
import { DispatchEntity } from './dispatch.entity.ts';
import { onItsWayFaults } from './dispatch.rule.ts';
import { anySender, refusedMessage } from './refused-message.service.ts';

interface Given {
  readonly caller: Caller;
  readonly isOnItsWay: boolean;
}

/**
 * What the system refused for what it says was never registered: its sender takes it back, and sends anew, by another
 * message under another key.
 */
export class WithdrawDispatchService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'database'>) {}

  withdraw(input: WithdrawDispatchInput, caller: Caller): Promise<CommandAnswer> {
    const { commands, database } = this.tools;
    return permitted(caller, anySender, async () => {
      // What is refused is claimed by nobody anew: whoever has it still, had it before.
      const isOnItsWay = await isBeingSent(input.dispatch, database, Date.now());
      return commands.run({ name: 'withdrawDispatch', caller, input }, (work) =>
        withdrawOne(work, input, { caller, isOnItsWay }),
      );
    });
  }
}

async function withdrawOne(
  work: UnitOfWork,
  input: WithdrawDispatchInput,
  { caller, isOnItsWay }: Given,
): Promise<CommandResult> {
  const { dispatch: id } = input;
  const checks: Checks = [];
  // The longest that a command takes at all; that it is not empty is asked of this one.
  const reason = checkText(checks, 'input.reason', input.reason, 1_000) ?? '';
  const message = await refusedMessage(work, checks, id, caller);
  if (message === null) return refuse(checks);
  const { summaryId } = message;
  const summary = (await work.current(SummaryInformationEntity, [summaryId])).get(summaryId);
  if (summary) await checkCycleOpen(work, checks, 'dispatch', summary.cycleId);
  if (isOnItsWay) complain(checks, onItsWayFaults(id));
  if (checks.length > 0) return refuse(checks);
  await work.derive(EdmsDocumentEntity, [], await work.currentBy(EdmsDocumentEntity, 'messageId', [message.id]));
  await work.withdraw(EdmsMessageEntity, [message.id], reason);
  await work.withdraw(DispatchEntity, [id], reason);
  return { id: summaryId };
}
