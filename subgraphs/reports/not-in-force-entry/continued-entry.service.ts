import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { partsOfEntryId, partsOfInformationId } from '../annual-entry/annual-entry.id.ts';
import { continuesFaults } from '../annual-entry/annual-entry.rule.ts';
import { complain } from '../faults/fault.ts';
import { NotInForceEntryEntity } from './not-in-force-entry.entity.ts';

/** Which entries of earlier years there are for whoever gives a command. */
export interface Earlier {
  /** Ids of entries that are not there for the caller. */
  readonly hidden: readonly string[];
  /** The body that reports, and those whose work it goes on with. */
  readonly bodies: readonly string[];
}

interface Continuing {
  readonly information: string;
  readonly treaty: string;
  readonly continues?: string | null;
}

/** @param own the id of the information, or of the entry, that goes on with an earlier one */
export async function seenEarlier(
  { own, continues }: { readonly own: string; readonly continues?: string | null },
  caller: Caller,
  tools: Pick<Tools, 'withheld' | 'withPredecessors'>,
): Promise<Earlier> {
  const hidden = await tools.withheld('NotInForceEntry', caller);
  const body = (partsOfInformationId(own) ?? partsOfEntryId(own))?.bodyId;
  if (continues == null || body === undefined) return { hidden, bodies: [] };
  const isOwn = partsOfEntryId(continues)?.bodyId === body;
  return { hidden, bodies: isOwn ? [body] : await tools.withPredecessors(body, caller) };
}

/** An entry of a body that is no predecessor is told from one that is not there by nothing. */
export async function checkContinued(
  work: UnitOfWork,
  checks: Checks,
  { continues, ...own }: Continuing,
  { hidden, bodies }: Earlier,
): Promise<void> {
  if (continues == null) return;
  complain(checks, continuesFaults({ ...own, continues }));
  const isOfBody = bodies.includes(partsOfEntryId(continues)?.bodyId ?? '');
  const isThere = isOfBody && (await work.existing(NotInForceEntryEntity, [continues])).has(continues);
  if (!isThere || hidden.includes(continues))
    checks.push(unknownReference({ field: 'input.continues' }, 'NotInForceEntry', continues));
}
