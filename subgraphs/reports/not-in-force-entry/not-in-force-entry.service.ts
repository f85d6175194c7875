import { refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { longestEntryText } from '../annual-entry/annual-entry.fields.ts';
import { checkNewEntry } from '../annual-entry/new-entry.service.ts';
import { putInDraft, standingInDraft, traceOf, writersBelow } from '../annual-information/draft-writing.service.ts';
import { writersOf } from '../annual-information/draft.service.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import { editTexts } from '../language/text-edit.checks.ts';
import { checkColumn, checkKnown, isKnownAs, knownOthers, type KnownOthers } from '../stubs/known-others.ts';
import { checkContinued, seenEarlier, type Earlier } from './continued-entry.service.ts';
import type { AddNotInForceEntryInput, CorrectNotInForceEntryInput } from './not-in-force-entry.command.inputs.ts';
import { NotInForceEntryEntity } from './not-in-force-entry.entity.ts';

type Input = AddNotInForceEntryInput | CorrectNotInForceEntryInput;

interface Given {
  readonly known: KnownOthers;
  readonly earlier: Earlier;
}

/** Commands on what a body reports of treaties that are signed and not in force (¶5(2)). */
export class NotInForceEntryService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld' | 'withPredecessors'>) {}

  add(input: AddNotInForceEntryInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersOf(input.information, 'input.information'), async () => {
      const given = await this.given(input, caller, input.treaty);
      return this.tools.commands.run({ name: 'addNotInForceEntry', caller, input }, (work) =>
        addOne(work, input, given),
      );
    });
  }

  correct(input: CorrectNotInForceEntryInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.id, 'input.id'), async () => {
      const given = await this.given(input, caller);
      return this.tools.commands.run({ name: 'correctNotInForceEntry', caller, input }, (work) =>
        correctOne(work, input, given),
      );
    });
  }

  private async given({ procedure, continues, ...input }: Input, caller: Caller, treaty?: string): Promise<Given> {
    const named = [
      ...(treaty === undefined ? [] : [{ field: 'treaty', type: 'Treaty', id: treaty }]),
      ...(procedure == null ? [] : [{ field: 'procedure', type: 'DomesticProcedure', id: procedure }]),
    ];
    const known = await knownOthers(named, caller, this.tools);
    const own = 'information' in input ? input.information : input.id;
    return { known, earlier: await seenEarlier({ own, continues }, caller, this.tools) };
  }
}

function textsOf({ state, reasonNotCompleted }: Input) {
  return {
    state: { text: state, longest: longestEntryText },
    reason: { text: reasonNotCompleted, longest: longestEntryText, input: 'reasonNotCompleted' },
  };
}

async function addOne(work: UnitOfWork, input: AddNotInForceEntryInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { information, treaty, procedure = null, continues = null } = input;
  const trace = traceOf(checks, input);
  const texts = editTexts(checks, textsOf(input), { row: null });
  const kinds = {
    own: NotInForceEntryEntity,
    other: InForceEntryEntity,
    kind: DutyItemKind.SIGNED_NOT_IN_FORCE,
    known: given.known,
  };
  const id = await checkNewEntry(work, checks, input, kinds);
  await checkContinued(work, checks, { information, treaty, continues }, given.earlier);
  if (checks.length > 0) return refuse(checks);
  const treatyCheck = checkColumn({ id: treaty, isKnown: isKnownAs(given.known, 'treaty') });
  const procedureCheck = checkColumn({ id: procedure, isKnown: isKnownAs(given.known, 'procedure') });
  const named = { procedureId: procedure, procedureCheck, continuesId: continues };
  const content = { id, informationId: information, treatyCheck, ...named, ...texts };
  await putInDraft(work, NotInForceEntryEntity, content, { information, trace });
  return { id };
}

async function correctOne(work: UnitOfWork, input: CorrectNotInForceEntryInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { procedure, continues } = input;
  const trace = traceOf(checks, input);
  const { hidden } = given.earlier;
  const row = await standingInDraft(work, checks, NotInForceEntryEntity, { input, hidden });
  const texts = editTexts(checks, textsOf(input), { row, agree: input.textsAgree });
  checkKnown(checks, given.known);
  if (row !== null) {
    const own = { information: row.informationId, treaty: row.treatyId };
    await checkContinued(work, checks, { ...own, continues }, given.earlier);
  }
  if (row === null || checks.length > 0) return refuse(checks);
  const isKnown = isKnownAs(given.known, 'procedure');
  const procedureCheck = checkColumn({ id: procedure, isKnown, before: row.procedureId });
  const content = { id: row.id, procedureId: procedure, procedureCheck, continuesId: continues, ...texts };
  await putInDraft(work, NotInForceEntryEntity, content, { information: row.informationId, trace });
  return { id: row.id };
}
