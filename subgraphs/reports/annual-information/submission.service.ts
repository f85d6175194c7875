import { refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted, type Permission } from '../../_kit/command/permission.ts';
import type { CorrectionInput } from '../../_kit/command/command.input.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { complain } from '../faults/fault.ts';
import type {
  MarkInformationReadyInput,
  RecallInformationInput,
  SubmitInformationInput,
} from './annual-information.command.inputs.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import { traceOf } from './draft-writing.service.ts';
import { headFor, writersOf } from './draft.service.ts';
import { InformationState, isDelivered } from './information-state.ts';
import { formFaults, hashFaults } from './information-step.rule.ts';
import { hashNow, informationFor, signatureOf } from './information-step.service.ts';
import { checkReady } from './readiness.service.ts';
import { languagesWithin } from './version-languages.service.ts';

/** What a signature leaves in the columns of a version, taken out. */
const unsigned = { signedAt: null, signedById: null, signedByCheck: null, signatureKind: null, contentHash: null };

/** A body brings a version to the authorised body: it is ready, signed (see signature), and submitted. */
export class SubmissionService {
  constructor(private readonly tools: Pick<Tools, 'commands'>) {}

  markReady(input: MarkInformationReadyInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('markInformationReady', { input, caller, permission: writersOf(input.id, 'input.id') }, markReady);
  }

  recall(input: RecallInformationInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('recallInformation', { input, caller, permission: writersOf(input.id, 'input.id') }, recall);
  }

  submit(input: SubmitInformationInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('submitInformation', { input, caller, permission: headFor(input.id) }, submit);
  }

  private give<Input extends CorrectionInput>(
    name: string,
    { input, caller, permission }: { readonly input: Input; readonly caller: Caller; readonly permission: Permission },
    task: (work: UnitOfWork, input: Input) => Promise<CommandResult>,
  ): Promise<CommandAnswer> {
    return permitted(caller, permission, () =>
      this.tools.commands.run({ name, caller, input }, (work) => task(work, input)),
    );
  }
}

async function markReady(work: UnitOfWork, input: MarkInformationReadyInput): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const information = await informationFor(work, checks, input, 'markReady');
  if (!information) return refuse(checks);
  const rows = await checkReady(work, checks, information);
  if (checks.length > 0) return refuse(checks);
  const languages = await languagesWithin(work, information, rows);
  const content = { id: information.id, state: InformationState.READY, ...languages };
  await work.put(AnnualInformationEntity, [{ content, ...trace.origin }], trace.reason);
  return { id: information.id };
}

/** The record of the signature stays; it is no longer valid. */
async function recall(work: UnitOfWork, input: RecallInformationInput): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const information = await informationFor(work, checks, input, 'recall');
  if (!information || checks.length > 0) return refuse(checks);
  const content = { id: information.id, state: InformationState.DRAFT, ...unsigned };
  await work.put(AnnualInformationEntity, [{ content, ...trace.origin }], trace.reason);
  return { id: information.id };
}

/** Where its paper came first it is delivered already, and may be decided on: it stays where it is. */
async function submit(work: UnitOfWork, input: SubmitInformationInput): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const information = await informationFor(work, checks, input, 'submit');
  if (!information) return refuse(checks);
  const { id, contentHash, state } = information;
  complain(checks, formFaults('id', information, 'submit'));
  if (state === InformationState.SIGNED && contentHash !== null)
    complain(
      checks,
      hashFaults('id', contentHash, await hashNow(work, information)),
      await signatureOf(work, information),
    );
  if (checks.length > 0) return refuse(checks);
  const content = { id, submittedAt: work.moment, state: isDelivered(state) ? state : InformationState.SUBMITTED };
  await work.put(AnnualInformationEntity, [{ content, ...trace.origin }], trace.reason);
  return { id };
}
