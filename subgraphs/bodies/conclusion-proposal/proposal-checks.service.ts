import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyCapacityEntity } from '../body-capacity/body-capacity.entity.ts';
import { makesCentralStateBody } from '../body-capacity/central-state-body.rule.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { citedOn } from '../validity/cited-rules.rule.ts';
import { isValidBetween } from '../validity/validity.rule.ts';

const mostBodies = 50;

/** ¶4: a central state body (¶1) proposed it, so it was one on some day that the date can mean. */
export async function checkProposer(
  work: UnitOfWork,
  checks: Checks,
  { body, proposedOn }: { readonly body: string; readonly proposedOn: string | null },
): Promise<void> {
  const { earliest, latest } = daysOf(proposedOn);
  const capacities = await work.currentBy(BodyCapacityEntity, 'bodyId', [body]);
  const central = capacities.filter(({ capacity }) => makesCentralStateBody(capacity));
  if (central.some((each) => isValidBetween(each, earliest, latest))) return;
  const [kk, ru, en] =
    proposedOn === null
      ? ['ешбір күні', 'ни на один день', 'on any day']
      : [`${proposedOn} күні`, `на ${proposedOn}`, `on ${proposedOn}`];
  // A partial date is cited for where any day that it can mean is.
  const paragraph = citedOn('¶4', earliest) && citedOn('¶4', latest);
  const place = { field: proposedOn === null ? 'input.body' : 'input.proposedOn', paragraph };
  checks.push(
    invalidValue(place, {
      kk: `«${body}» ${kk} орталық мемлекеттік орган ретінде тіркелмеген: ұсынысты орталық мемлекеттік орган енгізеді.`,
      ru: `«${body}» не записан ${ru} как центральный государственный орган: предложение вносит такой орган.`,
      en: `${body} is not recorded as a central state body ${en}: it is such a body that proposes.`,
    }),
  );
}

/** It was made: of a partial date some day has come. */
export function checkMade(checks: Checks, proposedOn: string | null, today: string): void {
  const { earliest } = daysOf(proposedOn);
  if (earliest === null || earliest <= today) return;
  checks.push(
    invalidValue(
      { field: 'input.proposedOn' },
      {
        kk: `${proposedOn} бүгінгі күннен (${today}) кейін: ұсыныс енгізілгеннен кейін ғана тіркеледі.`,
        ru: `${proposedOn} — позже сегодняшнего дня (${today}): предложение записывают, когда оно внесено.`,
        en: `${proposedOn} is after today (${today}): a proposal is recorded once it is made.`,
      },
    ),
  );
}

/** The bodies as their column holds them, each once; `undefined` and `null` pass as they are. */
export async function checkDisclosedTo(
  work: UnitOfWork,
  checks: Checks,
  bodies: readonly string[] | null | undefined,
): Promise<string | null | undefined> {
  if (bodies === null || bodies === undefined) return bodies;
  const ids = [...new Set(bodies)];
  if (ids.length > mostBodies) {
    checks.push(
      invalidValue(
        { field: 'input.disclosedTo' },
        {
          kk: `Ең көбі ${mostBodies} орган көрсетіледі.`,
          ru: `Можно указать не больше ${mostBodies} органов.`,
          en: `At most ${mostBodies} bodies can be named.`,
        },
      ),
    );
    return undefined;
  }
  const known = await work.existing(BodyEntity, ids);
  for (const id of ids.filter((each) => !known.has(each)))
    checks.push(unknownReference({ field: 'input.disclosedTo' }, 'Body', id));
  return ids.length === 0 ? null : JSON.stringify(ids);
}
