import {
  checkLocalizedText,
  checkSource,
  checkText,
  refuse,
  requireText,
  type Checks,
} from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { alreadyRecorded, invalidValue } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { urlField } from '../../_kit/ingest/fields.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { longestAct, longestName } from '../body-name/body-name.limits.ts';
import { BodyNameEntity } from '../body-name/body-name.entity.ts';
import { BodyEntity } from './body.entity.ts';
import type { AddBodyInput } from './body.inputs.ts';

/** The command on bodies. */
export class BodyService {
  constructor(private readonly commands: Commands) {}

  add(input: AddBodyInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('STEWARD'), () =>
      this.commands.run({ name: 'addBody', caller, input }, (work) => addBody(work, input)),
    );
  }
}

async function addBody(work: UnitOfWork, input: AddBodyInput): Promise<CommandResult> {
  const checks: Checks = [];
  const { id, website = null, validFrom = null } = input;
  const name = checkLocalizedText(checks, 'input.name', input.name, longestName);
  const acronym = checkLocalizedText(checks, 'input.acronym', input.acronym, 50);
  const act = checkText(checks, 'input.act', input.act, longestAct);
  const origin = checkSource(checks, input.source);
  requireText(checks, 'input.name', input.name, { text: name });
  if (!isId(id)) checks.push(noId());
  else if ((await work.existing(BodyEntity, [id])).has(id)) checks.push(alreadyRecorded({ field: 'input.id' }, id));
  if (website !== null && !urlField.safeParse(website).success) checks.push(noPage());
  if (checks.length > 0) return refuse(checks);
  const body = { id, website, acronymKk: acronym.kk, acronymRu: acronym.ru, acronymEn: acronym.en };
  const names = { nameKk: name.kk, nameRu: name.ru, nameEn: name.en };
  const first = { ...names, id: `${id}:name:1`, bodyId: id, validFrom, act };
  await work.put(BodyEntity, [{ content: body, ...origin }], input.reason ?? undefined);
  await work.put(BodyNameEntity, [{ content: first, ...origin }], input.reason ?? undefined);
  return { id };
}

/** Ids of what is of the body begin with its own. */
const longestId = 60;

/** As all bodies have it, so that it is told from those of other things, and from those of what is of a body. */
function isId(id: string): boolean {
  return id.length <= longestId && /^body(-[a-z0-9]+)+$/.test(id);
}

function noPage() {
  return invalidValue(
    { field: 'input.website' },
    {
      kk: 'Сайт мекенжайы http немесе https арқылы басталады, бір жолда, ең көбі 1000 таңба.',
      ru: 'Адрес сайта начинается с http или https, в одну строку, не больше 1000 знаков.',
      en: 'The address of a page begins with http or https, on one line, and has at most 1,000 characters.',
    },
  );
}

function noId() {
  return invalidValue(
    { field: 'input.id' },
    {
      kk: `Органның идентификаторы «body-mfa» түрінде: body, одан кейін дефис арқылы кіші латын әріптері мен цифрлар, ең көбі ${longestId} таңба.`,
      ru: `Идентификатор органа имеет вид «body-mfa»: body, затем через дефис строчные латинские буквы и цифры, не больше ${longestId} знаков.`,
      en: `The id of a body is such as body-mfa: body, then small Latin letters and digits after hyphens, at most ${longestId} characters.`,
    },
  );
}
