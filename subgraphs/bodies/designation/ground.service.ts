import { dayOf } from '../../_kit/clocks.ts';
import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { HeadTenureEntity } from '../head-tenure/head-tenure.entity.ts';
import { headOn } from '../head-tenure/head-tenure.rule.ts';
import { SubdivisionEntity } from '../subdivision/subdivision.entity.ts';
import { citedOn } from '../validity/cited-rules.rule.ts';
import { isValidOn, type Span } from '../validity/validity.rule.ts';
import { DesignationEntity } from './designation.entity.ts';

/** What a designation says of whom it is. */
interface Named {
  readonly body: string;
  readonly subdivision: string;
  readonly validFrom: string;
}

/** ¶3: the head of a body determines subdivisions of that body. Answers whether it is one. */
export async function checkSubdivision(work: UnitOfWork, checks: Checks, named: Named): Promise<boolean> {
  const { body, subdivision: id, validFrom } = named;
  const subdivision = (await work.current(SubdivisionEntity, [id])).get(id);
  if (!subdivision) checks.push(unknownReference({ field: 'input.subdivision' }, 'Subdivision', id));
  else if (subdivision.bodyId !== body) checks.push(ofAnother('subdivision', id, subdivision.bodyId, named));
  else checkExistence(checks, subdivision, validFrom);
  return subdivision?.bodyId === body;
}

export function checkExistence(checks: Checks, subdivision: Span & { readonly id: string }, validFrom: string): void {
  if (isValidOn(subdivision, validFrom)) return;
  const { id } = subdivision;
  checks.push(
    invalidValue(
      { field: 'input.validFrom' },
      {
        kk: `${validFrom} күні «${id}» бөлімшесі болмаған.`,
        ru: `${validFrom} подразделения «${id}» не было.`,
        en: `${id} does not exist on ${validFrom}, the first day of the designation.`,
      },
    ),
  );
}

/** ¶3: it is the head who determines, so there is one on the day of the act. */
export async function findHead(
  work: UnitOfWork,
  checks: Checks,
  body: string,
  actDate: string | null | undefined,
): Promise<string | null> {
  if (actDate == null) return null;
  const today = dayOf(new Date(work.moment));
  if (actDate > today) {
    checks.push(notYet(actDate, today));
    return null;
  }
  const head = headOn(await work.currentBy(HeadTenureEntity, 'bodyId', [body]), actDate);
  if (head) return head.id;
  checks.push(
    invalidValue(
      { field: 'input.actDate', paragraph: citedOn('¶3', actDate) },
      {
        kk: `${actDate} күні «${body}» органының тіркелген басшысы жоқ: бөлімшелерді басшы анықтайды.`,
        ru: `На ${actDate} у «${body}» не записан руководитель: подразделения определяет руководитель.`,
        en: `${body} has no head on ${actDate} that is recorded: it is the head who determines subdivisions.`,
      },
    ),
  );
  return null;
}

/** The designation that is ended; null: none is named, or it can't be. */
export async function checkReplaced(
  work: UnitOfWork,
  checks: Checks,
  named: Named & { readonly replaces?: string | null },
): Promise<DesignationEntity | null> {
  const { body, replaces, validFrom } = named;
  if (replaces == null) return null;
  const replaced = (await work.current(DesignationEntity, [replaces])).get(replaces);
  const subdivision = (await work.current(SubdivisionEntity, [replaced?.subdivisionId ?? ''])).values().next().value;
  if (!replaced || !subdivision) checks.push(unknownReference({ field: 'input.replaces' }, 'Designation', replaces));
  else if (subdivision.bodyId !== body) checks.push(ofAnother('replaces', replaces, subdivision.bodyId, named));
  else if (!isValidOn(replaced, validFrom) || replaced.validFrom === validFrom)
    checks.push(notRunning(replaces, validFrom));
  else return replaced;
  return null;
}

function notYet(actDate: string, today: string) {
  return invalidValue(
    { field: 'input.actDate' },
    {
      kk: `${actDate} әлі келген жоқ: бүгін ${today}. Акт қабылданғаннан кейін тіркеледі.`,
      ru: `${actDate} ещё не наступило: сегодня ${today}. Акт записывают, когда он издан.`,
      en: `${actDate} has not come yet: today is ${today}. An act is recorded once there is one.`,
    },
  );
}

function ofAnother(field: 'subdivision' | 'replaces', id: string, owner: string, { body, validFrom }: Named) {
  return invalidValue(
    { field: `input.${field}`, paragraph: citedOn('¶3', validFrom) },
    {
      kk: `«${id}» ${owner} органына қатысты, ${body} емес: басшы өз органының бөлімшелерін анықтайды.`,
      ru: `«${id}» относится к ${owner}, а не к ${body}: руководитель определяет подразделения своего органа.`,
      en: `${id} is of ${owner}, not of ${body}: a head determines subdivisions of the own body.`,
    },
  );
}

function notRunning(id: string, day: string) {
  return invalidValue(
    { field: 'input.replaces' },
    {
      kk: `«${id}» ${day} күнінен бұрын басталып, сол күні әлі қолданыста болуы керек.`,
      ru: `«${id}» должно начаться раньше ${day} и действовать в этот день.`,
      en: `${id} has to have begun before ${day} and to run on that day, to be ended on it.`,
    },
  );
}
