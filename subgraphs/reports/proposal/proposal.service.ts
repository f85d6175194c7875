import { dayOf } from '../../_kit/clocks.ts';
import { refuse } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permissionProblem, permitted } from '../../_kit/command/permission.ts';
import { invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import type { ProblemValue } from '../../_kit/command/problem.type.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import { writersBelow } from '../annual-information/draft-writing.service.ts';
import type { ReportsLoaders } from '../context.ts';
import { heirProblem } from '../lineage/heir-permission.service.ts';
import { knownOthers, type KnownOthers } from '../stubs/known-others.ts';
import { addOne, correctOne, withdrawOne } from './draft-proposal.service.ts';
import { recordOutcome } from './proposal-outcome.service.ts';
import type {
  AddProposalInput,
  CorrectProposalInput,
  RecordProposalOutcomeInput,
  WithdrawProposalInput,
} from './proposal.command.inputs.ts';
import { unmadeFault } from './proposal.rule.ts';
import type { Proposal } from './proposal.type.ts';

/** What the caller sees. */
type Seen = Pick<ReportsLoaders, 'problemIssue' | 'proposal'>;
type Input = CorrectProposalInput | RecordProposalOutcomeInput | WithdrawProposalInput;

const writers = ['OFFICER', 'HEAD'] as const;
/** The Rules ask for no outcome: who made the proposal, who is to act on it and who coordinates (¶2) can know it. */
const recorders = [...writers, 'AUTHORISED_BODY'] as const;

/** Commands on proposals (¶5). */
export class ProposalService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld' | 'withPredecessors' | 'now'>) {}

  add(input: AddProposalInput, caller: Caller, seen: Seen): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.entry, 'input.entry'), async () => {
      const isSeen = (await seen.problemIssue.again(input.issue)) !== null;
      const known = await this.known(input, caller);
      return this.tools.commands.run({ name: 'addProposal', caller, input }, (work) =>
        addOne(work, input, { known, isSeen }),
      );
    });
  }

  correct(input: CorrectProposalInput, caller: Caller, seen: Seen): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...writers), async () => {
      const known = await this.known(input, caller);
      return this.ofMaker('correctProposal', { input, caller, seen }, (work) => correctOne(work, input, known));
    });
  }

  withdraw(input: WithdrawProposalInput, caller: Caller, seen: Seen): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...writers), () =>
      this.ofMaker('withdrawProposal', { input, caller, seen }, (work) => withdrawOne(work, input)),
    );
  }

  recordOutcome(input: RecordProposalOutcomeInput, caller: Caller, seen: Seen): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...recorders), async () => {
      const proposal = await seen.proposal.again(input.id);
      const problem = proposal === null ? unknown(input) : await this.outcomeProblem(proposal, caller);
      return this.give('recordProposalOutcome', { input, caller, problem }, (work) =>
        recordOutcome(work, input, dayOf(this.tools.now())),
      );
    });
  }

  /** A command of those who write the information that makes the proposal. */
  private async ofMaker(
    name: string,
    { input, caller, seen }: { readonly input: Input; readonly caller: Caller; readonly seen: Seen },
    task: (work: UnitOfWork) => Promise<CommandResult>,
  ): Promise<CommandAnswer> {
    const proposal = await seen.proposal.again(input.id);
    const problem = proposal === null ? unknown(input) : makerProblem(proposal, caller);
    return this.give(name, { input, caller, problem }, task);
  }

  private give(
    name: string,
    {
      input,
      caller,
      problem,
    }: { readonly input: Input; readonly caller: Caller; readonly problem: ProblemValue | null },
    task: (work: UnitOfWork) => Promise<CommandResult>,
  ): Promise<CommandAnswer> {
    return this.tools.commands.run({ name, caller, input }, (work) =>
      problem === null ? task(work) : Promise.resolve(refuse([problem])),
    );
  }

  private async outcomeProblem({ entryId, addresseeId }: Proposal, caller: Caller): Promise<ProblemValue | null> {
    const bodies = [partsOfEntryId(entryId ?? '')?.bodyId, addresseeId].filter((body) => body != null);
    if (bodies.length === 0) return permissionProblem(caller, holderOf('AUTHORISED_BODY'));
    const ofBody = (body: string) => heirProblem(caller, { roles: recorders, body, field: 'input.id' }, this.tools);
    const problems = await Promise.all(bodies.map(ofBody));
    return problems.includes(null) ? null : (problems[0] ?? null);
  }

  private known({ addressee }: AddProposalInput | CorrectProposalInput, caller: Caller): Promise<KnownOthers> {
    const named = addressee == null ? [] : [{ field: 'addressee', type: 'Body', id: addressee }];
    return knownOthers(named, caller, this.tools);
  }
}

function unknown({ id }: Input): ProblemValue {
  return unknownReference({ field: 'input.id' }, 'Proposal', id);
}

function makerProblem({ id, entryId }: Proposal, caller: Caller): ProblemValue | null {
  if (entryId !== null) return permissionProblem(caller, writersBelow(entryId, 'input.id'));
  return invalidValue({ field: 'input.id' }, unmadeFault(id).message);
}
