import { refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandResult } from '../../_kit/command/commands.ts';
import { alreadyRecorded } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryInDraft } from '../annual-entry/entry-in-draft.service.ts';
import { putInDraft, traceOf } from '../annual-information/draft-writing.service.ts';
import { complain } from '../faults/fault.ts';
import { editTexts } from '../language/text-edit.checks.ts';
import { freeNumbered } from '../numbering/free-number.service.ts';
import { numberFaults } from '../numbering/numbering.ts';
import { checkCited, type Cited } from './cited-record.service.ts';
import type { AddEvidenceInput } from './evidence-link.command.inputs.ts';
import { EvidenceLinkEntity } from './evidence-link.entity.ts';
import { longestNote } from './evidence.rule.ts';

/** An entry comes to rest on something, once. */
export async function citeOne(work: UnitOfWork, input: AddEvidenceInput, cited: Cited): Promise<CommandResult> {
  const checks: Checks = [];
  const { entry } = input;
  const trace = traceOf(checks, input);
  const place = await entryInDraft(work, checks, entry);
  const note = editTexts(checks, { note: { text: input.note, longest: longestNote } }, { row: null });
  const isThere = await checkCited(work, checks, cited, { input: input.input, year: place?.year });
  if (isThere) await checkNew(work, checks, entry, cited);
  const id = await freeNumbered(work, EvidenceLinkEntity, { parent: entry, letter: 'e', entry });
  complain(checks, numberFaults('entry', entry, id));
  if (checks.length > 0 || place === null) return refuse(checks);
  const { type: citedType, id: citedId, isKnown } = cited;
  const content = { id, entryId: entry, input: input.input, citedType, citedId, ...note };
  const citedCheck = isKnown ? ('VERIFIED' as const) : null;
  await putInDraft(work, EvidenceLinkEntity, { ...content, citedCheck }, { information: place.informationId, trace });
  return { id };
}

async function checkNew(work: UnitOfWork, checks: Checks, entry: string, { type, id }: Cited): Promise<void> {
  const ofEntry = await work.currentBy(EvidenceLinkEntity, 'entryId', [entry]);
  const same = ofEntry.find((each) => each.citedType === type && each.citedId === id);
  if (same) checks.push(alreadyRecorded({ field: 'input.cited' }, same.id));
}
