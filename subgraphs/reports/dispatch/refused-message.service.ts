import type { Checks } from '../../_kit/command/checks.ts';
import { holderOf, permissionProblem } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { EdmsMessageEntity } from '../edms-message/edms-message.entity.ts';
import { EdmsMessageKind } from '../edms-message/edms-message.kind.ts';
import { messageState } from '../edms-message/edms-message.state.rule.ts';
import { complain } from '../faults/fault.ts';
import { DispatchEntity } from './dispatch.entity.ts';
import { notFailedFaults } from './dispatch.rule.ts';

const senders = { [EdmsMessageKind.SUMMARY]: 'AUTHORISED_BODY', [EdmsMessageKind.FORWARDING]: 'PM_OFFICE' } as const;

/** Who goes on with what the system refused: whoever sent it. */
export const anySender = holderOf(...Object.values(senders));

/** The message of a dispatch, where it was refused and the caller sent it; null where not, as `checks` say. */
export async function refusedMessage(
  work: UnitOfWork,
  checks: Checks,
  dispatch: string,
  caller: Caller,
): Promise<EdmsMessageEntity | null> {
  const [message = null] = await work.currentBy(EdmsMessageEntity, 'dispatchId', [dispatch]);
  const sent = (await work.current(DispatchEntity, [dispatch])).get(dispatch);
  if (!sent) {
    checks.push(unknownReference({ field: 'input.dispatch' }, 'Dispatch', dispatch));
    return null;
  }
  const refusal = message && permissionProblem(caller, holderOf(senders[message.kind]));
  if (refusal) checks.push(refusal);
  else if (!message?.failedAt)
    complain(checks, notFailedFaults(dispatch, messageState(message ?? { failedAt: null }, sent)));
  return refusal || !message?.failedAt ? null : message;
}
