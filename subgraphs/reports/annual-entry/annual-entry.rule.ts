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
    kk: `ақпаратпен бірге ${longestId} таңбадан ұзын идентификатор береді.`,
    ru: `вместе с информацией даёт идентификатор длиннее ${longestId} знаков.`,
    en: `makes, together with the information, an id longer than ${longestId} characters.`,
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

/** What an entry goes on with is of an earlier year. The body may be another: a successor goes on with what its predecessor began. */
export function continuesFaults({ continues, ...own }: OfTreaty & { readonly continues?: string | null }): Fault[] {
  if (continues == null) return [];
  const [earlier, later] = [partsOfEntryId(continues), partsOfEntryId(entryId(own.information, own.treaty))];
  if (earlier && later && earlier.treatyId === own.treaty && earlier.year < later.year) return [];
  const message = {
    kk: 'сол шарт бойынша бұрынғы жылғы жазба емес.',
    ru: 'не запись более раннего года о том же договоре.',
    en: 'is not an entry on the same treaty of an earlier year.',
  };
  return [{ field: 'continues', value: continues, message }];
}
