import { InformationState } from '../annual-information/information-state.ts';
import type { Fault } from '../faults/fault.ts';
import { partsOfEntryId, partsOfInformationId } from './annual-entry.id.ts';

const carried: ReadonlySet<InformationState> = new Set([InformationState.SUBMITTED, InformationState.ACCEPTED]);

/** Whose entry it may be, and of which year: what the ids say, before anything is looked up. */
export function lineFaults(entry: string, information: string, line: readonly string[]): Fault[] {
  const [earlier, own] = [partsOfEntryId(entry), partsOfInformationId(information)];
  // Whether there are such records is found out elsewhere.
  if (earlier === null || own === null) return [];
  if (!line.includes(earlier.bodyId)) {
    const message = {
      kk: `Бұл жазба «${own.bodyId}» органының да, оның құқықтық ізашарының да жазбасы емес.`,
      ru: `Это запись не «${own.bodyId}» и не его предшественника.`,
      en: `This is an entry neither of ${own.bodyId} nor of a body that it came from.`,
    };
    return [{ field: 'entry', value: entry, message }];
  }
  if (earlier.year < own.year) return [];
  const message = {
    kk: `Бұл жазба ${own.year} жылдан бұрынғы жылдікі емес.`,
    ru: `Эта запись не за год до ${own.year}.`,
    en: `This entry is of no year before ${own.year}.`,
  };
  return [{ field: 'entry', value: entry, message }];
}

/** What goes on was submitted, and not returned. */
export function sourceFaults(entry: string, state: InformationState): Fault[] {
  if (carried.has(state)) return [];
  const message = {
    kk: 'Тек ұсынылған және қайтарылмаған ақпараттың жазбасы жалғастырылады.',
    ru: 'Переносят только записи информации, которая представлена и не возвращена.',
    en: 'Only entries of what was submitted, and not returned, are carried forward.',
  };
  return [{ field: 'entry', value: entry, message }];
}

/** @param other the entry that the version has on the treaty; null: none */
export function presentFaults(entry: string, other: string | null): Fault[] {
  if (other === null) return [];
  const message = {
    kk: `Бұл шарт бойынша жазба бар: «${other}». Соны түзетіңіз.`,
    ru: `Запись по этому договору уже есть: «${other}». Исправьте её.`,
    en: `There is an entry on this treaty already, ${other}: correct that one.`,
  };
  return [{ field: 'entry', value: entry, message }];
}
