import { randomBytes } from 'node:crypto';
import { refuse, requireText, type Checks } from '../../_kit/command/checks.ts';
import type { CommandResult } from '../../_kit/command/commands.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryInDraft } from '../annual-entry/entry-in-draft.service.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import { changed } from '../annual-information/draft.service.ts';
import { traceOf } from '../annual-information/draft-writing.service.ts';
import { complain } from '../faults/fault.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { linkId, linkIdFaults } from '../issue-entry-link/issue-entry-link.rule.ts';
import { editTexts } from '../language/text-edit.checks.ts';
import { pastFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import { checkKnown, isKnownAs, type KnownOthers } from '../stubs/known-others.ts';
import { longestDescription, longestTitle, treatyCountFaults, treatyLinkFaults } from './issue-content.rule.ts';
import { checkOfTreaty, disclosedColumn } from './issue-naming.service.ts';
import { linkTreaties } from './issue-treaties.service.ts';
import type { AddProblemIssueInput } from './problem-issue.command.inputs.ts';
import { ProblemIssueEntity } from './problem-issue.entity.ts';

interface Given {
  readonly today: string;
  readonly known: KnownOthers;
}

/** An issue, with the entry that names it first. */
export async function raiseOne(
  work: UnitOfWork,
  input: AddProblemIssueInput,
  { today, known }: Given,
): Promise<CommandResult> {
  const checks: Checks = [];
  const { entry, openedOn = null } = input;
  const trace = traceOf(checks, input);
  const place = await entryInDraft(work, checks, entry);
  const id = await freeIssueId(work);
  const treaties = treatiesWith(entry, input.treaties ?? []);
  const said = checkSaid(checks, input);
  const opened = openedOn ?? today;
  complain(checks, [
    ...pastFaults('openedOn', opened, today),
    ...(place === null ? [] : treatyCountFaults(treaties)),
    ...treatyLinkFaults({ id, treaties }),
    ...linkIdFaults({ issue: id, entry }),
  ]);
  checkKnown(checks, known);
  if (checks.length > 0 || place === null) return refuse(checks);
  const raised = { raisedById: place.bodyId, raisedByCheck: isKnownAs(known, 'entry') ? ('VERIFIED' as const) : null };
  const content = { id, ...said, ...raised, treaties: JSON.stringify(treaties), openedOn: opened };
  await work.put(ProblemIssueEntity, [{ content, ...trace.origin }], trace.reason);
  await linkTreaties(work, [id], checkOfTreaty(known));
  const link = { id: linkId({ issue: id, entry }), issueId: id, entryId: entry };
  await work.put(IssueEntryLinkEntity, [{ content: link, ...trace.origin }], trace.reason);
  await changed(work, place.informationId, trace);
  return { id };
}

function checkSaid(checks: Checks, input: AddProblemIssueInput) {
  const texts = {
    title: { text: input.title, longest: longestTitle },
    description: { text: input.description, longest: longestDescription },
  };
  const columns = editTexts<'title' | 'description'>(checks, texts, { row: null });
  const text = { kk: columns.titleKk, ru: columns.titleRu, en: columns.titleEn };
  requireText(checks, 'input.title', input.title, { text });
  const disclosedTo = disclosedColumn(checks, input.disclosedTo);
  return { ...columns, isConfidential: input.isConfidential, disclosedTo };
}

/** In the order in which imports store them, too. */
export function treatiesWith(entry: string, others: readonly string[]): string[] {
  const own = partsOfEntryId(entry)?.treatyId;
  return [...new Set([...(own === undefined ? [] : [own]), ...others])].toSorted();
}

/** Each is hidden at first: a number would count those of others. Without colon, which joins ids to one another. */
async function freeIssueId(work: UnitOfWork): Promise<string> {
  for (;;) {
    const id = `issue-${randomBytes(4).toString('hex')}`;
    if (!(await work.taken(ProblemIssueEntity, [id])).has(id)) return id;
  }
}
