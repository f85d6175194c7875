import { checkSource, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permissionProblem, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { EdmsMessageEntity } from '../edms-message/edms-message.entity.ts';
import { EdmsMessageKind } from '../edms-message/edms-message.kind.ts';
import { complain } from '../faults/fault.ts';
import type { RetryDispatchInput } from './dispatch.command.inputs.ts';
import { DispatchEntity } from './dispatch.entity.ts';
import { notFailedFaults } from './dispatch.rule.ts';

const senders = { [EdmsMessageKind.SUMMARY]: 'AUTHORISED_BODY', [EdmsMessageKind.FORWARDING]: 'PM_OFFICE' } as const;

/** What the system refused goes on when its sender says so: whether the cause is cured, nobody else knows. */
export class RetryDispatchService {
  constructor(private readonly tools: Pick<Tools, 'commands'>) {}

  retry(input: RetryDispatchInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...Object.values(senders)), () =>
      this.tools.commands.run({ name: 'retryDispatch', caller, input }, (work) => retryOne(work, input, caller)),
    );
  }
}

async function retryOne(
  work: UnitOfWork,
  { dispatch: id, reason }: RetryDispatchInput,
  caller: Caller,
): Promise<CommandResult> {
  const checks: Checks = [];
  const [message] = await work.currentBy(EdmsMessageEntity, 'dispatchId', [id]);
  if (!message && !(await work.existing(DispatchEntity, [id])).has(id))
    return refuse([unknownReference({ field: 'input.dispatch' }, 'Dispatch', id)]);
  const refusal = message && permissionProblem(caller, holderOf(senders[message.kind]));
  if (refusal) return refuse([refusal]);
  if (!message?.failedAt) {
    complain(checks, notFailedFaults(id));
    return refuse(checks);
  }
  const content = { id: message.id, failedAt: null, refusal: null };
  await work.put(EdmsMessageEntity, [{ content, ...checkSource(checks, null) }], reason ?? undefined);
  return { id };
}
