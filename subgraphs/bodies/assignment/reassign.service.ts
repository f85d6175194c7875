import { checkSource, checkVersion, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandResult } from '../../_kit/command/commands.ts';
import { invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { SubdivisionEntity } from '../subdivision/subdivision.entity.ts';
import { AssignmentEntity } from './assignment.entity.ts';
import { subdivisionFault } from './assignment.rule.ts';
import { checkCapacity } from './capacity.service.ts';
import { handOver } from './hand-over.service.ts';
import type { ReassignTreatyInput } from './reassign.inputs.ts';

/** Within a body, from a day on: one subdivision ends, another begins. */
export async function reassign(
  work: UnitOfWork,
  row: AssignmentEntity,
  input: ReassignTreatyInput,
): Promise<CommandResult> {
  const checks: Checks = [];
  const { on, toSubdivision: subdivision } = input;
  const { bodyId: body } = row;
  const origin = checkSource(checks, input.source);
  checkVersion(checks, AssignmentEntity, row, input);
  checkRuns(checks, row, on);
  const fields = { body: 'input.assignment', validFrom: 'input.on', validUntil: 'input.on' };
  await checkCapacity(work, checks, { body, validFrom: on }, fields);
  await checkSubdivision(work, checks, row, input);
  if (checks.length > 0) return refuse(checks);
  const overs = [{ row, next: { body, subdivision } }];
  const [id = ''] = await handOver(work, overs, { on, origin, reason: input.reason ?? undefined });
  return { id };
}

/** Both sides have a day at least. */
function checkRuns(checks: Checks, { id, validFrom, validUntil }: AssignmentEntity, on: string): void {
  if (on > validFrom && (validUntil === null || on < validUntil)) return;
  const [kk, ru, en] =
    validUntil === null
      ? [`${validFrom} күнінен кейін`, `позже ${validFrom}`, `after ${validFrom}`]
      : [
          `${validFrom} мен ${validUntil} аралығында`,
          `между ${validFrom} и ${validUntil}`,
          `between ${validFrom} and ${validUntil}`,
        ];
  checks.push(
    invalidValue(
      { field: 'input.on' },
      {
        kk: `${on}: «${id}» тағайындауын тапсыру күні ${kk} болуы керек.`,
        ru: `${on}: день передачи «${id}» должен быть ${ru}.`,
        en: `${on}: the day on which ${id} is handed over has to be ${en}.`,
      },
    ),
  );
}

async function checkSubdivision(
  work: UnitOfWork,
  checks: Checks,
  row: AssignmentEntity,
  { toSubdivision: id, on }: ReassignTreatyInput,
): Promise<void> {
  const field = 'input.toSubdivision';
  const subdivision = (await work.current(SubdivisionEntity, [id])).get(id);
  if (!subdivision) {
    checks.push(unknownReference({ field }, 'Subdivision', id));
    return;
  }
  const claim = { body: row.bodyId, treaty: row.treatyId, basis: row.basis, validFrom: on };
  const fault = subdivisionFault(claim, subdivision);
  if (fault) checks.push(invalidValue({ field, paragraph: fault.paragraph }, fault.message));
  if (row.subdivisionId !== id) return;
  checks.push(
    invalidValue(
      { field },
      {
        kk: `«${row.id}» бұл бөлімшеге тағайындалған: басқасын көрсетіңіз.`,
        ru: `«${row.id}» уже за этим подразделением: укажите другое.`,
        en: `${row.id} is of that subdivision already: name another.`,
      },
    ),
  );
}
