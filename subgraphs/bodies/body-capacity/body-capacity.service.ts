import { checkSource, checkText, checkValidity, checkVersion, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { freeId } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { checkOverlap } from '../validity/validity.checks.ts';
import type { DatedRecord } from '../validity/validity.rule.ts';
import { BodyCapacityEntity } from './body-capacity.entity.ts';
import type { AddBodyCapacityInput, CorrectBodyCapacityInput } from './body-capacity.inputs.ts';
import { isOfOneBody, type Capacity } from './capacity.ts';

/** Commands on the capacities of bodies. */
export class BodyCapacityService {
  constructor(private readonly commands: Commands) {}

  add(input: AddBodyCapacityInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('STEWARD'), () =>
      this.commands.run({ name: 'addBodyCapacity', caller, input }, (work) => addOne(work, input)),
    );
  }

  correct(input: CorrectBodyCapacityInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('STEWARD'), () =>
      this.commands.run({ name: 'correctBodyCapacity', caller, input }, (work) => correctOne(work, input)),
    );
  }
}

async function addOne(work: UnitOfWork, input: AddBodyCapacityInput): Promise<CommandResult> {
  const checks: Checks = [];
  const { body, capacity, validFrom = null, validUntil = null } = input;
  const act = checkText(checks, 'input.act', input.act, 500);
  const origin = checkSource(checks, input.source);
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  if (!(await work.existing(BodyEntity, [body])).has(body))
    checks.push(unknownReference({ field: 'input.body' }, 'Body', body));
  const wanted = `${body}:${capacity.toLowerCase().replaceAll('_', '-')}`;
  const id = await freeId(work, BodyCapacityEntity, wanted);
  await checkRivals(work, checks, { id, bodyId: body, capacity, validFrom, validUntil });
  if (checks.length > 0) return refuse(checks);
  const content = { id, bodyId: body, capacity, validFrom, validUntil, act };
  await work.put(BodyCapacityEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id };
}

async function correctOne(work: UnitOfWork, input: CorrectBodyCapacityInput): Promise<CommandResult> {
  const checks: Checks = [];
  const act = checkText(checks, 'input.act', input.act, 500);
  const origin = checkSource(checks, input.source);
  const row = (await work.current(BodyCapacityEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'BodyCapacity', input.id)]);
  checkVersion(checks, BodyCapacityEntity, row, input);
  const { validFrom = row.validFrom, validUntil = row.validUntil } = input;
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  await checkRivals(work, checks, { ...row, validFrom, validUntil });
  if (checks.length > 0) return refuse(checks);
  await work.put(
    BodyCapacityEntity,
    [{ content: { id: row.id, validFrom, validUntil, act }, ...origin }],
    input.reason ?? undefined,
  );
  return { id: row.id };
}

interface Held extends DatedRecord {
  readonly bodyId: string;
  readonly capacity: Capacity;
}

/** A body has a capacity once at a time, and some are had by one body at a time. */
async function checkRivals(work: UnitOfWork, checks: Checks, one: Held): Promise<void> {
  const held = await work.currentBy(BodyCapacityEntity, 'capacity', [one.capacity]);
  const rivals = isOfOneBody(one.capacity) ? held : held.filter((each) => each.bodyId === one.bodyId);
  checkOverlap(checks, one, rivals);
}
