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
import type { Origin } from '../../_kit/record/sources.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { DesignationEntity } from '../designation/designation.entity.ts';
import { checkOverlap, previousOf } from '../validity/validity.checks.ts';
import { actsOf } from './acts.service.ts';
import type { AddHeadTenureInput, CorrectHeadTenureInput } from './head-tenure.command.inputs.ts';
import { HeadTenureEntity } from './head-tenure.entity.ts';

const steward = holderOf('STEWARD');

/** Commands on who heads bodies: the steward keeps the bodies, and so their heads. */
export class HeadTenureService {
  constructor(private readonly commands: Commands) {}

  add(input: AddHeadTenureInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, steward, () =>
      this.commands.run({ name: 'addHeadTenure', caller, input }, (work) => addOne(work, input)),
    );
  }

  correct(input: CorrectHeadTenureInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, steward, () =>
      this.commands.run({ name: 'correctHeadTenure', caller, input }, (work) => correctOne(work, input)),
    );
  }
}

function checkTexts(checks: Checks, { name, office, act }: CorrectHeadTenureInput | AddHeadTenureInput) {
  const [names, offices] = [
    checkLocalizedText(checks, 'input.name', name, 300),
    checkLocalizedText(checks, 'input.office', office, 300),
  ];
  return {
    name: names,
    columns: {
      nameKk: names.kk,
      nameRu: names.ru,
      nameEn: names.en,
      officeKk: offices.kk,
      officeRu: offices.ru,
      officeEn: offices.en,
      act: checkText(checks, 'input.act', act, 500),
    },
  };
}

async function addOne(work: UnitOfWork, input: AddHeadTenureInput): Promise<CommandResult> {
  const checks: Checks = [];
  const { body, isActing, validFrom = null, validUntil = null } = input;
  const { name, columns } = checkTexts(checks, input);
  const origin = checkSource(checks, input.source);
  requireText(checks, 'input.name', input.name, { text: name });
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  if (!(await work.existing(BodyEntity, [body])).has(body))
    checks.push(unknownReference({ field: 'input.body' }, 'Body', body));
  const ofBody = await work.currentBy(HeadTenureEntity, 'bodyId', [body]);
  const others = ofBody.filter((each) => each.isActing === isActing);
  const previous = previousOf(checks, input, others);
  const id = await freeNumber(work, HeadTenureEntity, `${body}:head`, ofBody.length + 1);
  const tenure = { id, isActing, validFrom, validUntil };
  checkOverlap(
    checks,
    tenure,
    others.filter((each) => each !== previous),
  );
  const rest = [...ofBody.filter((each) => each !== previous), tenure];
  const ended = previous && { ...previous, validUntil: validFrom };
  const acts = ended ? await actsOf(work, checks, { before: previous, after: ended, others: rest }) : [];
  if (checks.length > 0) return refuse(checks);
  const ending = previous ? [{ id: previous.id, validUntil: validFrom }] : [];
  await write(work, [...ending, { ...tenure, ...columns, bodyId: body }], acts, { origin, reason: input.reason });
  return { id };
}

/** A tenure, with what follows from it: all of it from the same origin, and for the same reason. */
async function write(
  work: UnitOfWork,
  tenures: readonly Content<HeadTenureEntity>[],
  acts: readonly Content<DesignationEntity>[],
  { origin, reason }: { readonly origin: Origin; readonly reason?: string | null },
): Promise<void> {
  const puts = tenures.map((content) => ({ content, ...origin }));
  await work.put(HeadTenureEntity, puts, reason ?? undefined);
  await work.put(
    DesignationEntity,
    acts.map((content) => ({ content, ...origin })),
    reason ?? undefined,
  );
}

async function correctOne(work: UnitOfWork, input: CorrectHeadTenureInput): Promise<CommandResult> {
  const checks: Checks = [];
  const { name, columns } = checkTexts(checks, input);
  const origin = checkSource(checks, input.source);
  const row = (await work.current(HeadTenureEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'HeadTenure', input.id)]);
  checkVersion(checks, HeadTenureEntity, row, input);
  const { validFrom = row.validFrom, validUntil = row.validUntil } = input;
  const isActing = input.isActing ?? row.isActing;
  const before = { kk: row.nameKk, ru: row.nameRu, en: row.nameEn };
  requireText(checks, 'input.name', input.name, { text: name, before });
  checkValidity(checks, 'input.validUntil', validFrom, validUntil);
  const ofBody = await work.currentBy(HeadTenureEntity, 'bodyId', [row.bodyId]);
  const others = ofBody.filter((each) => each.id !== row.id);
  const tenure = { id: row.id, isActing, validFrom, validUntil };
  checkOverlap(
    checks,
    tenure,
    others.filter((each) => each.isActing === isActing),
  );
  const acts = await actsOf(work, checks, { before: row, after: tenure, others });
  if (checks.length > 0) return refuse(checks);
  await write(work, [{ ...tenure, ...columns }], acts, { origin, reason: input.reason });
  return { id: row.id };
}
