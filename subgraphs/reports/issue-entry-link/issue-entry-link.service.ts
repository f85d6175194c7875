import { checkText, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import { alreadyRecorded, unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { entryInDraft } from '../annual-entry/entry-in-draft.service.ts';
import { changed } from '../annual-information/draft.service.ts';
import { traceOf, writersBelow } from '../annual-information/draft-writing.service.ts';
import type { ReportsLoaders } from '../context.ts';
import { complain } from '../faults/fault.ts';
import { treatiesOf } from '../problem-issue/issue-treaties.service.ts';
import { ProblemIssueEntity } from '../problem-issue/problem-issue.entity.ts';
import { ProposalEntity } from '../proposal/proposal.entity.ts';
import type { LinkProblemIssueInput, UnlinkProblemIssueInput } from './issue-entry-link.command.inputs.ts';
import { IssueEntryLinkEntity } from './issue-entry-link.entity.ts';
import { linkId, linkIdFaults, pastIssueFaults, proposedFaults, treatyFaults } from './issue-entry-link.rule.ts';

type Seen = Pick<ReportsLoaders, 'problemIssue' | 'issueEntryLink'>;

/** Commands on which issues an entry names: one that is open goes on from year to year, and from body to body. */
export class IssueEntryLinkService {
  constructor(private readonly tools: Pick<Tools, 'commands'>) {}

  link(input: LinkProblemIssueInput, caller: Caller, seen: Seen): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.entry, 'input.entry'), async () => {
      const isSeen = (await seen.problemIssue.again(input.issue)) !== null;
      return this.tools.commands.run({ name: 'linkProblemIssue', caller, input }, (work) =>
        linkOne(work, input, isSeen),
      );
    });
  }

  unlink(input: UnlinkProblemIssueInput, caller: Caller, seen: Seen): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.entry, 'input.entry'), async () => {
      const isSeen = (await seen.issueEntryLink.again(linkId(input))) !== null;
      return this.tools.commands.run({ name: 'unlinkProblemIssue', caller, input }, (work) =>
        unlinkOne(work, input, isSeen),
      );
    });
  }
}

async function linkOne(work: UnitOfWork, input: LinkProblemIssueInput, isSeen: boolean): Promise<CommandResult> {
  const checks: Checks = [];
  const { issue: issueId, entry: entryId } = input;
  const trace = traceOf(checks, input);
  const place = await entryInDraft(work, checks, entryId);
  const issue = isSeen ? (await work.current(ProblemIssueEntity, [issueId])).get(issueId) : undefined;
  if (!issue) checks.push(unknownReference({ field: 'input.issue' }, 'ProblemIssue', issueId));
  if (!issue || place === null) return refuse(checks);
  const id = linkId(input);
  if ((await work.existing(IssueEntryLinkEntity, [id])).has(id))
    checks.push(alreadyRecorded({ field: 'input.issue' }, id));
  complain(checks, [
    ...treatyFaults(entryId, treatiesOf(issue)),
    ...pastIssueFaults(issueId, issue.resolvedOn, place.year),
    ...linkIdFaults(input),
  ]);
  if (checks.length > 0) return refuse(checks);
  await work.put(IssueEntryLinkEntity, [{ content: { id, issueId, entryId }, ...trace.origin }], trace.reason);
  await changed(work, place.informationId, trace);
  return { id };
}

const notNamed = {
  kk: 'Жазба бұл мәселені атамайды.',
  ru: 'Запись этой проблемы не называет.',
  en: 'The entry does not name this issue.',
};

async function unlinkOne(work: UnitOfWork, input: UnlinkProblemIssueInput, isSeen: boolean): Promise<CommandResult> {
  const checks: Checks = [];
  const { issue, entry } = input;
  const id = linkId(input);
  const trace = traceOf(checks, input);
  const reason = checkText(checks, 'input.reason', input.reason, 1_000);
  const place = await entryInDraft(work, checks, entry);
  if (!isSeen || !(await work.existing(IssueEntryLinkEntity, [id])).has(id))
    checks.push(unknownReference({ field: 'input.issue' }, 'IssueEntryLink', issue, notNamed));
  const proposals = (await work.currentBy(ProposalEntity, 'issueId', [issue])).filter((each) => each.entryId === entry);
  complain(
    checks,
    proposedFaults(
      issue,
      proposals.map((each) => each.id),
    ),
  );
  if (checks.length > 0 || place === null || reason == null) return refuse(checks);
  await work.withdraw(IssueEntryLinkEntity, [id], reason);
  await changed(work, place.informationId, trace);
  return { id: place.informationId };
}
