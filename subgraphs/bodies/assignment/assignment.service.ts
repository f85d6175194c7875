import type { Caller, ExistenceCheck } from '../../_kit/contract.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import { checkSource, checkValidity, checkVersion, refuse, type Checks } from '../../_kit/command/checks.ts';
import { headOf, holderOf, permissionProblem, permitted } from '../../_kit/command/permission.ts';
import { invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import { uncountedId } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { ConclusionProposalEntity } from '../conclusion-proposal/conclusion-proposal.entity.ts';
import { SubdivisionEntity } from '../subdivision/subdivision.entity.ts';
import { isTreatyFor } from '../stubs/known-treaty.ts';
import { checkOverlap } from '../validity/validity.checks.ts';
import { AssignmentEntity } from './assignment.entity.ts';
import type { AddAssignmentInput, CorrectAssignmentInput } from './assignment.inputs.ts';
import { checkCapacity } from './capacity.service.ts';
import { groundFaults, type GroundedClaim } from './ground.service.ts';
import type { ReassignTreatyInput } from './reassign.inputs.ts';
import { reassign } from './reassign.service.ts';
import type { TransferAssignmentsInput } from './transfer.inputs.ts';
import { transfer } from './transfer.service.ts';

/** What is not there for whoever gives a command, as rights are before the transaction. */
interface Hidden {
  readonly treaties: ReadonlySet<string>;
  readonly proposals: ReadonlySet<string>;
  readonly assignments: ReadonlySet<string>;
}

/** Commands on assignments. */
export class AssignmentService {
  constructor(
    private readonly commands: Commands,
    private readonly exists: ExistenceCheck,
    private readonly withheld: Tools['withheld'],
  ) {}

  add(input: AddAssignmentInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, headOf(input.body, 'input.body'), () => this.addPermitted(input, caller));
  }

  private async addPermitted(input: AddAssignmentInput, caller: Caller): Promise<CommandAnswer> {
    const hidden = await this.hiddenFrom(caller);
    const isTreaty = await isTreatyFor(caller, input.treaty, this.exists, hidden.treaties);
    return this.commands.run({ name: 'addAssignment', caller, input }, (work) =>
      addOne(work, input, { isTreaty, hidden }),
    );
  }

  async correct(input: CorrectAssignmentInput, caller: Caller): Promise<CommandAnswer> {
    const hidden = await this.hiddenFrom(caller);
    return this.commands.run({ name: 'correctAssignment', caller, input }, (work) =>
      correctOne(work, input, caller, hidden),
    );
  }

  async reassign(input: ReassignTreatyInput, caller: Caller): Promise<CommandAnswer> {
    const hidden = await this.hiddenFrom(caller);
    return this.commands.run({ name: 'reassignTreaty', caller, input }, async (work) => {
      const { assignment: id } = input;
      const row = (await work.current(AssignmentEntity, [id])).get(id);
      if (!row || hidden.assignments.has(id))
        return refuse([unknownReference({ field: 'input.assignment' }, 'Assignment', id)]);
      const forOthers = permissionProblem(caller, headOf(row.bodyId, 'input.assignment'));
      return forOthers ? refuse([forOthers]) : reassign(work, row, input);
    });
  }

  transfer(input: TransferAssignmentsInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('STEWARD', 'AUTHORISED_BODY'), async () => {
      const { assignments } = await this.hiddenFrom(caller);
      return this.commands.run({ name: 'transferAssignments', caller, input }, (work) =>
        transfer(work, input, assignments),
      );
    });
  }

  private async hiddenFrom(caller: Caller): Promise<Hidden> {
    const of = async (type: string) => new Set(await this.withheld(type, caller));
    return {
      treaties: await of('Treaty'),
      proposals: await of('ConclusionProposal'),
      assignments: await of('Assignment'),
    };
  }
}

async function addOne(
  work: UnitOfWork,
  input: AddAssignmentInput,
  { isTreaty, hidden }: { isTreaty: boolean | null; hidden: Hidden },
): Promise<CommandResult> {
  const checks: Checks = [];
  const { body, treaty, basis, validFrom, validUntil = null, subdivision = null, proposal = null } = input;
  const origin = checkSource(checks, input.source);
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  if (!(await work.current(BodyEntity, [body])).has(body))
    checks.push(unknownReference({ field: 'input.body' }, 'Body', body));
  else await checkCapacity(work, checks, { body, validFrom, validUntil });
  if (isTreaty === false) checks.push(unknownReference({ field: 'input.treaty' }, 'Treaty', treaty));
  await checkGround(work, checks, { ...input, subdivision, proposal }, hidden);
  const others = isTreaty === false ? [] : await assignmentsOf(work, body, treaty);
  const id = await uncountedId(work, AssignmentEntity, `${body}:${treaty}`, await isSecret(work, proposal));
  checkOverlap(checks, { id, validFrom, validUntil }, others, hidden.assignments);
  if (checks.length > 0) return refuse(checks);
  const treatyCheck = isTreaty ? ('VERIFIED' as const) : null;
  const parts = { bodyId: body, treatyId: treaty, subdivisionId: subdivision, proposalId: proposal };
  const content = { id, ...parts, basis, validFrom, validUntil, treatyCheck };
  await work.put(AssignmentEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id };
}

async function correctOne(
  work: UnitOfWork,
  input: CorrectAssignmentInput,
  caller: Caller,
  hidden: Hidden,
): Promise<CommandResult> {
  const checks: Checks = [];
  const origin = checkSource(checks, input.source);
  const row = (await work.current(AssignmentEntity, [input.id])).get(input.id);
  if (!row || hidden.assignments.has(row.id))
    return refuse([...checks, unknownReference({ field: 'input.id' }, 'Assignment', input.id)]);
  const forOthers = permissionProblem(caller, headOf(row.bodyId, 'input.id'));
  if (forOthers) return refuse([forOthers]);
  checkVersion(checks, AssignmentEntity, row, input);
  const validFrom = input.validFrom ?? row.validFrom;
  const { validUntil = row.validUntil, subdivision = row.subdivisionId, proposal = row.proposalId } = input;
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  const basis = input.basis ?? row.basis;
  const claim = { body: row.bodyId, treaty: row.treatyId, basis, validFrom, subdivision, proposal };
  await checkGround(work, checks, claim, hidden);
  const { validFrom: newFrom, validUntil: newUntil } = input;
  if (newFrom != null || newUntil !== undefined)
    await checkCapacity(work, checks, { body: row.bodyId, validFrom: newFrom, validUntil: newUntil });
  const others = await assignmentsOf(work, row.bodyId, row.treatyId);
  checkOverlap(checks, { id: row.id, validFrom, validUntil }, others, hidden.assignments);
  if (checks.length > 0) return refuse(checks);
  const content = { id: row.id, subdivisionId: subdivision, proposalId: proposal, basis, validFrom, validUntil };
  await work.put(AssignmentEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id: row.id };
}

/** What is named exists, and is a ground in the sense of ¶3 and ¶4. */
async function checkGround(work: UnitOfWork, checks: Checks, claim: GroundedClaim, hidden: Hidden): Promise<void> {
  const { subdivision, proposal } = claim;
  const isKnown =
    proposal !== null &&
    !hidden.proposals.has(proposal) &&
    (await work.existing(ConclusionProposalEntity, [proposal])).has(proposal);
  if (subdivision !== null && !(await work.existing(SubdivisionEntity, [subdivision])).has(subdivision))
    checks.push(unknownReference({ field: 'input.subdivision' }, 'Subdivision', subdivision));
  if (proposal !== null && !isKnown)
    checks.push(unknownReference({ field: 'input.proposal' }, 'ConclusionProposal', proposal));
  const faults = await groundFaults(work, [{ ...claim, proposal: isKnown ? proposal : null }]);
  for (const { field, paragraph, message } of faults.flat())
    checks.push(invalidValue({ field: `input.${field}`, paragraph }, message));
}

/** As confidential as the proposal that it rests on. */
async function isSecret(work: UnitOfWork, proposal: string | null): Promise<boolean> {
  const known = await work.current(ConclusionProposalEntity, proposal === null ? [] : [proposal]);
  return Boolean(known.get(proposal ?? '')?.isConfidential);
}

async function assignmentsOf(work: UnitOfWork, body: string, treaty: string): Promise<AssignmentEntity[]> {
  const ofTreaty = await work.currentBy(AssignmentEntity, 'treatyId', [treaty]);
  return ofTreaty.filter((each) => each.bodyId === body);
}
