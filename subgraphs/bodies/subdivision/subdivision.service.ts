import type { Caller } from '../../_kit/contract.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import {
  checkLocalizedText,
  checkSource,
  checkValidity,
  checkVersion,
  refuse,
  requireText,
  type Checks,
} from '../../_kit/command/checks.ts';
import { freeNumber } from '../../_kit/record/free-ids.ts';
import { headOf, permissionProblem, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { BodyEntity } from '../body/body.entity.ts';
import type { AddSubdivisionInput, CorrectSubdivisionInput } from './subdivision.command.inputs.ts';
import { SubdivisionEntity } from './subdivision.entity.ts';
import { checkResting } from './resting.service.ts';

const longestName = 500;

/** Commands on subdivisions: the head of a body keeps those of that body. */
export class SubdivisionService {
  constructor(
    private readonly commands: Commands,
    private readonly withheld: Tools['withheld'],
  ) {}

  add(input: AddSubdivisionInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, headOf(input.body, 'input.body'), () =>
      this.commands.run({ name: 'addSubdivision', caller, input }, (work) => addOne(work, input)),
    );
  }

  /** Only days can take the ground from what rests on a subdivision: a name needs to know of none of it. */
  async correct(input: CorrectSubdivisionInput, caller: Caller): Promise<CommandAnswer> {
    const movesDays = input.validFrom !== undefined || input.validUntil !== undefined;
    const hidden = new Set(movesDays ? await this.withheld('Assignment', caller) : []);
    return this.commands.run({ name: 'correctSubdivision', caller, input }, (work) =>
      correctOne(work, input, caller, hidden),
    );
  }
}

async function addOne(work: UnitOfWork, input: AddSubdivisionInput): Promise<CommandResult> {
  const checks: Checks = [];
  const { body, validFrom = null, validUntil = null } = input;
  const name = checkLocalizedText(checks, 'input.name', input.name, longestName);
  const origin = checkSource(checks, input.source);
  requireText(checks, 'input.name', input.name, { text: name });
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  if (!(await work.existing(BodyEntity, [body])).has(body))
    checks.push(unknownReference({ field: 'input.body' }, 'Body', body));
  if (checks.length > 0) return refuse(checks);
  const others = await work.currentBy(SubdivisionEntity, 'bodyId', [body]);
  const id = await freeNumber(work, SubdivisionEntity, `${body}:subdivision`, others.length + 1);
  const content = { id, bodyId: body, nameKk: name.kk, nameRu: name.ru, nameEn: name.en, validFrom, validUntil };
  await work.put(SubdivisionEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id };
}

async function correctOne(
  work: UnitOfWork,
  input: CorrectSubdivisionInput,
  caller: Caller,
  hidden: ReadonlySet<string>,
): Promise<CommandResult> {
  const checks: Checks = [];
  const name = checkLocalizedText(checks, 'input.name', input.name, longestName);
  const origin = checkSource(checks, input.source);
  const row = (await work.current(SubdivisionEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'Subdivision', input.id)]);
  const forOthers = permissionProblem(caller, headOf(row.bodyId, 'input.id'));
  if (forOthers) return refuse([forOthers]);
  checkVersion(checks, SubdivisionEntity, row, input);
  const { validFrom = row.validFrom, validUntil = row.validUntil } = input;
  const before = { kk: row.nameKk, ru: row.nameRu, en: row.nameEn };
  requireText(checks, 'input.name', input.name, { text: name, before });
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  await checkResting(work, checks, row, { span: { validFrom, validUntil }, hidden });
  if (checks.length > 0) return refuse(checks);
  const content = { id: row.id, nameKk: name.kk, nameRu: name.ru, nameEn: name.en, validFrom, validUntil };
  await work.put(SubdivisionEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id: row.id };
}
