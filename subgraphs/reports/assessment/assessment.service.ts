import { checkText, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { longestEntryText } from '../annual-entry/annual-entry.fields.ts';
import { putInDraft, standingInDraft, traceOf, writersBelow } from '../annual-information/draft-writing.service.ts';
import { changed, draftFor } from '../annual-information/draft.service.ts';
import { complain } from '../faults/fault.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { editTexts } from '../language/text-edit.checks.ts';
import { freeNumbered } from '../numbering/free-number.service.ts';
import { numberFaults } from '../numbering/numbering.ts';
import { checkColumn, checkKnown, isKnownAs, knownOthers, type KnownOthers } from '../stubs/known-others.ts';
import type {
  AddAssessmentInput,
  CorrectAssessmentInput,
  WithdrawAssessmentInput,
} from './assessment.command.inputs.ts';
import { AssessmentEntity } from './assessment.entity.ts';
import { mostParties, partyFaults, partyListFaults } from './assessment.rule.ts';

type Input = AddAssessmentInput | CorrectAssessmentInput;

interface Given {
  readonly known: KnownOthers;
  /** Ids of entries, or of assessments, that are not there for the caller. */
  readonly hidden: readonly string[];
}

/** Commands on what bodies find of rights and obligations under treaties in force (¶1, ¶5). */
export class AssessmentService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld'>) {}

  add(input: AddAssessmentInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.entry, 'input.entry'), async () => {
      const known = await this.known(input, caller);
      const hidden = await this.tools.withheld('InForceEntry', caller);
      return this.tools.commands.run({ name: 'addAssessment', caller, input }, (work) =>
        addOne(work, input, { known, hidden }),
      );
    });
  }

  correct(input: CorrectAssessmentInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.id, 'input.id'), async () => {
      const known = await this.known(input, caller);
      const hidden = await this.tools.withheld('Assessment', caller);
      return this.tools.commands.run({ name: 'correctAssessment', caller, input }, (work) =>
        correctOne(work, input, { known, hidden }),
      );
    });
  }

  withdraw(input: WithdrawAssessmentInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, writersBelow(input.id, 'input.id'), async () => {
      const hidden = await this.tools.withheld('Assessment', caller);
      return this.tools.commands.run({ name: 'withdrawAssessment', caller, input }, (work) =>
        withdrawOne(work, input, hidden),
      );
    });
  }

  private known({ parties, commitment }: Input, caller: Caller): Promise<KnownOthers> {
    const some = [...new Set(parties ?? [])].slice(0, mostParties);
    const named = [
      ...some.map((id) => ({ field: 'parties', type: 'Participant', id })),
      ...(commitment == null ? [] : [{ field: 'commitment', type: 'Commitment', id: commitment }]),
    ];
    return knownOthers(named, caller, this.tools);
  }
}

function textsOf({ text }: Input) {
  return { text: { text, longest: longestEntryText } };
}

interface Said extends Pick<AssessmentEntity, 'subject' | 'finding' | 'isGeneral'> {
  readonly parties: readonly string[];
}

/** What it says beside its words, as it will stand; and as columns. */
function checkSaid(checks: Checks, said: Said, known: KnownOthers) {
  const { subject, finding, isGeneral, parties } = said;
  checkKnown(checks, known);
  complain(checks, [...partyListFaults(parties), ...partyFaults(said)]);
  return { subject, finding, isGeneral, parties: parties.length === 0 ? null : JSON.stringify(parties) };
}

async function addOne(work: UnitOfWork, input: AddAssessmentInput, { known, hidden }: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { entry, subject, finding, commitment = null } = input;
  const trace = traceOf(checks, input);
  const texts = editTexts(checks, textsOf(input), { row: null });
  const parties = input.parties ?? [];
  const said = checkSaid(checks, { subject, finding, parties, isGeneral: input.isGeneral ?? false }, known);
  const row = (await work.current(InForceEntryEntity, [entry])).get(entry);
  if (!row || hidden.includes(entry))
    return refuse([...checks, unknownReference({ field: 'input.entry' }, 'InForceEntry', entry)]);
  const { informationId: information } = row;
  await draftFor(work, checks, { information, field: 'entry' });
  const id = await freeNumbered(work, AssessmentEntity, { parent: entry, letter: 'a', entry });
  complain(checks, numberFaults('entry', entry, id));
  if (checks.length > 0) return refuse(checks);
  const commitmentCheck = checkColumn({ id: commitment, isKnown: isKnownAs(known, 'commitment') });
  const content = { id, entryId: entry, ...said, ...texts, commitmentId: commitment, commitmentCheck };
  await putInDraft(work, AssessmentEntity, content, { information, trace });
  return { id };
}

async function correctOne(work: UnitOfWork, input: CorrectAssessmentInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { known, hidden } = given;
  const trace = traceOf(checks, input);
  const row = await standingInDraft(work, checks, AssessmentEntity, { input, hidden });
  const texts = editTexts(checks, textsOf(input), { row, agree: input.textsAgree });
  if (row === null) {
    checkKnown(checks, known);
    return refuse(checks);
  }
  const said = checkSaid(checks, saidAfter(row, input), known);
  if (checks.length > 0) return refuse(checks);
  const { commitment } = input;
  const isKnown = isKnownAs(known, 'commitment');
  const commitmentCheck = checkColumn({ id: commitment, isKnown, before: row.commitmentId });
  const content = { id: row.id, ...said, ...texts, commitmentId: commitment, commitmentCheck };
  await putInDraft(work, AssessmentEntity, content, { information: row.informationId, trace });
  return { id: row.id };
}

async function withdrawOne(
  work: UnitOfWork,
  input: WithdrawAssessmentInput,
  hidden: readonly string[],
): Promise<CommandResult> {
  const checks: Checks = [];
  const trace = traceOf(checks, input);
  const reason = checkText(checks, 'input.reason', input.reason, 1_000);
  const row = await standingInDraft(work, checks, AssessmentEntity, { input, hidden });
  if (row === null || reason == null || checks.length > 0) return refuse(checks);
  await work.withdraw(AssessmentEntity, [row.id], reason);
  await changed(work, row.informationId, trace);
  return { id: row.informationId };
}

/** What is left out stays as it is. */
function saidAfter(row: AssessmentEntity, input: CorrectAssessmentInput): Said {
  const before = row.parties === null ? [] : (JSON.parse(row.parties) as string[]);
  return {
    subject: input.subject ?? row.subject,
    finding: input.finding ?? row.finding,
    parties: input.parties ?? before,
    isGeneral: input.isGeneral ?? row.isGeneral,
  };
}
