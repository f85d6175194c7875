import { addDays } from '../../_kit/civil-day.ts';
import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyCapacityEntity } from '../body-capacity/body-capacity.entity.ts';
import { makesCentralStateBody } from '../body-capacity/central-state-body.rule.ts';
import { citedOn, type CitedParagraph } from '../validity/cited-rules.rule.ts';
import { isValidOn } from '../validity/validity.rule.ts';

/** What a command says of when a body watches; what it leaves as it was is not asked about. */
interface Watch {
  readonly body: string;
  readonly validFrom?: string | null;
  /** The first day no longer; null: it goes on. */
  readonly validUntil?: string | null;
  /** Which one asks for it, if not ¶4. */
  readonly paragraph?: CitedParagraph;
}

/** Where a command says it. */
interface Fields {
  readonly body: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

const usualFields: Fields = { body: 'input.body', validFrom: 'input.validFrom', validUntil: 'input.validUntil' };

/** ¶3, ¶4: subdivisions of a central state body watch; so it is one (¶1) on the first day and on the last. */
export async function checkCapacity(
  work: UnitOfWork,
  checks: Checks,
  watch: Watch,
  fields: Fields = usualFields,
): Promise<void> {
  const { body, validFrom, validUntil, paragraph: asking = '¶4' } = watch;
  const lastDay = validUntil == null ? null : addDays(validUntil, -1);
  const capacities = await work.currentBy(BodyCapacityEntity, 'bodyId', [body]);
  const central = capacities.filter(({ capacity }) => makesCentralStateBody(capacity));
  if (central.length === 0) {
    checks.push(
      invalidValue({ field: fields.body, paragraph: citedOn(asking, validFrom ?? lastDay) }, neverCentral(body)),
    );
    return;
  }
  const refuseUnless = (field: string, day: string) => {
    if (central.some((each) => isValidOn(each, day))) return;
    checks.push(invalidValue({ field, paragraph: citedOn(asking, day) }, notCentralOn(body, day)));
  };
  if (validFrom != null) refuseUnless(fields.validFrom, validFrom);
  if (validUntil != null && lastDay !== null) refuseUnless(fields.validUntil, lastDay);
  const ends = central.flatMap((each) => each.validUntil ?? []).sort();
  const end = ends.length < central.length ? undefined : ends.at(-1);
  if (validUntil === null && end !== undefined)
    checks.push(invalidValue({ field: fields.validUntil, paragraph: citedOn(asking, end) }, centralUntil(body, end)));
}

const whoMonitors = {
  kk: 'Мониторингті орталық мемлекеттік органдардың бөлімшелері жүргізеді.',
  ru: 'Мониторинг ведут подразделения центральных государственных органов.',
  en: 'It is subdivisions of central state bodies that monitor.',
};

function neverCentral(body: string) {
  return {
    kk: `«${body}» орталық мемлекеттік орган ретінде тіркелмеген. ${whoMonitors.kk}`,
    ru: `«${body}» не записан как центральный государственный орган. ${whoMonitors.ru}`,
    en: `${body} is not recorded as a central state body on any day. ${whoMonitors.en}`,
  };
}

function notCentralOn(body: string, day: string) {
  return {
    kk: `${day} күні «${body}» орталық мемлекеттік орган емес. ${whoMonitors.kk}`,
    ru: `${day} «${body}» — не центральный государственный орган. ${whoMonitors.ru}`,
    en: `${body} is no central state body on ${day}. ${whoMonitors.en}`,
  };
}

function centralUntil(body: string, end: string) {
  return {
    kk: `«${body}» ${end} күнінен бастап орталық мемлекеттік орган емес: мерзім сол күнге дейін аяқталуы керек.`,
    ru: `С ${end} «${body}» — не центральный государственный орган: срок должен закончиться к этому дню.`,
    en: `${body} is no central state body from ${end} on: the assignment has to end by then.`,
  };
}
