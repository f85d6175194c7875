import {
  checkSource,
  checkText,
  checkVersion,
  parsePartialDate,
  refuse,
  type Checks,
} from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { freeId } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { BodySuccessionEntity } from './body-succession.entity.ts';
import type { CorrectBodySuccessionInput, RecordBodySuccessionInput } from './body-succession.inputs.ts';
import { stepOf } from './body-succession.rule.ts';
import { checkGrounds } from './grounds.service.ts';
import { allSteps } from './lineage.service.ts';
import type { RecordedStep } from './record-succession.rule.ts';
import { checkBeside, checkLives, followsItself } from './succession-checks.service.ts';

/** Commands on successions of bodies. */
export class BodySuccessionService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'withheld'>) {}

  record(input: RecordBodySuccessionInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('STEWARD'), () =>
      this.tools.commands.run({ name: 'recordBodySuccession', caller, input }, (work) => recordOne(work, input)),
    );
  }

  /** Only its day can take the ground from what rests on it. */
  correct(input: CorrectBodySuccessionInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('STEWARD'), async () => {
      const { commands, withheld } = this.tools;
      const hidden = new Set(input.on === undefined ? [] : await withheld('Assignment', caller));
      return commands.run({ name: 'correctBodySuccession', caller, input }, (work) => correctOne(work, input, hidden));
    });
  }
}

async function recordOne(work: UnitOfWork, input: RecordBodySuccessionInput): Promise<CommandResult> {
  const checks: Checks = [];
  const { predecessor, successor, kind } = input;
  const on = parsePartialDate(checks, 'input.on', input.on);
  const act = checkText(checks, 'input.act', input.act, 500);
  const origin = checkSource(checks, input.source);
  const known = await work.existing(BodyEntity, [predecessor, successor]);
  for (const field of ['predecessor', 'successor'] as const)
    if (!known.has(input[field])) checks.push(unknownReference({ field: `input.${field}` }, 'Body', input[field]));
  if (predecessor === successor) checks.push(followsItself(successor));
  const id = await freeId(work, BodySuccessionEntity, `${predecessor}:${successor}`);
  const content = { id, predecessorId: predecessor, successorId: successor, kind, date: on?.value ?? null };
  const step = stepOf(content);
  if (checks.length === 0) {
    checkBeside(checks, 'input.successor', step, await allSteps(work));
    await checkLives(work, checks, step);
  }
  if (checks.length > 0) return refuse(checks);
  await work.put(BodySuccessionEntity, [{ content: { ...content, act }, ...origin }], input.reason ?? undefined);
  return { id };
}

async function correctOne(
  work: UnitOfWork,
  input: CorrectBodySuccessionInput,
  hidden: ReadonlySet<string>,
): Promise<CommandResult> {
  const checks: Checks = [];
  const on = parsePartialDate(checks, 'input.on', input.on);
  const act = checkText(checks, 'input.act', input.act, 500);
  const origin = checkSource(checks, input.source);
  const row = (await work.current(BodySuccessionEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'BodySuccession', input.id)]);
  checkVersion(checks, BodySuccessionEntity, row, input);
  const { id, predecessorId, successorId } = row;
  const date = on === undefined ? row.date : (on?.value ?? null);
  const step = stepOf({ id, predecessorId, successorId, kind: input.kind ?? row.kind, date });
  if (checks.length === 0) await checkCorrected(work, checks, { before: stepOf(row), after: step, hidden });
  if (checks.length > 0) return refuse(checks);
  const content = { id, kind: step.kind, date, act };
  await work.put(BodySuccessionEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id };
}

interface Correction {
  readonly before: RecordedStep;
  readonly after: RecordedStep;
  /** Assignments that are not there for the caller. */
  readonly hidden: ReadonlySet<string>;
}

/** What the correction leaves as it is, as an import has brought it, does not stand in its way. */
async function checkCorrected(work: UnitOfWork, checks: Checks, { before, after, hidden }: Correction): Promise<void> {
  const movesDay = after.date !== before.date;
  if (!movesDay && after.kind === before.kind) return;
  const steps = await allSteps(work);
  checkBeside(checks, movesDay ? 'input.on' : 'input.kind', after, steps);
  if (!movesDay) return;
  await checkLives(work, checks, after);
  await checkGrounds(work, checks, { after, steps, hidden });
}
