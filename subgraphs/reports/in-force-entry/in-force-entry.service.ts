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
import { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import { editTexts } from '../language/text-edit.checks.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { checkColumn, isKnownAs, knownOthers, type KnownOthers } from '../stubs/known-others.ts';
import type { AddInForceEntryInput, CorrectInForceEntryInput } from './in-force-entry.command.inputs.ts';
import { InForceEntryEntity } from './in-force-entry.entity.ts';

/** Commands on what a body reports of treaties in force (¶5(1)). */
export class InForceEntryService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld'>) {}

  add(input: AddInForceEntryInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersOf(input.information, 'input.information'), async () => {
      const known = await knownOthers([{ field: 'treaty', type: 'Treaty', id: input.treaty }], caller, this.tools);
      return this.tools.commands.run({ name: 'addInForceEntry', caller, input }, (work) => addOne(work, input, known));
    });
  }

  correct(input: CorrectInForceEntryInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.id, 'input.id'), async () => {
      const hidden = await this.tools.withheld('InForceEntry', caller);
      return this.tools.commands.run({ name: 'correctInForceEntry', caller, input }, (work) =>
        correctOne(work, input, hidden),
      );
    });
  }
}

function textsOf({ progress }: AddInForceEntryInput | CorrectInForceEntryInput) {
  return { progress: { text: progress, longest: longestEntryText } };
}

async function addOne(work: UnitOfWork, input: AddInForceEntryInput, known: KnownOthers): Promise<CommandResult> {
  const checks: Checks = [];
  const { information, treaty } = input;
  const trace = traceOf(checks, input);
  const texts = editTexts(checks, textsOf(input), { row: null });
  const kinds = { own: InForceEntryEntity, other: NotInForceEntryEntity, kind: DutyItemKind.IN_FORCE, known };
  const id = await checkNewEntry(work, checks, input, kinds);
  if (checks.length > 0) return refuse(checks);
  const treatyCheck = checkColumn({ id: treaty, isKnown: isKnownAs(known, 'treaty') });
  const content = { id, informationId: information, treatyCheck, ...texts };
  await putInDraft(work, InForceEntryEntity, content, { information, trace });
  return { id };
}

async function correctOne(
  work: UnitOfWork,
  input: CorrectInForceEntryInput,
  hidden: readonly string[],
): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const row = await standingInDraft(work, checks, InForceEntryEntity, { input, hidden });
  const texts = editTexts(checks, textsOf(input), { row, agree: input.textsAgree });
  if (row === null || checks.length > 0) return refuse(checks);
  await putInDraft(work, InForceEntryEntity, { id: row.id, ...texts }, { information: row.informationId, trace });
  return { id: row.id };
}
