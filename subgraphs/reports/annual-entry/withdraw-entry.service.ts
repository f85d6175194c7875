import { checkText, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { standingInDraft, traceOf, writersBelow } from '../annual-information/draft-writing.service.ts';
import { changed } from '../annual-information/draft.service.ts';
import { AssessmentEntity } from '../assessment/assessment.entity.ts';
import { EvidenceLinkEntity } from '../evidence-link/evidence-link.entity.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { IssueEntryLinkEntity } from '../issue-entry-link/issue-entry-link.entity.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { ProposalEntity } from '../proposal/proposal.entity.ts';
import type { AnnualEntryColumns } from './annual-entry.entity.ts';
import type { WithdrawEntryInput } from './withdraw-entry.command.inputs.ts';

type Kind = new () => AnnualEntryColumns;
type InEntry = new () => Recorded & { entryId: string | null };

/** What stands in an entry, and has no place without it. */
const contents: readonly InEntry[] = [AssessmentEntity, EvidenceLinkEntity, IssueEntryLinkEntity, ProposalEntity];

/** Takes an entry of either kind out of a version that is being written. */
export class WithdrawEntryService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'withheld'>) {}

  withdraw(input: WithdrawEntryInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.id, 'input.id'), async () => {
      const inForce = await this.tools.withheld('InForceEntry', caller);
      const notInForce = await this.tools.withheld('NotInForceEntry', caller);
      return this.tools.commands.run({ name: 'withdrawEntry', caller, input }, (work) =>
        withdrawOne(work, input, [...inForce, ...notInForce]),
      );
    });
  }
}

async function withdrawOne(
  work: UnitOfWork,
  input: WithdrawEntryInput,
  hidden: readonly string[],
): Promise<CommandResult> {
  const { id } = input;
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const reason = checkText(checks, 'input.reason', input.reason, 1_000);
  const kind = await kindOf(work, id);
  // Which kind it would be is not said of one that is not there for the caller.
  if (kind === null || hidden.includes(id))
    return refuse([...checks, unknownReference({ field: 'input.id' }, 'AnnualEntry', id)]);
  const row = await standingInDraft(work, checks, kind, { input, hidden });
  if (row === null || reason == null || checks.length > 0) return refuse(checks);
  for (const entity of contents) {
    const rows = await work.currentBy(entity, 'entryId', [id]);
    await work.withdraw(
      entity,
      rows.map((each) => each.id),
      reason,
    );
  }
  await work.withdraw(kind, [id], reason);
  await changed(work, row.informationId, trace);
  return { id: row.informationId };
}

async function kindOf(work: UnitOfWork, id: string): Promise<Kind | null> {
  for (const kind of [InForceEntryEntity, NotInForceEntryEntity])
    if ((await work.existing(kind, [id])).has(id)) return kind;
  return null;
}
