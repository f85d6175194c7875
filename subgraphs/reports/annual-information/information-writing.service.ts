import { checkVersion, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { copiedIdFaults } from '../annual-entry/annual-entry.rule.ts';
import { copiedIds, copyEntries } from '../annual-entry/copy-entries.service.ts';
import { complain } from '../faults/fault.ts';
import { ReportingDutyEntity } from '../reporting-duty/reporting-duty.entity.ts';
import { checkSubdivision, subdivisionFor, type KnownSubdivision } from '../stubs/known-subdivision.ts';
import type { BeginInformationInput, EditInformationInput } from './annual-information.command.inputs.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import { informationId } from './annual-information.id.ts';
import { followingFaults, howDutiesAreNamed, nilReturnFaults, obligationFaults, periodFaults } from './begin.rule.ts';
import { traceOf } from './draft-writing.service.ts';
import { draftFor, writersOf } from './draft.service.ts';
import { rowsOfVersion } from './information-rows.service.ts';
import { InformationState } from './information-state.ts';
import { checkOpen, dayOfWork } from './information-step.service.ts';
import { languagesWithin } from './version-languages.service.ts';

/** A version as it is stated; what is undefined is as it was. */
interface Stated {
  readonly isNil?: boolean | null;
  readonly periodFrom?: string | null;
  readonly periodTo?: string | null;
  readonly preparedBy?: string | null;
}

/** The subdivision that the input names, as bodies know it; null: it names none. */
type Preparer = KnownSubdivision | null;

/** Officers and the head of a body write its information: they begin a version, and say what it is. */
export class InformationWritingService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'ask'>) {}

  begin(input: BeginInformationInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersOf(informationId(input.duty, 1), 'input.duty'), async () => {
      const preparer = await this.preparerIn(input, caller);
      return this.tools.commands.run({ name: 'beginInformation', caller, input }, (work) =>
        beginOne(work, input, preparer),
      );
    });
  }

  edit(input: EditInformationInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersOf(input.id, 'input.id'), async () => {
      const preparer = await this.preparerIn(input, caller);
      return this.tools.commands.run({ name: 'editInformation', caller, input }, (work) =>
        editOne(work, input, preparer),
      );
    });
  }

  private preparerIn({ preparedBy }: Stated, caller: Caller): Promise<Preparer> {
    return subdivisionFor(preparedBy, this.tools.ask(caller));
  }
}

async function beginOne(work: UnitOfWork, input: BeginInformationInput, preparer: Preparer): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const { duty: id } = input;
  const duty = (await work.current(ReportingDutyEntity, [id])).get(id);
  if (!duty)
    return refuse([...checks, unknownReference({ field: 'input.duty' }, 'ReportingDuty', id, howDutiesAreNamed)]);
  const versions = await work.currentBy(AnnualInformationEntity, 'dutyId', [id]);
  const before = versions.toSorted((one, other) => one.versionNumber - other.versionNumber).at(-1) ?? null;
  complain(checks, [...followingFaults(before), ...obligationFaults(duty, dayOfWork(work))]);
  await checkOpen(work, checks, duty, 'duty');
  const stated = statedColumns(checks, input, { before, preparer, body: duty.bodyId, year: duty.year });
  const versionNumber = (before?.versionNumber ?? 0) + 1;
  const information = informationId(id, versionNumber);
  const copied = before && !stated.isNil ? await rowsOfVersion(work, before.id) : null;
  if (copied) complain(checks, copiedIdFaults('duty', copiedIds(copied, information)));
  if (checks.length > 0) return refuse(checks);
  if (copied) await copyEntries(work, copied, information, trace);
  const languages = await languagesWithin(work, { ...stated, id: information }, await rowsOfVersion(work, information));
  const content = {
    ...{ id: information, dutyId: id, versionNumber, state: InformationState.DRAFT, begunOn: dayOfWork(work) },
    ...{ isConfidential: before?.isConfidential ?? null, disclosedTo: before?.disclosedTo ?? null },
    ...{ ...stated, ...languages },
  };
  await work.put(AnnualInformationEntity, [{ content, ...trace.origin }], trace.reason);
  return { id: information };
}

async function editOne(work: UnitOfWork, input: EditInformationInput, preparer: Preparer): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const { id } = input;
  const before = (await work.current(AnnualInformationEntity, [id])).get(id) ?? null;
  if (!before) return refuse([...checks, unknownReference({ field: 'input.id' }, 'AnnualInformation', id)]);
  checkVersion(checks, AnnualInformationEntity, before, input);
  await draftFor(work, checks, { information: id, field: 'id' });
  const stated = statedColumns(checks, input, { before, preparer, body: before.bodyId, year: before.year });
  const rows = await rowsOfVersion(work, id);
  complain(checks, nilReturnFaults(stated.isNil, rows.inForce.length + rows.notInForce.length));
  if (checks.length > 0) return refuse(checks);
  const isNews = Object.entries(stated).some(([column, value]) => before[column as keyof typeof stated] !== value);
  // The head is to sign what is there: what waited for that is a draft again.
  const follows = isNews && {
    state: InformationState.DRAFT,
    ...(await languagesWithin(work, { id, ...stated }, rows)),
  };
  await work.put(AnnualInformationEntity, [{ content: { id, ...stated, ...follows }, ...trace.origin }], trace.reason);
  return { id };
}

interface Given {
  readonly before: AnnualInformationEntity | null;
  readonly preparer: Preparer;
  /** Whose information it is. */
  readonly body: string;
  readonly year: number;
}

function statedColumns(checks: Checks, stated: Stated, { before, preparer, body, year }: Given) {
  checkSubdivision(checks, preparer, { field: 'preparedBy', body });
  const { periodFrom = before?.periodFrom ?? null, periodTo = before?.periodTo ?? null } = stated;
  const { preparedBy = before?.preparedById ?? null } = stated;
  complain(checks, periodFaults({ year, periodFrom, periodTo }));
  const isAsBefore = preparedBy === (before?.preparedById ?? null);
  const answer = preparer?.isKnown ? ('VERIFIED' as const) : null;
  return {
    isNil: stated.isNil ?? Boolean(before?.isNil),
    periodFrom,
    periodTo,
    preparedById: preparedBy,
    preparedByCheck: answer ?? (isAsBefore ? (before?.preparedByCheck ?? null) : null),
  };
}
