import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { DocumentEntity } from './document.entity.ts';

/** Documents that are not there for whoever gives a command; asked before the transaction. */
export async function hiddenDocuments(caller: Caller, withheld: Tools['withheld']): Promise<ReadonlySet<string>> {
  return new Set(await withheld('Document', caller));
}

/** The copy that a command names is stored. */
export async function checkDocument(
  work: UnitOfWork,
  checks: Checks,
  id: string | null | undefined,
  hidden: ReadonlySet<string>,
): Promise<void> {
  if (id == null || (!hidden.has(id) && (await work.existing(DocumentEntity, [id])).has(id))) return;
  checks.push(unknownReference({ field: 'input.document' }, 'Document', id));
}
