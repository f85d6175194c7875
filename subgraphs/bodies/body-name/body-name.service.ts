import type { Caller } from '../../_kit/contract.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import {
  checkLocalizedText,
  checkSource,
  checkText,
  checkValidity,
  checkVersion,
  refuse,
  requireText,
  type Checks,
} from '../../_kit/command/checks.ts';
import { freeNumber } from '../../_kit/record/free-ids.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { checkOverlap, previousOf } from '../validity/validity.checks.ts';
import { longestAct, longestName } from './body-name.limits.ts';
import { BodyNameEntity } from './body-name.entity.ts';
import type { AddBodyNameInput, CorrectBodyNameInput } from './body-name.inputs.ts';

/** Commands on the names of bodies. */
export class BodyNameService {
  constructor(private readonly commands: Commands) {}

  add(input: AddBodyNameInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('STEWARD'), () =>
      this.commands.run({ name: 'addBodyName', caller, input }, (work) => addName(work, input)),
    );
  }

  correct(input: CorrectBodyNameInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('STEWARD'), () =>
      this.commands.run({ name: 'correctBodyName', caller, input }, (work) => correctName(work, input)),
    );
  }
}

async function addName(work: UnitOfWork, input: AddBodyNameInput): Promise<CommandResult> {
  const checks: Checks = [];
  const { body, validFrom = null, validUntil = null } = input;
  const name = checkLocalizedText(checks, 'input.name', input.name, longestName);
  const act = checkText(checks, 'input.act', input.act, longestAct);
  const origin = checkSource(checks, input.source);
  requireText(checks, 'input.name', input.name, { text: name });
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  if (!(await work.current(BodyEntity, [body])).has(body))
    checks.push(unknownReference({ field: 'input.body' }, 'Body', body));
  const others = await work.currentBy(BodyNameEntity, 'bodyId', [body]);
  const previous = previousOf(checks, input, others);
  const id = await freeNumber(work, BodyNameEntity, `${body}:name`, others.length + 1);
  checkOverlap(
    checks,
    { id, validFrom, validUntil },
    others.filter((each) => each !== previous),
  );
  if (checks.length > 0) return refuse(checks);
  const reason = input.reason ?? undefined;
  if (previous)
    await work.put(BodyNameEntity, [{ content: { id: previous.id, validUntil: validFrom }, ...origin }], reason);
  const content = { id, bodyId: body, nameKk: name.kk, nameRu: name.ru, nameEn: name.en, validFrom, validUntil, act };
  await work.put(BodyNameEntity, [{ content, ...origin }], reason);
  return { id };
}

async function correctName(work: UnitOfWork, input: CorrectBodyNameInput): Promise<CommandResult> {
  const checks: Checks = [];
  const name = checkLocalizedText(checks, 'input.name', input.name, longestName);
  const act = checkText(checks, 'input.act', input.act, longestAct);
  const origin = checkSource(checks, input.source);
  const row = (await work.current(BodyNameEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'BodyName', input.id)]);
  checkVersion(checks, BodyNameEntity, row, input);
  const { validFrom = row.validFrom, validUntil = row.validUntil } = input;
  const before = { kk: row.nameKk, ru: row.nameRu, en: row.nameEn };
  requireText(checks, 'input.name', input.name, { text: name, before });
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  const others = await work.currentBy(BodyNameEntity, 'bodyId', [row.bodyId]);
  checkOverlap(checks, { id: row.id, validFrom, validUntil }, others);
  if (checks.length > 0) return refuse(checks);
  const content = { id: row.id, nameKk: name.kk, nameRu: name.ru, nameEn: name.en, validFrom, validUntil, act };
  await work.put(BodyNameEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id: row.id };
}
