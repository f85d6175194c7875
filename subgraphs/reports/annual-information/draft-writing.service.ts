import { checkSource, checkVersion, type Checks } from '../../_kit/command/checks.ts';
import type { Permission } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import { changed, draftFor, writersOf, type Trace } from './draft.service.ts';

/** What stands in a version of an information. */
type InInformation = Recorded & { readonly informationId: string | null };

interface Correction {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Who writes the information in which an entry stands, or what is numbered below an entry: its id says whose that is. */
export function writersBelow(id: string, field: string): Permission {
  return writersOf(partsOfEntryId(id)?.informationId ?? '', field);
}

export function traceOf(
  checks: Checks,
  { source, reason }: { readonly source?: string | null; readonly reason?: string | null },
): Trace {
  return { origin: checkSource(checks, source), reason: reason ?? undefined };
}

/**
 * A record of a version that is to be corrected or withdrawn, as it stands; null where there is none, and the checks say
 * so, as they say everything else that is in the way.
 * @param hidden ids of the records of its type that are not there for the caller
 */
export async function standingInDraft<E extends InInformation>(
  work: UnitOfWork,
  checks: Checks,
  entity: new () => E,
  { input, hidden }: { readonly input: Correction; readonly hidden: readonly string[] },
): Promise<(E & { readonly informationId: string }) | null> {
  const { id } = input;
  const row = (await work.current(entity, [id])).get(id);
  if (row?.informationId == null || hidden.includes(id)) {
    checks.push(unknownReference({ field: 'input.id' }, entity.name.replace(/Entity$/, ''), id));
    return null;
  }
  checkVersion(checks, entity, row, input);
  await draftFor(work, checks, { information: row.informationId, field: 'id' });
  return row as E & { readonly informationId: string };
}

/** Writes a record of a version; one that says nothing new leaves the version as ready as it was. */
export async function putInDraft<E extends InInformation>(
  work: UnitOfWork,
  entity: new () => E,
  content: Content<E>,
  { information, trace }: { readonly information: string; readonly trace: Trace },
): Promise<void> {
  const [outcome] = await work.put(entity, [{ content, ...trace.origin }], trace.reason);
  if (outcome?.status !== 'unchanged') await changed(work, information, trace);
}
