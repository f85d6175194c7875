import { viewerOf } from '../../_kit/access/viewer.ts';
import { dayOf } from '../../_kit/clocks.ts';
import {
  checkLocalizedText,
  checkSource,
  checkText,
  checkVersion,
  parsePartialDate,
  refuse,
  type Checks,
} from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permissionProblem, permitted, type Permission } from '../../_kit/command/permission.ts';
import { alreadyRecorded, unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { uncountedId } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { heirsIn } from '../body-succession/lineage.service.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { isTreatyFor } from '../stubs/known-treaty.ts';
import { checkDisclosedTo, checkMade, checkProposer } from './proposal-checks.service.ts';
import { ConclusionProposalEntity } from './conclusion-proposal.entity.ts';
import type { AddConclusionProposalInput, CorrectConclusionProposalInput } from './conclusion-proposal.inputs.ts';

const writers = ['OFFICER', 'HEAD'] as const;

/** What is known before the transaction. */
interface Asked {
  readonly caller: Caller;
  readonly today: string;
  /** Proposals that are not there for the caller. */
  readonly hidden: ReadonlySet<string>;
}

/** Commands on proposals to conclude treaties (¶4). */
export class ConclusionProposalService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld' | 'now'>) {}

  /** Whoever writes for no body at all is not told which proposals there are. */
  add(input: AddConclusionProposalInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...writers), async () => {
      const { commands, exists, withheld } = this.tools;
      const isTreaty = await isTreatyFor(caller, input.treaty, exists, new Set(await withheld('Treaty', caller)));
      const asked = await this.askedFor(caller);
      return commands.run({ name: 'addConclusionProposal', caller, input }, (work) =>
        addOne(work, input, isTreaty, asked),
      );
    });
  }

  correct(input: CorrectConclusionProposalInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...writers), async () => {
      const asked = await this.askedFor(caller);
      return this.tools.commands.run({ name: 'correctConclusionProposal', caller, input }, (work) =>
        correctOne(work, input, asked),
      );
    });
  }

  private async askedFor(caller: Caller): Promise<Asked> {
    const hidden = new Set(await this.tools.withheld('ConclusionProposal', caller));
    return { caller, today: dayOf(this.tools.now()), hidden };
  }
}

async function addOne(
  work: UnitOfWork,
  input: AddConclusionProposalInput,
  isTreaty: boolean | null,
  asked: Asked,
): Promise<CommandResult> {
  const { today, hidden } = asked;
  const { body, treaty } = input;
  const forOthers = await writerProblem(work, asked, { roles: writers, body, field: 'input.body' });
  if (forOthers) return refuse([forOthers]);
  const checks: Checks = [];
  const origin = checkSource(checks, input.source);
  const said = await checkContent(work, checks, input);
  const { proposedOn = null, number = null } = said;
  if ((await work.existing(BodyEntity, [body])).has(body)) await checkProposer(work, checks, { body, proposedOn });
  else checks.push(unknownReference({ field: 'input.body' }, 'Body', body));
  if (isTreaty === false) checks.push(unknownReference({ field: 'input.treaty' }, 'Treaty', treaty));
  checkMade(checks, proposedOn, today);
  if (checks.length === 0) await checkNew(work, checks, { body, treaty, number, proposedOn }, hidden);
  if (checks.length > 0) return refuse(checks);
  const plain = `proposal-${treaty}-${body}`;
  const id = await uncountedId(work, ConclusionProposalEntity, plain, input.isConfidential);
  const treatyCheck = isTreaty ? ('VERIFIED' as const) : null;
  const content = { ...said, id, bodyId: body, treatyId: treaty, treatyCheck };
  await work.put(ConclusionProposalEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id };
}

interface Wanted {
  readonly body: string;
  readonly treaty: string;
  readonly number: string | null;
  readonly proposedOn: string | null;
}

/** The same letter of the same day is the same proposal: it is corrected, not recorded again. */
async function checkNew(
  work: UnitOfWork,
  checks: Checks,
  { body, treaty, number, proposedOn }: Wanted,
  hidden: ReadonlySet<string>,
): Promise<void> {
  const ofTreaty = await work.currentBy(ConclusionProposalEntity, 'treatyId', [treaty]);
  const ofBody = ofTreaty.filter((each) => each.bodyId === body && !hidden.has(each.id));
  const same = ofBody.find((each) => each.number === number && each.proposedOn === proposedOn);
  if (same) checks.push(alreadyRecorded({ field: 'input.number' }, same.id));
}

async function correctOne(
  work: UnitOfWork,
  input: CorrectConclusionProposalInput,
  asked: Asked,
): Promise<CommandResult> {
  const { today, hidden } = asked;
  const row = (await work.current(ConclusionProposalEntity, [input.id])).get(input.id);
  if (!row || hidden.has(row.id))
    return refuse([unknownReference({ field: 'input.id' }, 'ConclusionProposal', input.id)]);
  const forOthers = await writerProblem(work, asked, { roles: writers, body: row.bodyId, field: 'input.id' });
  if (forOthers) return refuse([forOthers]);
  const checks: Checks = [];
  const origin = checkSource(checks, input.source);
  checkVersion(checks, ConclusionProposalEntity, row, input);
  const said = await checkContent(work, checks, input);
  if (said.proposedOn != null) {
    await checkProposer(work, checks, { body: row.bodyId, proposedOn: said.proposedOn });
    checkMade(checks, said.proposedOn, today);
  }
  if (checks.length > 0) return refuse(checks);
  await work.put(
    ConclusionProposalEntity,
    [{ content: { ...said, id: row.id }, ...origin }],
    input.reason ?? undefined,
  );
  return { id: row.id };
}

/** What both commands say of a proposal, as its columns hold it. */
async function checkContent(
  work: UnitOfWork,
  checks: Checks,
  input: AddConclusionProposalInput | CorrectConclusionProposalInput,
) {
  const date = parsePartialDate(checks, 'input.proposedOn', input.proposedOn);
  const title = checkLocalizedText(checks, 'input.title', input.title, 1_000);
  return {
    proposedOn: date && date.value,
    number: checkText(checks, 'input.number', input.number, 100),
    titleKk: title.kk,
    titleRu: title.ru,
    titleEn: title.en,
    isConfidential: input.isConfidential ?? undefined,
    disclosedTo: await checkDisclosedTo(work, checks, input.disclosedTo),
  };
}

/**
 * ¶4 makes the proposal the ground of the body, and so of what has become of it: they record it, and nobody else. A body
 * that goes on keeps its own, whatever functions it gave away.
 */
async function writerProblem(
  work: UnitOfWork,
  { caller, today }: Asked,
  permission: Permission & { readonly body: string },
) {
  const problem = permissionProblem(caller, permission);
  if (problem === null) return null;
  const heirs = await heirsIn(work, permission.body, today);
  return viewerOf(caller.identity)
    .bodiesOf(...writers)
    .some((own) => heirs.includes(own))
    ? null
    : problem;
}
