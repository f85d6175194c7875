import { checkLocalizedText, checkText, refuse, requireText, type Checks } from '../../_kit/command/checks.ts';
import type { CommandInput } from '../../_kit/command/command.input.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { checkRemarks, putRemarks } from '../entry-remark/entry-remark.service.ts';
import { complain } from '../faults/fault.ts';
import { pastFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import { civilDay } from './annual-information.state.rule.ts';
import type {
  AcceptInformationInput,
  RegisterPaperReceiptInput,
  ReturnInformationInput,
} from './decision.command.inputs.ts';
import { traceOf } from './draft-writing.service.ts';
import { InformationState, isDelivered } from './information-state.ts';
import { formFaults, receiptFaults, type Step } from './information-step.rule.ts';
import { dayOfWork, informationFor } from './information-step.service.ts';

const longestRemarks = 5_000;

/** To the caller there are none of these: drafts of bodies that are not theirs. */
type Hidden = ReadonlySet<string>;

/** The authorised body receives informations, and decides on them; that it does is the hub's own procedure. */
export class DecisionService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'withheld'>) {}

  receivePaper(input: RegisterPaperReceiptInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('registerPaperReceipt', input, caller, receivePaper);
  }

  accept(input: AcceptInformationInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('acceptInformation', input, caller, accept);
  }

  giveBack(input: ReturnInformationInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('returnInformation', input, caller, giveBack);
  }

  private give<Input extends CommandInput>(
    name: string,
    input: Input,
    caller: Caller,
    task: (work: UnitOfWork, input: Input, hidden: Hidden) => Promise<CommandResult>,
  ): Promise<CommandAnswer> {
    return permitted(caller, holderOf('AUTHORISED_BODY'), async () => {
      const hidden = new Set(await this.tools.withheld('AnnualInformation', caller));
      return this.tools.commands.run({ name, caller, input }, (work) => task(work, input, hidden));
    });
  }
}

/** Whoever holds the paper knows that it was signed: the draft is not theirs to see, and delivered by it. */
async function receivePaper(
  work: UnitOfWork,
  input: RegisterPaperReceiptInput,
  hidden: Hidden,
): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const { id, receivedOn } = input;
  const paperNumber = checkText(checks, 'input.number', input.number, 80);
  complain(checks, pastFaults('receivedOn', receivedOn, dayOfWork(work)));
  const { state } = (await work.current(AnnualInformationEntity, [id])).get(id) ?? {};
  const isHidden = hidden.has(id) && state !== InformationState.SIGNED;
  const information = isHidden ? noSuch(checks, id) : await informationFor(work, checks, { id }, 'receivePaper');
  if (!information) return refuse(checks);
  complain(checks, formFaults('id', information, 'receivePaper'));
  complain(checks, receiptFaults(receivedOn, civilDay(information.signedAt)));
  if (checks.length > 0) return refuse(checks);
  const delivered = isDelivered(information.state) ? information.state : InformationState.SUBMITTED;
  const content = { id, state: delivered, paperReceivedOn: receivedOn, paperNumber };
  await work.put(AnnualInformationEntity, [{ content, ...trace.origin }], trace.reason);
  return { id };
}

async function accept(work: UnitOfWork, input: AcceptInformationInput, hidden: Hidden): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const information = await submittedFor(work, checks, { input, hidden, step: 'accept' });
  if (!information || checks.length > 0) return refuse(checks);
  const content = { id: information.id, state: InformationState.ACCEPTED, decidedAt: work.moment };
  await work.put(AnnualInformationEntity, [{ content, ...trace.origin }], trace.reason);
  return { id: information.id };
}

async function giveBack(work: UnitOfWork, input: ReturnInformationInput, hidden: Hidden): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const text = checkLocalizedText(checks, 'input.remarks', input.remarks, longestRemarks);
  requireText(checks, 'input.remarks', input.remarks, { text });
  const information = await submittedFor(work, checks, { input, hidden, step: 'return' });
  if (!information) return refuse(checks);
  const remarks = await checkRemarks(work, checks, information.id, input.entryRemarks ?? []);
  if (checks.length > 0) return refuse(checks);
  const decided = { state: InformationState.RETURNED, decidedAt: work.moment };
  const content = { id: information.id, ...decided, ...columnsOf('remarks', text) };
  await work.put(AnnualInformationEntity, [{ content, ...trace.origin }], trace.reason);
  await putRemarks(work, information.id, remarks, trace);
  return { id: information.id };
}

interface Decision {
  readonly input: AcceptInformationInput | ReturnInformationInput;
  readonly hidden: Hidden;
  readonly step: Step;
}

async function submittedFor(work: UnitOfWork, checks: Checks, { input, hidden, step }: Decision) {
  return hidden.has(input.id) ? noSuch(checks, input.id) : informationFor(work, checks, input, step);
}

function noSuch(checks: Checks, id: string): null {
  checks.push(unknownReference({ field: 'input.id' }, 'AnnualInformation', id));
  return null;
}
