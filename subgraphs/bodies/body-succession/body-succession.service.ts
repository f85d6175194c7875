import { checkSource, checkText, parsePartialDate, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { alreadyRecorded, invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { freeId } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { BodyCapacityEntity } from '../body-capacity/body-capacity.entity.ts';
import { BodyNameEntity } from '../body-name/body-name.entity.ts';
import { BodySuccessionEntity } from './body-succession.entity.ts';
import type { RecordBodySuccessionInput } from './body-succession.inputs.ts';
import { stepOf } from './body-succession.rule.ts';
import { allSteps } from './lineage.service.ts';
import { lifeOf, loopWith, sameAs, type RecordedStep } from './record-succession.rule.ts';

/** The command on successions of bodies. */
export class BodySuccessionService {
  constructor(private readonly commands: Commands) {}

  record(input: RecordBodySuccessionInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('STEWARD'), () =>
      this.commands.run({ name: 'recordBodySuccession', caller, input }, (work) => recordOne(work, input, caller)),
    );
  }
}

async function recordOne(work: UnitOfWork, input: RecordBodySuccessionInput, caller: Caller): Promise<CommandResult> {
  const checks: Checks = [];
  const { predecessor, successor, kind } = input;
  const on = parsePartialDate(checks, 'input.on', input.on);
  const act = checkText(checks, 'input.act', input.act, 500);
  const origin = checkSource(checks, input.source, caller);
  const known = await work.existing(BodyEntity, [predecessor, successor]);
  for (const field of ['predecessor', 'successor'] as const)
    if (!known.has(input[field])) checks.push(unknownReference({ field: `input.${field}` }, 'Body', input[field]));
  if (predecessor === successor) checks.push(followsItself(successor));
  const id = await freeId(work, BodySuccessionEntity, `${predecessor}:${successor}`);
  const content = { id, predecessorId: predecessor, successorId: successor, kind, date: on?.value ?? null };
  if (checks.length === 0) await checkBeside(work, checks, content);
  if (checks.length > 0) return refuse(checks);
  await work.put(BodySuccessionEntity, [{ content: { ...content, act }, ...origin }], input.reason ?? undefined);
  return { id };
}

/** The succession beside the others, and beside what is known of its bodies. */
async function checkBeside(work: UnitOfWork, checks: Checks, content: Omit<RecordedStep, 'on'>): Promise<void> {
  const step = stepOf(content);
  const steps = await allSteps(work);
  const same = sameAs(step, steps);
  if (same) checks.push(alreadyRecorded({ field: 'input.successor' }, step.successorId, same.id));
  const loop = loopWith(step, steps);
  if (loop) checks.push(leadsBack(step, loop.id));
  for (const body of [step.predecessorId, step.successorId]) await checkLife(work, checks, { step, body });
}

/** Nothing follows, or is followed, while it is not there; on its last day it may be. */
async function checkLife(
  work: UnitOfWork,
  checks: Checks,
  { step: { on, date }, body }: { readonly step: RecordedStep; readonly body: string },
): Promise<void> {
  const names = await work.currentBy(BodyNameEntity, 'bodyId', [body]);
  const { validFrom, validUntil } = lifeOf([...names, ...(await work.currentBy(BodyCapacityEntity, 'bodyId', [body]))]);
  if (on && validFrom !== null && on.latest < validFrom)
    checks.push(
      invalidValue({ field: 'input.on' }, date, {
        kk: `«${body}» ${validFrom} күнінен бастап қана белгілі: оның атаулары мен мәртебелері бұрын болмаған.`,
        ru: `«${body}» известен только с ${validFrom}: раньше у него нет ни названий, ни статусов.`,
        en: `${body} is known from ${validFrom} only: it has no name or capacity before.`,
      }),
    );
  if (on && validUntil !== null && on.earliest > validUntil)
    checks.push(
      invalidValue({ field: 'input.on' }, date, {
        kk: `«${body}» ${validUntil} күнінен бастап жоқ: оның атаулары мен мәртебелері сол күні аяқталған.`,
        ru: `«${body}» нет с ${validUntil}: его названия и статусы закончились в этот день.`,
        en: `${body} is no more from ${validUntil}: its names and capacities end on that day.`,
      }),
    );
}

function followsItself(body: string) {
  return invalidValue({ field: 'input.successor' }, body, {
    kk: `«${body}» өзіне өзі мирасқор бола алмайды.`,
    ru: `«${body}» не может быть преемником самого себя.`,
    en: `${body} does not follow itself.`,
  });
}

function leadsBack({ predecessorId, successorId }: RecordedStep, id: string) {
  return invalidValue({ field: 'input.successor' }, successorId, {
    kk: `«${successorId}» сол уақытта «${predecessorId}» органына айналған (${id}): мирасқорлық шеңбер жасамайды. Күндері бөлек болса, екеуінің де күні дәл берілуі керек.`,
    ru: `«${successorId}» в то же время становится «${predecessorId}» (${id}): преемство не идёт по кругу. Если дни разные, обоим нужны точные даты.`,
    en: `${successorId} leads back to ${predecessorId} at that time (${id}): a succession goes in no circle. Where the days differ, both must be exact.`,
  });
}
