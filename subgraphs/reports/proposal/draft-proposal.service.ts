import { checkText, refuse, requireText, type Checks } from '../../_kit/command/checks.ts';
import type { CommandResult } from '../../_kit/command/commands.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryInDraft } from '../annual-entry/entry-in-draft.service.ts';
import { changed } from '../annual-information/draft.service.ts';
import { putInDraft, standingInDraft, traceOf } from '../annual-information/draft-writing.service.ts';
import { complain } from '../faults/fault.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { linkId } from '../issue-entry-link/issue-entry-link.rule.ts';
import { editTexts } from '../language/text-edit.checks.ts';
import { freeNumbered } from '../numbering/free-number.service.ts';
import { numberFaults } from '../numbering/numbering.ts';
import { checkColumn, checkKnown, isKnownAs, type KnownOthers } from '../stubs/known-others.ts';
import type { AddProposalInput, CorrectProposalInput, WithdrawProposalInput } from './proposal.command.inputs.ts';
import { ProposalEntity } from './proposal.entity.ts';
import { ProposalOutcome } from './proposal.outcome.ts';
import { longestText, unnamedFault } from './proposal.rule.ts';

interface Given {
  readonly known: KnownOthers;
  /** Whether the issue is there for the caller. */
  readonly isSeen: boolean;
}

export async function addOne(
  work: UnitOfWork,
  input: AddProposalInput,
  { known, isSeen }: Given,
): Promise<CommandResult> {
  const checks: Checks = [];
  const { issue, entry, addressee = null } = input;
  const trace = traceOf(checks, input);
  const place = await entryInDraft(work, checks, entry);
  await checkNamed(work, checks, input, isSeen);
  const text = checkWords(checks, input, null);
  checkKnown(checks, known);
  const id = await freeNumbered(work, ProposalEntity, { parent: issue, letter: 'p', entry });
  complain(checks, numberFaults('issue', issue, id));
  if (checks.length > 0 || place === null) return refuse(checks);
  const named = {
    addresseeId: addressee,
    addresseeCheck: isKnownAs(known, 'addressee') ? ('VERIFIED' as const) : null,
  };
  const content = { id, issueId: issue, entryId: entry, ...named, ...text, outcome: ProposalOutcome.OPEN };
  await putInDraft(work, ProposalEntity, content, { information: place.informationId, trace });
  return { id };
}

export async function correctOne(
  work: UnitOfWork,
  input: CorrectProposalInput,
  known: KnownOthers,
): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const row = await standingInDraft(work, checks, ProposalEntity, { input, hidden: [] });
  const text = checkWords(checks, input, row);
  checkKnown(checks, known);
  if (checks.length > 0 || row === null) return refuse(checks);
  const { id, informationId: information, addresseeId: before } = row;
  const isKnown = isKnownAs(known, 'addressee');
  const addresseeCheck = checkColumn({ id: input.addressee, isKnown, before });
  const content = { id, addresseeId: input.addressee, addresseeCheck, ...text };
  await putInDraft(work, ProposalEntity, content, { information, trace });
  return { id };
}

export async function withdrawOne(work: UnitOfWork, input: WithdrawProposalInput): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const reason = checkText(checks, 'input.reason', input.reason, 1_000);
  const row = await standingInDraft(work, checks, ProposalEntity, { input, hidden: [] });
  if (checks.length > 0 || row === null || reason == null) return refuse(checks);
  await work.withdraw(ProposalEntity, [row.id], reason);
  await changed(work, row.informationId, trace);
  return { id: row.informationId };
}

/** The entry names the issue, which the caller sees. */
async function checkNamed(
  work: UnitOfWork,
  checks: Checks,
  { issue, entry }: AddProposalInput,
  isSeen: boolean,
): Promise<void> {
  const id = linkId({ issue, entry });
  if (!isSeen) checks.push(unknownReference({ field: 'input.issue' }, 'ProblemIssue', issue));
  else if (!(await work.existing(IssueEntryLinkEntity, [id])).has(id)) complain(checks, [unnamedFault(issue)]);
}

/** Its columns; one language must be left. */
function checkWords(
  checks: Checks,
  input: { readonly text?: LocalizedTextInput | null; readonly textsAgree?: boolean | null },
  row: ProposalEntity | null,
) {
  const edited = { row, agree: input.textsAgree };
  const columns = editTexts<'text'>(checks, { text: { text: input.text, longest: longestText } }, edited);
  requireText(checks, 'input.text', input.text, {
    text: { kk: columns.textKk, ru: columns.textRu, en: columns.textEn },
  });
  return columns;
}
