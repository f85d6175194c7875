import type { Caller } from '../../_kit/contract.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import {
  checkLocalizedText,
  checkSource,
  checkText,
  checkValidity,
  checkVersion,
  refuse,
  type Checks,
} from '../../_kit/command/checks.ts';
import { freeNumber } from '../../_kit/record/free-ids.ts';
import { headOf, permissionProblem, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { checkCapacity } from '../assignment/capacity.service.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { SubdivisionEntity } from '../subdivision/subdivision.entity.ts';
import { citedOn } from '../validity/cited-rules.rule.ts';
import { checkOverlap } from '../validity/validity.checks.ts';
import { checkExistence, checkReplaced, checkSubdivision, findHead } from './ground.service.ts';
import type { CorrectDesignationInput, DesignateSubdivisionInput } from './designation.command.inputs.ts';
import { DesignationEntity } from './designation.entity.ts';

/** Commands on designations. */
export class DesignationService {
  constructor(private readonly commands: Commands) {}

  designate(input: DesignateSubdivisionInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, headOf(input.body, 'input.body', citedOn('¶3', input.validFrom)), () =>
      this.commands.run({ name: 'designateSubdivision', caller, input }, (work) => designate(work, input)),
    );
  }

  correct(input: CorrectDesignationInput, caller: Caller): Promise<CommandAnswer> {
    return this.commands.run({ name: 'correctDesignation', caller, input }, (work) => correctOne(work, input, caller));
  }
}

type Act = Pick<CorrectDesignationInput, 'actNumber' | 'actDate' | 'actTitle'>;

function checkAct(checks: Checks, { actNumber, actDate, actTitle }: Act) {
  const title = checkLocalizedText(checks, 'input.actTitle', actTitle, 1_000);
  const number = checkText(checks, 'input.actNumber', actNumber, 100);
  return { actNumber: number, actDate, actTitleKk: title.kk, actTitleRu: title.ru, actTitleEn: title.en };
}

async function designate(work: UnitOfWork, input: DesignateSubdivisionInput): Promise<CommandResult> {
  const checks: Checks = [];
  const { body, subdivision, validFrom, validUntil = null } = input;
  const act = checkAct(checks, input);
  const origin = checkSource(checks, input.source);
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  const isBody = (await work.existing(BodyEntity, [body])).has(body);
  if (isBody) await checkCapacity(work, checks, { body, validFrom, paragraph: '¶3' });
  else checks.push(unknownReference({ field: 'input.body' }, 'Body', body));
  const isOwn = await checkSubdivision(work, checks, input);
  const headId = isBody ? await findHead(work, checks, body, input.actDate) : null;
  const replaced = await checkReplaced(work, checks, input);
  const others = isOwn ? await work.currentBy(DesignationEntity, 'subdivisionId', [subdivision]) : [];
  const id = await freeNumber(work, DesignationEntity, `${subdivision}:designation`, others.length + 1);
  checkOverlap(
    checks,
    { id, validFrom, validUntil },
    others.filter((each) => each.id !== replaced?.id),
  );
  if (checks.length > 0) return refuse(checks);
  const ending = replaced ? [{ content: { id: replaced.id, validUntil: validFrom }, ...origin }] : [];
  const content = { id, subdivisionId: subdivision, headId, ...act, validFrom, validUntil };
  await work.put(DesignationEntity, [...ending, { content, ...origin }], input.reason ?? undefined);
  return { id };
}

async function correctOne(work: UnitOfWork, input: CorrectDesignationInput, caller: Caller): Promise<CommandResult> {
  const checks: Checks = [];
  const act = checkAct(checks, input);
  const origin = checkSource(checks, input.source);
  const row = (await work.current(DesignationEntity, [input.id])).get(input.id);
  const subdivision = row && (await work.current(SubdivisionEntity, [row.subdivisionId])).get(row.subdivisionId);
  if (!row || !subdivision)
    return refuse([...checks, unknownReference({ field: 'input.id' }, 'Designation', input.id)]);
  const forOthers = permissionProblem(caller, headOf(subdivision.bodyId, 'input.id', citedOn('¶3', row.validFrom)));
  if (forOthers) return refuse([forOthers]);
  checkVersion(checks, DesignationEntity, row, input);
  const { validFrom = row.validFrom, validUntil = row.validUntil } = input;
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  if (input.validFrom != null) checkExistence(checks, subdivision, input.validFrom);
  const isOtherDay = input.actDate != null && input.actDate !== row.actDate;
  const headId = isOtherDay ? await findHead(work, checks, subdivision.bodyId, input.actDate) : row.headId;
  const others = await work.currentBy(DesignationEntity, 'subdivisionId', [row.subdivisionId]);
  checkOverlap(checks, { id: row.id, validFrom, validUntil }, others);
  if (checks.length > 0) return refuse(checks);
  const content = { id: row.id, headId, ...act, validFrom, validUntil };
  await work.put(DesignationEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id: row.id };
}
