import { checkVersion, refuse, requireText, type Checks } from '../../_kit/command/checks.ts';
import type { CorrectionInput } from '../../_kit/command/command.input.ts';
import type { CommandResult } from '../../_kit/command/commands.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { changed } from '../annual-information/draft.service.ts';
import { traceOf } from '../annual-information/draft-writing.service.ts';
import { finalAmong } from '../annual-information/final-informations.service.ts';
import { isDelivered } from '../annual-information/information-state.ts';
import { complain } from '../faults/fault.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { editTexts } from '../language/text-edit.checks.ts';
import { pastFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import { checkKnown, type KnownOthers } from '../stubs/known-others.ts';
import {
  frozenFault,
  longestDescription,
  longestTitle,
  lostTreatyFaults,
  resolvedFaults,
  spanFaults,
  treatyCountFaults,
  treatyLinkFaults,
  unresolvedFault,
} from './issue-content.rule.ts';
import { checkOfTreaty, disclosedColumn } from './issue-naming.service.ts';
import { linkTreaties } from './issue-treaties.service.ts';
import type { CorrectProblemIssueInput, ResolveProblemIssueInput } from './problem-issue.command.inputs.ts';
import { ProblemIssueEntity } from './problem-issue.entity.ts';

interface Given {
  readonly today: string;
  readonly known: KnownOthers;
  /** Ids of the links by which the caller sees entries name the issue. */
  readonly seen: ReadonlySet<string>;
}

/** What an issue is named in, whoever may see that. */
interface Named {
  /** Those that the caller can be told of: no draft of others, and nothing confidential. */
  readonly treaties: readonly string[];
  /** What nobody writes any more. */
  readonly isFrozen: boolean;
  readonly drafts: readonly string[];
}

export async function correctOne(
  work: UnitOfWork,
  input: CorrectProblemIssueInput,
  { today, known, seen }: Given,
): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const row = await standingIssue(work, checks, input);
  if (!row) return refuse(checks);
  const named = await namedIn(work, row.id, seen);
  const said = checkSaid(checks, input, { row, named });
  const days = checkDays(checks, input, { row, today });
  const treaties = checkTreaties(checks, input, { row, named });
  checkKnown(checks, known);
  if (checks.length > 0) return refuse(checks);
  const content = { id: row.id, ...said, ...days, treaties };
  const [outcome] = await work.put(ProblemIssueEntity, [{ content, ...trace.origin }], trace.reason);
  await linkTreaties(work, [row.id], checkOfTreaty(known));
  if (outcome?.status !== 'unchanged') for (const draft of named.drafts) await changed(work, draft, trace);
  return { id: row.id };
}

export async function resolveOne(
  work: UnitOfWork,
  input: ResolveProblemIssueInput,
  today: string,
): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const row = await standingIssue(work, checks, input);
  if (!row) return refuse(checks);
  const resolvedOn = input.resolvedOn ?? today;
  const isOver = resolvedFaults(row.id, row.resolvedOn);
  complain(checks, isOver.length > 0 ? isOver : spanFaults({ openedOn: row.openedOn, resolvedOn }));
  complain(checks, pastFaults('resolvedOn', resolvedOn, today));
  if (checks.length > 0) return refuse(checks);
  await work.put(ProblemIssueEntity, [{ content: { id: row.id, resolvedOn }, ...trace.origin }], trace.reason);
  return { id: row.id };
}

/** The issue that a command is about, where there is one; of another version the checks tell. */
export async function standingIssue(
  work: UnitOfWork,
  checks: Checks,
  input: Pick<CorrectionInput, 'id' | 'expectedVersion'>,
): Promise<ProblemIssueEntity | undefined> {
  const { id } = input;
  const row = (await work.current(ProblemIssueEntity, [id])).get(id);
  if (!row) checks.push(unknownReference({ field: 'input.id' }, 'ProblemIssue', id));
  else checkVersion(checks, ProblemIssueEntity, row, input);
  return row;
}

async function namedIn(work: UnitOfWork, issue: string, seen: Given['seen']): Promise<Named> {
  const links = await work.currentBy(IssueEntryLinkEntity, 'issueId', [issue]);
  const informations = await work.current(
    AnnualInformationEntity,
    links.map(({ informationId }) => informationId),
  );
  const isOpen = (each?: AnnualInformationEntity) => each && isDelivered(each.state) && !each.isConfidential;
  const told = links.filter(({ id, informationId }) => seen.has(id) || isOpen(informations.get(informationId)));
  const final = await finalAmong(work, [...informations.values()]);
  return {
    treaties: told.map(({ treatyId }) => treatyId),
    isFrozen: final.size > 0,
    drafts: [...informations.keys()].filter((id) => !final.has(id)),
  };
}

/** What it says in words, and to whom; the words stay once somebody has signed or delivered them, or their year is closed. */
function checkSaid(
  checks: Checks,
  input: CorrectProblemIssueInput,
  { row, named }: { readonly row: ProblemIssueEntity; readonly named: Named },
) {
  const texts = {
    title: { text: input.title, longest: longestTitle },
    description: { text: input.description, longest: longestDescription },
  };
  const columns = editTexts<'title' | 'description'>(checks, texts, { row, agree: input.textsAgree });
  const text = { kk: columns.titleKk, ru: columns.titleRu, en: columns.titleEn };
  requireText(checks, 'input.title', input.title, { text });
  for (const field of ['title', 'description'] as const)
    if (named.isFrozen && isEdited(field, columns, row)) complain(checks, [frozenFault(field)]);
  const disclosedTo = disclosedColumn(checks, input.disclosedTo);
  return { ...columns, isConfidential: input.isConfidential ?? undefined, disclosedTo };
}

function isEdited(
  field: 'title' | 'description',
  after: Pick<ProblemIssueEntity, TextColumn>,
  before: Pick<ProblemIssueEntity, TextColumn>,
): boolean {
  return (['Kk', 'Ru', 'En'] as const).some(
    (language) => after[`${field}${language}`] !== before[`${field}${language}`],
  );
}

type TextColumn = `${'title' | 'description'}${'Kk' | 'Ru' | 'En'}`;

function checkDays(
  checks: Checks,
  input: CorrectProblemIssueInput,
  { row, today }: { readonly row: ProblemIssueEntity; readonly today: string },
) {
  const openedOn = input.openedOn ?? row.openedOn;
  const { resolvedOn = row.resolvedOn } = input;
  complain(checks, pastFaults('openedOn', openedOn, today));
  if (resolvedOn !== null && row.resolvedOn === null) complain(checks, [unresolvedFault(resolvedOn)]);
  else complain(checks, spanFaults({ openedOn, resolvedOn }));
  if (resolvedOn !== null) complain(checks, pastFaults('resolvedOn', resolvedOn, today));
  return { openedOn, resolvedOn };
}

/** As their column holds them. */
function checkTreaties(
  checks: Checks,
  input: CorrectProblemIssueInput,
  { row, named }: { readonly row: ProblemIssueEntity; readonly named: Named },
): string | undefined {
  if (input.treaties == null) return undefined;
  const treaties = [...new Set(input.treaties)].toSorted();
  complain(checks, [
    ...treatyCountFaults(treaties),
    ...treatyLinkFaults({ id: row.id, treaties }),
    ...lostTreatyFaults(treaties, named.treaties),
  ]);
  return JSON.stringify(treaties);
}
