import { addDays, endOfDay } from '../../_kit/civil-day.ts';
import { dayOf } from '../../_kit/clocks.ts';
import { refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import type { Caller } from '../../_kit/contract.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { partsOfInformationId } from '../annual-entry/annual-entry.id.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { traceOf } from '../annual-information/draft-writing.service.ts';
import { headFor, writersOf } from '../annual-information/draft.service.ts';
import { InformationState, SignatureKind } from '../annual-information/information-state.ts';
import { hashFaults } from '../annual-information/information-step.rule.ts';
import { checkReady } from '../annual-information/readiness.service.ts';
import { dayOfWork, hashNow, informationFor } from '../annual-information/information-step.service.ts';
import { complain } from '../faults/fault.ts';
import { pastFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import { permittedByRules } from '../requirement/permitted-by-rules.service.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { headOf } from '../stubs/body-facts.ts';
import { checkKnown, isKnownAs, knownOthers, type KnownOthers } from '../stubs/known-others.ts';
import type { RegisterHandwrittenSignatureInput, SignInformationInput } from './signature.command.inputs.ts';
import { SignatureEntity } from './signature.entity.ts';
import { signatureId } from './signature.id.ts';
import { signingFaults } from './signature.rule.ts';

/** What others say: who was head on the day, null where that is not recorded, and whether the scan is stored. */
interface Given {
  readonly head: string | null | FactsMissingError;
  readonly known: KnownOthers;
}

/** How it was signed, as the record of the signature and the version have it. */
interface Signing extends Given {
  readonly kind: SignatureKind;
  readonly signedAt: string;
  readonly scan: string | null;
}

type Input = SignInformationInput | RegisterHandwrittenSignatureInput;

/** The head signs what a version says (¶7): under their account, or by hand, which somebody of the body registers. */
export class SignatureService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'ask' | 'now' | 'exists' | 'withheld' | 'database'>) {}

  sign(input: SignInformationInput, caller: Caller): Promise<CommandAnswer> {
    const ground = { database: this.tools.database, of: input.id, kind: RequirementKind.SIGNATURE };
    return permittedByRules(caller, headFor(input.id), ground, async () => {
      const head = await this.headOn(input.id, dayOf(this.tools.now()), caller);
      return this.tools.commands.run({ name: 'signInformation', caller, input }, (work) =>
        signOne(work, input, { kind: SignatureKind.APPROVAL, signedAt: work.moment, scan: null, head, known: [] }),
      );
    });
  }

  register(input: RegisterHandwrittenSignatureInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersOf(input.id, 'input.id'), async () => {
      const { scan, signedOn } = input;
      const head = await this.headOn(input.id, signedOn, caller);
      const known = await knownOthers([{ field: 'scan', type: 'Document', id: scan }], caller, this.tools);
      return this.tools.commands.run({ name: 'registerHandwrittenSignature', caller, input }, (work) =>
        registerOne(work, input, { head, known }),
      );
    });
  }

  private headOn(information: string, day: string, caller: Caller): Promise<string | null | FactsMissingError> {
    const body = partsOfInformationId(information)?.bodyId;
    return body === undefined ? Promise.resolve(null) : headOf({ body, day, caller }, this.tools.ask);
  }
}

/** Of a signature by hand only the day is known: its first moment stands for it, so that no submission is before it. */
async function registerOne(
  work: UnitOfWork,
  input: RegisterHandwrittenSignatureInput,
  given: Given,
): Promise<CommandResult> {
  const { signedOn, scan } = input;
  const before = endOfDay(addDays(signedOn, -1)).moment;
  const signedAt = new Date(Date.parse(before) + 1).toISOString();
  return signOne(work, input, { ...given, kind: SignatureKind.HANDWRITTEN_SCAN, signedAt, scan });
}

async function signOne(work: UnitOfWork, input: Input, signing: Signing): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const { kind, signedAt, scan, head, known } = signing;
  const signedOn = dayOf(new Date(signedAt));
  checkKnown(checks, known);
  complain(checks, pastFaults('signedOn', signedOn, dayOfWork(work)));
  const information = await informationFor(work, checks, input, 'sign');
  if (!information) return refuse(checks);
  complain(checks, signingFaults(signedOn, information.begunOn));
  complain(checks, hashFaults('contentHash', input.contentHash, await hashNow(work, information)));
  // Since it was READY a treaty may have come to what it owes.
  if (information.state === InformationState.READY) await checkReady(work, checks, information);
  if (checks.length > 0) return refuse(checks);
  if (head instanceof FactsMissingError) throw head;
  const { id } = information;
  const by = { signedById: head, signedByCheck: head === null ? null : ('VERIFIED' as const) };
  const signed = { signedAt, contentHash: input.contentHash, ...by };
  const content = { id, state: InformationState.SIGNED, signatureKind: kind, ...signed };
  const number = (await work.currentBy(SignatureEntity, 'informationId', [id])).length + 1;
  const scanned = { scanId: scan, scanCheck: isKnownAs(known, 'scan') ? ('VERIFIED' as const) : null };
  const record = { id: signatureId(id, number), kind, ...signed, ...scanned };
  await work.put(AnnualInformationEntity, [{ content, ...trace.origin }], trace.reason);
  await work.put(SignatureEntity, [{ content: record, ...trace.origin }], trace.reason);
  return { id };
}
