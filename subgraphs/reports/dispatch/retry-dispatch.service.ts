import { checkSource, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { EdmsMessageEntity } from '../edms-message/edms-message.entity.ts';
import type { RetryDispatchInput } from './dispatch.command.inputs.ts';
import { anySender, refusedMessage } from './refused-message.service.ts';

/** What the system refused goes on when its sender says so: whether the cause is cured, nobody else knows. */
export class RetryDispatchService {
  constructor(private readonly tools: Pick<Tools, 'commands'>) {}

  retry(input: RetryDispatchInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, anySender, () =>
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
  const message = await refusedMessage(work, checks, id, caller);
  if (message === null) return refuse(checks);
  const content = { id: message.id, failedAt: null, refusal: null };
  await work.put(EdmsMessageEntity, [{ content, ...checkSource(checks, null) }], reason ?? undefined);
  return { id };
}
