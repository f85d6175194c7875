import { checkSource, checkText, parsePartialDate, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { alreadyRecorded, invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { freeId } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { BodySuccessionEntity } from './body-succession.entity.ts';
import type { RecordBodySuccessionInput } from './body-succession.inputs.ts';

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
  const date = on?.value ?? null;
  const all = await work.currentBy(BodySuccessionEntity, 'predecessorId', [predecessor]);
  const same = all.find((each) => each.successorId === successor && each.kind === kind && each.date === date);
  if (same) checks.push(alreadyRecorded({ field: 'input.successor' }, successor, same.id));
  if (checks.length > 0) return refuse(checks);
  const id = await freeId(work, BodySuccessionEntity, `${predecessor}:${successor}`);
  const content = { id, predecessorId: predecessor, successorId: successor, kind, date, act };
  await work.put(BodySuccessionEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id };
}

function followsItself(body: string) {
  return invalidValue({ field: 'input.successor' }, body, {
    kk: `«${body}» өзіне өзі мирасқор бола алмайды.`,
    ru: `«${body}» не может быть преемником самого себя.`,
    en: `${body} does not follow itself.`,
  });
}
