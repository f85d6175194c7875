import { checkText, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandResult } from '../../_kit/command/commands.ts';
import { permissionProblem } from '../../_kit/command/permission.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { traceOf, writersBelow } from '../annual-information/draft-writing.service.ts';
import { changed, draftFor } from '../annual-information/draft.service.ts';
import { complain } from '../faults/fault.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { ProposalEntity } from '../proposal/proposal.entity.ts';
import { standingIssue } from './correct-issue.service.ts';
import { namedElsewhereFaults, restingUnseenFault, unmadeProposalFaults } from './issue-content.rule.ts';
import { linkTreaties } from './issue-treaties.service.ts';
import type { WithdrawProblemIssueInput } from './problem-issue.command.inputs.ts';
import { ProblemIssueEntity } from './problem-issue.entity.ts';

interface Reader {
  readonly caller: Caller;
  /** Ids of the links by which the caller sees entries name the issue. */
  readonly seen: ReadonlySet<string>;
}

/** Takes an issue back, with what its drafts say of it: that they name it, and what they propose. */
export async function withdrawOne(
  work: UnitOfWork,
  input: WithdrawProblemIssueInput,
  by: Reader,
): Promise<CommandResult> {
  const { id } = input;
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const reason = checkText(checks, 'input.reason', input.reason, 1_000);
  const row = await standingIssue(work, checks, input);
  const links = await work.currentBy(IssueEntryLinkEntity, 'issueId', [id]);
  const proposals = await work.currentBy(ProposalEntity, 'issueId', [id]);
  if (row) await checkUnsaid(work, checks, { ...by, issue: id, links, proposals });
  if (!row || reason == null || checks.length > 0) return refuse(checks);
  await work.withdraw(ProposalEntity, idsOf(proposals), reason);
  await work.withdraw(IssueEntryLinkEntity, idsOf(links), reason);
  await work.withdraw(ProblemIssueEntity, [id], reason);
  await linkTreaties(work, [id], () => undefined);
  for (const information of informationsOf(links)) await changed(work, information, trace);
  return { id };
}

interface Said extends Reader {
  readonly issue: string;
  readonly links: readonly IssueEntryLinkEntity[];
  readonly proposals: readonly ProposalEntity[];
}

/** Nobody but the caller's own drafts says anything of it. */
async function checkUnsaid(
  work: UnitOfWork,
  checks: Checks,
  { issue, links, proposals, caller, seen }: Said,
): Promise<void> {
  const isOwn = ({ entryId }: IssueEntryLinkEntity) =>
    permissionProblem(caller, writersBelow(entryId, 'input.id')) === null;
  const others = links.filter((link) => !isOwn(link));
  const isSeen = ({ id }: IssueEntryLinkEntity) => seen.has(id);
  complain(checks, namedElsewhereFaults(issue, informationsOf(others.filter(isSeen))));
  if (!others.every(isSeen)) complain(checks, [restingUnseenFault(issue)]);
  for (const information of informationsOf(links.filter(isOwn)))
    await draftFor(work, checks, { information, field: 'id' });
  complain(checks, unmadeProposalFaults(issue, idsOf(proposals.filter(({ entryId }) => entryId === null))));
}

function informationsOf(links: readonly IssueEntryLinkEntity[]): string[] {
  return [...new Set(links.map(({ informationId }) => informationId))];
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
