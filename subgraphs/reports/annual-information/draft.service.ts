import type { Checks } from '../../_kit/command/checks.ts';
import type { Permission } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Origin } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { partsOfInformationId } from '../annual-entry/annual-entry.id.ts';
import { complain } from '../faults/fault.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import { writableFaults } from './draft.rule.ts';
import { rowsOfVersion } from './information-rows.service.ts';
import { checkOpen } from './information-step.service.ts';
import { InformationState } from './information-state.ts';
import { languagesWithin } from './version-languages.service.ts';

/** Why and by whom something was written: for its history. */
export interface Trace {
  readonly origin: Origin;
  readonly reason: string | undefined;
}

/**
 * The officers and the head of the body whose information it is write it; its id says whose that is, so that a refusal
 * tells nothing of what there is.
 */
export function writersOf(information: string, field: string): Permission {
  return { roles: ['OFFICER', 'HEAD'], body: partsOfInformationId(information)?.bodyId ?? null, field };
}

/** The head of that body alone: who signs its information, and submits it. */
export function headFor(information: string): Permission {
  return { ...writersOf(information, 'input.id'), roles: ['HEAD'] };
}

/** The version, where it may be written; else null, and the checks say why not. `field` of the input names it. */
export async function draftFor(
  work: UnitOfWork,
  checks: Checks,
  { information, field }: { readonly information: string; readonly field: string },
): Promise<AnnualInformationEntity | null> {
  const row = (await work.current(AnnualInformationEntity, [information])).get(information);
  if (!row) {
    checks.push(unknownReference({ field: `input.${field}` }, 'AnnualInformation', information));
    return null;
  }
  const before = checks.length;
  complain(checks, writableFaults(field, row));
  await checkOpen(work, checks, row, field);
  return checks.length === before ? row : null;
}

/**
 * To be called after each change of what a version says: its languages follow from its texts, and one that waited for
 * the signature is a draft again, for the head is to sign what is there.
 */
export async function changed(work: UnitOfWork, information: string, { origin, reason }: Trace): Promise<void> {
  const row = (await work.current(AnnualInformationEntity, [information])).get(information);
  if (!row) return;
  const rows = await rowsOfVersion(work, information);
  const languages = await languagesWithin(work, row, rows);
  const content = { id: information, state: InformationState.DRAFT, ...languages };
  await work.put(AnnualInformationEntity, [{ content, ...origin }], reason);
}
