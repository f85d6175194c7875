import { viewerOf } from '../../_kit/access/viewer.ts';
import { dayOf } from '../../_kit/clocks.ts';
import { refuse } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permitted, type Permission } from '../../_kit/command/permission.ts';
import { invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import type { ProblemValue } from '../../_kit/command/problem.type.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import { writersBelow } from '../annual-information/draft-writing.service.ts';
import type { ReportsLoaders } from '../context.ts';
import { heirProblem } from '../lineage/heir-permission.service.ts';
import { correctOne, resolveOne } from './correct-issue.service.ts';
import { unraisedFault } from './issue-content.rule.ts';
import { knownFor } from './issue-naming.service.ts';
import type {
  AddProblemIssueInput,
  CorrectProblemIssueInput,
  ResolveProblemIssueInput,
  WithdrawProblemIssueInput,
} from './problem-issue.command.inputs.ts';
import { raiseOne, treatiesWith } from './raise-issue.service.ts';
import { withdrawOne } from './withdraw-issue.service.ts';

/** What the caller sees. */
type Seen = Pick<ReportsLoaders, 'problemIssue' | 'issueEntryLink'>;

const writers = ['OFFICER', 'HEAD'] as const;
/** Issues outlive bodies, and some name none: the authorised body, which coordinates (¶2), can resolve any. */
const resolvers = [...writers, 'AUTHORISED_BODY'] as const;

/** Commands on problem issues (¶5). */
export class ProblemIssueService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld' | 'withPredecessors' | 'now'>) {}

  add(input: AddProblemIssueInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.entry, 'input.entry'), async () => {
      const { entry, disclosedTo } = input;
      const raisedBy = partsOfEntryId(entry)?.bodyId ?? null;
      const treaties = treatiesWith(entry, input.treaties ?? []);
      const known = await knownFor({ treaties, disclosedTo }, caller, this.tools, raisedBy);
      return this.tools.commands.run({ name: 'addProblemIssue', caller, input }, (work) =>
        raiseOne(work, input, { today: this.today(), known }),
      );
    });
  }

  correct(input: CorrectProblemIssueInput, caller: Caller, seen: Seen): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...writers), async () => {
      const problem = await this.problemWith(input.id, caller, { seen, roles: writers });
      const known = problem ? [] : await knownFor(input, caller, this.tools);
      const told = await linksSeen(input.id, seen);
      return this.tools.commands.run({ name: 'correctProblemIssue', caller, input }, (work) =>
        problem ? refused(problem) : correctOne(work, input, { today: this.today(), known, seen: told }),
      );
    });
  }

  resolve(input: ResolveProblemIssueInput, caller: Caller, seen: Seen): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...resolvers), async () => {
      const problem = await this.problemWith(input.id, caller, { seen, roles: resolvers });
      return this.tools.commands.run({ name: 'resolveProblemIssue', caller, input }, (work) =>
        problem ? refused(problem) : resolveOne(work, input, this.today()),
      );
    });
  }

  withdraw(input: WithdrawProblemIssueInput, caller: Caller, seen: Seen): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...writers), async () => {
      const problem = await this.problemWith(input.id, caller, { seen, roles: writers });
      const told = await linksSeen(input.id, seen);
      return this.tools.commands.run({ name: 'withdrawProblemIssue', caller, input }, (work) =>
        problem ? refused(problem) : withdrawOne(work, input, { caller, seen: told }),
      );
    });
  }

  /** Whose it is, the issue says, to those who see it; a body that goes on with the work of another has its issues, too. */
  private async problemWith(
    id: string,
    caller: Caller,
    { seen, roles }: { readonly seen: Seen; readonly roles: Permission['roles'] },
  ): Promise<ProblemValue | null> {
    const issue = await seen.problemIssue.again(id);
    if (issue === null) return unknownReference({ field: 'input.id' }, 'ProblemIssue', id);
    if (issue.raisedById !== null)
      return heirProblem(caller, { roles, body: issue.raisedById, field: 'input.id' }, this.tools);
    if (roles === resolvers && viewerOf(caller.identity).has('AUTHORISED_BODY')) return null;
    return invalidValue({ field: 'input.id' }, unraisedFault(id).message);
  }

  private today(): string {
    return dayOf(this.tools.now());
  }
}

/** Ids of the links by which the caller sees entries name an issue. */
async function linksSeen(issue: string, { issueEntryLink }: Seen): Promise<ReadonlySet<string>> {
  return new Set((await issueEntryLink.allOf('issue', issue)).map(({ id }) => id));
}

function refused(problem: ProblemValue): Promise<CommandResult> {
  return Promise.resolve(refuse([problem]));
}
