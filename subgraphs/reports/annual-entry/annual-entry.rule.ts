import { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import type { Fault } from '../faults/fault.ts';
import { entryId, partsOfEntryId } from './annual-entry.id.ts';

const longestId = 160;

interface OfTreaty {
  readonly information: string;
  readonly treaty: string;
}

/** The id of an entry has to fit into its column. */
export function entryIdFaults({ information, treaty }: OfTreaty): Fault[] {
  if (entryId(information, treaty).length <= longestId) return [];
  const message = {
    kk: `Шарттың идентификаторы ақпараттікімен бірге ${longestId} таңбадан ұзын идентификатор береді.`,
    ru: `Идентификатор договора вместе с идентификатором информации даёт идентификатор длиннее ${longestId} знаков.`,
    en: `The id of the treaty makes, together with that of the information, an id longer than ${longestId} characters.`,
  };
  return [{ field: 'treaty', value: treaty, message }];
}

/** So have the ids of what is copied into another version, which can be longer there. @param ids those of the copies */
export function copiedIdFaults(field: string, ids: readonly string[]): Fault[] {
  const tooLong = ids.find((id) => id.length > longestId);
  if (tooLong === undefined) return [];
  const message = {
    kk: `Көшірмесінің идентификаторы ${longestId} таңбадан ұзын болар еді: «${tooLong}».`,
    ru: `У копии был бы идентификатор длиннее ${longestId} знаков: «${tooLong}».`,
    en: `A copy would have an id longer than ${longestId} characters: ${tooLong}.`,
  };
  return [{ field, value: tooLong, message }];
}

/** One information says one thing of a treaty: that it is in force, or signed and not in force. */
export function otherKindFault({ information, treaty }: OfTreaty): Fault {
  const id = entryId(information, treaty);
  const message = {
    kk: `«${treaty}» бойынша осы ақпаратта басқа түрдегі жазба бар: «${id}». Шарт онда не күшінде, не күшінде емес: алдымен соны алып тастаңыз (withdrawEntry).`,
    ru: `«${treaty}» уже имеет в этой информации запись другого вида: «${id}». Договор в ней либо действует, либо нет: сначала отзовите её (withdrawEntry).`,
    en: `${treaty} has an entry of the other kind in this information, ${id}: a treaty is in force there, or it is not; withdraw that one first (withdrawEntry).`,
  };
  return { field: 'treaty', value: treaty, message };
}

const { IN_FORCE, SIGNED_NOT_IN_FORCE } = DutyItemKind;

/** An entry, or the one that it goes on from, as a command names it. */
export interface OfKind extends Pick<Fault, 'field' | 'value'> {
  readonly treaty: string;
  /** What it reports the treaty as. */
  readonly kind: DutyItemKind;
}

/**
 * ¶5(1) asks of treaties in force, ¶5(2) of those that are signed and not in force, and a version says one thing of a
 * treaty: what the duty asks for as the one is not reported as the other. Where it is not settled, or asked for by no
 * duty, either says what the body knows.
 */
export function dueKindFaults({ field, value, treaty, kind }: OfKind, due: DutyItemKind | null): Fault[] {
  if (due === kind || (due !== IN_FORCE && due !== SIGNED_NOT_IN_FORCE)) return [];
  const [kk, ru, en, command] =
    due === IN_FORCE
      ? ['күшінде', 'действует', 'in force', 'addInForceEntry']
      : ['қол қойылған, күшінде емес', 'подписан и не действует', 'signed and not in force', 'addNotInForceEntry'];
  const message = {
    kk: `Міндет бойынша «${treaty}» шарты бұл жылы ${kk}: ол туралы басқа түрдегі жазба қосыңыз (${command}). Олай болмаса, алдымен шарттың мәліметтері түзетіліп, міндеттер қайта қаралады (reviseReportingDuties).`,
    ru: `По обязанности договор «${treaty}» в этом году ${ru}: добавьте о нём запись другого вида (${command}). Если это не так, сначала исправляют сведения о договоре и пересматривают обязанности (reviseReportingDuties).`,
    en: `By the duty ${treaty} is ${en} this year: add an entry of the other kind on it (${command}). Where that is not so, what is recorded of the treaty is corrected first, and the duties are revised (reviseReportingDuties).`,
  };
  return [{ field, value, message }];
}

/** What an entry goes on with is of an earlier year. The body may be another: a successor goes on with what its predecessor began. */
export function continuesFaults({ continues, ...own }: OfTreaty & { readonly continues?: string | null }): Fault[] {
  if (continues == null) return [];
  const [earlier, later] = [partsOfEntryId(continues), partsOfEntryId(entryId(own.information, own.treaty))];
  if (earlier && later && earlier.treatyId === own.treaty && earlier.year < later.year) return [];
  const message = {
    kk: `«${continues}» — «${own.treaty}» шарты бойынша бұрынғы жылғы жазба емес.`,
    ru: `«${continues}» — не запись более раннего года о договоре «${own.treaty}».`,
    en: `${continues} is not an entry on the same treaty, ${own.treaty}, of an earlier year.`,
  };
  return [{ field: 'continues', value: continues, message }];
}
