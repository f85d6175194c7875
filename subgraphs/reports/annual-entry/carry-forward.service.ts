import { dayOf } from '../../_kit/clocks.ts';
import { refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { nilFaults } from '../annual-information/draft.rule.ts';
import { traceOf } from '../annual-information/draft-writing.service.ts';
import { changed, draftFor, writersOf } from '../annual-information/draft.service.ts';
import { rowsOfVersion, type InformationRows } from '../annual-information/information-rows.service.ts';
import { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import { complain } from '../faults/fault.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { ProposalOutcome } from '../proposal/proposal.outcome.ts';
import { lineOf } from '../stubs/body-facts.ts';
import { entryId, partsOfEntryId, partsOfInformationId } from './annual-entry.id.ts';
import { copiedIdFaults } from './annual-entry.rule.ts';
import type { CarryEntryForwardInput } from './carry-forward.inputs.ts';
import { lineFaults, presentFaults, sourceFaults } from './carry-forward.rule.ts';
import { copiedIds, copyEntries, rowsOfEntry } from './copy-entries.service.ts';
import { checkDueKind } from './due-kind.service.ts';

interface Given {
  /** The body, and those that it came from. */
  readonly line: readonly string[] | FactsMissingError;
  /** Entries that are not there for the caller. */
  readonly hidden: ReadonlySet<string>;
}

/** Last year's entry, to be edited for this year. */
export class CarryForwardService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'ask' | 'now' | 'withheld'>) {}

  carry(input: CarryEntryForwardInput, caller: Caller): Promise<CommandAnswer> {
    const { information, entry } = input;
    return permitted(caller, writersOf(information, 'input.information'), async () => {
      const body = partsOfInformationId(information)?.bodyId ?? '';
      const isOwn = partsOfEntryId(entry)?.bodyId === body;
      // Of its own entries nobody has to be asked.
      const line = isOwn ? [body] : await lineOf({ body, day: dayOf(this.tools.now()), caller }, this.tools.ask);
      const kinds = await Promise.all(
        ['InForceEntry', 'NotInForceEntry'].map((type) => this.tools.withheld(type, caller)),
      );
      const given = { line, hidden: new Set(kinds.flat()) };
      return this.tools.commands.run({ name: 'carryEntryForward', caller, input }, (work) =>
        carryOne(work, input, given),
      );
    });
  }
}

async function carryOne(work: UnitOfWork, input: CarryEntryForwardInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const { information, entry } = input;
  const draft = await draftFor(work, checks, { information, field: 'information' });
  if (given.line instanceof FactsMissingError) {
    if (checks.length > 0) return refuse(checks);
    throw given.line;
  }
  complain(checks, lineFaults(entry, information, given.line));
  if (checks.length > 0 || !draft) return refuse(checks);
  complain(checks, nilFaults('information', draft));
  const source = given.hidden.has(entry) ? null : await sourceOf(work, entry);
  if (!source) return refuse([...checks, unknownReference({ field: 'input.entry' }, 'AnnualEntry', entry)]);
  complain(checks, sourceFaults(entry, source.information.state));
  const treaty = partsOfEntryId(entry)?.treatyId ?? '';
  const id = entryId(information, treaty);
  complain(checks, presentFaults(entry, (await isPresent(work, id)) ? id : null));
  const carried = { field: 'entry', value: entry, treaty, kind: kindOf(source.rows) };
  await checkDueKind(work, checks, draft, carried);
  const rows = goingOn(source.rows);
  complain(checks, copiedIdFaults('entry', copiedIds(rows, information)));
  if (checks.length > 0) return refuse(checks);
  await copyEntries(work, rows, information, trace);
  await changed(work, information, trace);
  return { id };
}

async function sourceOf(work: UnitOfWork, entry: string) {
  const id = partsOfEntryId(entry)?.informationId ?? '';
  const information = (await work.current(AnnualInformationEntity, [id])).get(id);
  if (!information || !(await isPresent(work, entry))) return null;
  return { information, rows: rowsOfEntry(await rowsOfVersion(work, id), entry) };
}

async function isPresent(work: UnitOfWork, entry: string): Promise<boolean> {
  const [inForce, notInForce] = [InForceEntryEntity, NotInForceEntryEntity];
  return (await work.existing(inForce, [entry])).has(entry) || (await work.existing(notInForce, [entry])).has(entry);
}

function kindOf({ inForce }: InformationRows): DutyItemKind {
  return inForce.length > 0 ? DutyItemKind.IN_FORCE : DutyItemKind.SIGNED_NOT_IN_FORCE;
}

/** Problems that are resolved do not go on, nor do proposals of which something came. */
function goingOn(rows: InformationRows): InformationRows {
  const open = new Set(rows.issues.filter(({ resolvedOn }) => resolvedOn === null).map(({ id }) => id));
  return {
    ...rows,
    notInForce: rows.notInForce.map((row) => Object.assign({}, row, { continuesId: row.id })),
    issueLinks: rows.issueLinks.filter(({ issueId }) => open.has(issueId)),
    proposals: rows.proposals.filter(({ issueId, outcome }) => open.has(issueId) && outcome === ProposalOutcome.OPEN),
  };
}
