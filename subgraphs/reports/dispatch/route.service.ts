import type { Checks } from '../../_kit/command/checks.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { EdmsMessageEntity } from '../edms-message/edms-message.entity.ts';
import { complain } from '../faults/fault.ts';
import type { Basis } from './basis.service.ts';
import type { Correspondents, Way } from './correspondents.service.ts';
import type { DispatchEntity } from './dispatch.entity.ts';
import { capacityFaults, refusedFaults, repeatFaults, unregisteredFaults, unsentFaults } from './dispatch.rule.ts';

export interface Route {
  readonly fromId: string;
  readonly toId: string;
  /** The sender, and the bodies whose work it goes on with: to any of them a summary may have come. */
  readonly offices: ReadonlySet<string>;
}

/**
 * From whom to whom it goes, where that is clear and it has not gone there before.
 * @returns null where it is not, as `checks` say
 */
export function checkRoute(
  checks: Checks,
  way: Way,
  found: Correspondents | FactsMissingError,
  { sent, cited }: Pick<Basis, 'cited'> & { readonly sent: readonly DispatchEntity[] },
): Route | FactsMissingError | null {
  if (found instanceof FactsMissingError) return found;
  complain(checks, [...capacityFaults(way.from, found.from), ...capacityFaults(way.to, found.to)], cited);
  const [[fromId, ...otherSenders], [toId, ...otherReceivers]] = [found.from, found.to];
  const receivers = new Set(found.to.flatMap((body) => [...found.lineOf(body)]));
  const before = sent.find((each) => receivers.has(each.toId));
  if (before) complain(checks, repeatFaults(before.summaryId, before.id), cited);
  const isClear = otherSenders.length + otherReceivers.length === 0;
  if (fromId === undefined || toId === undefined || !isClear) return null;
  return { fromId, toId, offices: found.lineOf(fromId) };
}

interface Forwarded extends Pick<Basis, 'cited'> {
  readonly summary: string;
  readonly sent: readonly DispatchEntity[];
  readonly offices: ReadonlySet<string>;
}

/** The message by which a summary came to whoever forwards it; null where it has not, as `checks` say. */
export async function checkArrival(
  work: UnitOfWork,
  checks: Checks,
  { summary, sent, offices, cited }: Forwarded,
): Promise<EdmsMessageEntity | null> {
  const came = sent.filter(({ toId }) => offices.has(toId));
  const ids = came.map(({ id }) => id);
  const [message = null] = await work.currentBy(EdmsMessageEntity, 'dispatchId', ids);
  const dispatch = came.find(({ id }) => id === message?.dispatchId);
  if (!message || !dispatch) complain(checks, unsentFaults(summary), cited);
  else if (message.failedAt !== null) complain(checks, refusedFaults(summary, dispatch.id), cited);
  else if (dispatch.registrationNumber === null) complain(checks, unregisteredFaults(summary, dispatch.id), cited);
  return message;
}
