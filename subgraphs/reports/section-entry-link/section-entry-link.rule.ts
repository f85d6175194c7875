import type { Fault } from '../faults/fault.ts';

/** ¶8 sums up what the bodies provided for a year: what is of another one is no ground. */
export function otherCycleFaults(field: string, entry: string, cycle: string): Fault[] {
  const message = {
    kk: `«${entry}» жазбасы «${cycle}» циклінің ақпаратында емес: жиынтық ақпарат өз жылының ақпараттарына негізделеді.`,
    ru: `Запись «${entry}» — не из информации цикла «${cycle}»: сводная информация основана на информациях своего года.`,
    en: `The entry ${entry} is of no information of ${cycle}: a summary rests on what was provided for its year.`,
  };
  return [{ field, value: entry, message }];
}

/** Nor is what nobody has delivered yet. */
export function undeliveredFaults(field: string, entry: string): Fault[] {
  const message = {
    kk: `«${entry}» жазбасы әлі ұсынылмаған ақпаратта: жиынтық ақпарат ұсынылғандарға негізделеді.`,
    ru: `Запись «${entry}» — из информации, которая ещё не представлена: сводная информация основана на представленных.`,
    en: `The entry ${entry} is of an information that was not delivered yet: a summary rests on what was provided.`,
  };
  return [{ field, value: entry, message }];
}

const longestId = 160;
const mostEntries = 500;

/** What of the list can be said without looking anything up. */
export function listFaults(section: string, entries: readonly string[]): Fault[] {
  const faults = entries.flatMap((entry, at) => {
    if (`${section}:${entry}`.length > longestId) return [idFault(at, entry)];
    return entries.indexOf(entry) === at ? [] : [twiceFault(at, entry)];
  });
  return entries.length > mostEntries ? [tooManyFault(entries.length)] : faults;
}

function idFault(at: number, entry: string): Fault {
  const message = {
    kk: `Жазбаның идентификаторы бөлімдікімен бірге ${longestId} таңбадан ұзын идентификатор береді.`,
    ru: `Идентификатор записи вместе с идентификатором раздела даёт идентификатор длиннее ${longestId} знаков.`,
    en: `The id of the entry makes, together with that of the section, an id longer than ${longestId} characters.`,
  };
  return { field: `entries.${at}`, value: entry, message };
}

function twiceFault(at: number, entry: string): Fault {
  const message = {
    kk: `«${entry}» жазбасы екі рет аталған.`,
    ru: `Запись «${entry}» названа дважды.`,
    en: `The entry ${entry} is named twice.`,
  };
  return { field: `entries.${at}`, value: entry, message };
}

function tooManyFault(count: number): Fault {
  const message = {
    kk: `${count} жазба аталған: ең көбі ${mostEntries}.`,
    ru: `Названо записей: ${count}; не более ${mostEntries}.`,
    en: `${count} entries are named: at most ${mostEntries}.`,
  };
  return { field: 'entries', value: count, message };
}
