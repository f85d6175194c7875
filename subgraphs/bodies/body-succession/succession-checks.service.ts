import type { Checks } from '../../_kit/command/checks.ts';
import { alreadyRecorded, invalidValue } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyCapacityEntity } from '../body-capacity/body-capacity.entity.ts';
import { BodyNameEntity } from '../body-name/body-name.entity.ts';
import { lifeOf, loopWith, sameAs, type RecordedStep } from './record-succession.rule.ts';

/** The succession beside the others. */
export function checkBeside(checks: Checks, field: string, step: RecordedStep, steps: readonly RecordedStep[]): void {
  const same = sameAs(step, steps);
  if (same) checks.push(alreadyRecorded({ field }, same.id));
  const loop = loopWith(step, steps);
  if (loop) checks.push(leadsBack(field, step, loop.id));
}

/** The succession beside what is known of its bodies. */
export async function checkLives(work: UnitOfWork, checks: Checks, step: RecordedStep): Promise<void> {
  for (const body of [step.predecessorId, step.successorId]) await checkLife(work, checks, { step, body });
}

/** Nothing follows, or is followed, while it is not there; on its last day it may be. */
async function checkLife(
  work: UnitOfWork,
  checks: Checks,
  { step: { on }, body }: { readonly step: RecordedStep; readonly body: string },
): Promise<void> {
  const names = await work.currentBy(BodyNameEntity, 'bodyId', [body]);
  const { validFrom, validUntil } = lifeOf([...names, ...(await work.currentBy(BodyCapacityEntity, 'bodyId', [body]))]);
  if (on && validFrom !== null && on.latest < validFrom)
    checks.push(
      invalidValue(
        { field: 'input.on' },
        {
          kk: `«${body}» ${validFrom} күнінен бастап қана белгілі: оның атаулары мен мәртебелері бұрын болмаған.`,
          ru: `«${body}» известен только с ${validFrom}: раньше у него нет ни названий, ни статусов.`,
          en: `${body} is known from ${validFrom} only: it has no name or capacity before.`,
        },
      ),
    );
  if (on && validUntil !== null && on.earliest > validUntil)
    checks.push(
      invalidValue(
        { field: 'input.on' },
        {
          kk: `«${body}» ${validUntil} күнінен бастап жоқ: оның атаулары мен мәртебелері сол күні аяқталған.`,
          ru: `«${body}» нет с ${validUntil}: его названия и статусы закончились в этот день.`,
          en: `${body} is no more from ${validUntil}: its names and capacities end on that day.`,
        },
      ),
    );
}

export function followsItself(body: string) {
  return invalidValue(
    { field: 'input.successor' },
    {
      kk: `«${body}» өзіне өзі мирасқор бола алмайды.`,
      ru: `«${body}» не может быть преемником самого себя.`,
      en: `${body} does not follow itself.`,
    },
  );
}

function leadsBack(field: string, { predecessorId, successorId }: RecordedStep, id: string) {
  return invalidValue(
    { field },
    {
      kk: `«${successorId}» сол уақытта «${predecessorId}» органына айналған (${id}): мирасқорлық шеңбер жасамайды. Күндері бөлек болса, екеуінің де күні дәл берілуі керек.`,
      ru: `«${successorId}» в то же время становится «${predecessorId}» (${id}): преемство не идёт по кругу. Если дни разные, обоим нужны точные даты.`,
      en: `${successorId} leads back to ${predecessorId} at that time (${id}): a succession goes in no circle. Where the days differ, both must be exact.`,
    },
  );
}
