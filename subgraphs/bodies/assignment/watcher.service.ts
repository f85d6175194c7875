import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyCapacityEntity } from '../body-capacity/body-capacity.entity.ts';
import { makesCentralStateBody } from '../body-capacity/central-state-body.rule.ts';
import { isValidOn } from '../validity/validity.rule.ts';

/** ¶3, ¶4: treaties are watched in central state bodies, by their subdivisions; the first day decides. */
export async function checkWatcher(
  work: UnitOfWork,
  checks: Checks,
  { body, validFrom }: { readonly body: string; readonly validFrom: string },
): Promise<void> {
  const capacities = await work.currentBy(BodyCapacityEntity, 'bodyId', [body]);
  const isCentral = (each: BodyCapacityEntity) => makesCentralStateBody(each.capacity) && isValidOn(each, validFrom);
  if (capacities.some(isCentral)) return;
  checks.push(
    invalidValue({ field: 'input.validFrom', paragraph: '¶4' }, validFrom, {
      kk: `${validFrom} күні ${body} орталық мемлекеттік орган болмаған: шарттардың мониторингін солар жүргізеді.`,
      ru: `${validFrom} ${body} не был центральным государственным органом: мониторинг договоров ведут они.`,
      en: `${body} is no central state body on ${validFrom}: it is they that watch treaties.`,
    }),
  );
}
