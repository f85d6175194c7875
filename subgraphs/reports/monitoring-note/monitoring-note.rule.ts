import type { Fault } from '../faults/fault.ts';

/** In each language, so that all three fit into a history. */
export const longestNote = 5_000;

/** A body's subdivisions do its monitoring (¶3), and so its noting. */
export function subdivisionFaults(subdivision: string, of: string | null, body: string): Fault[] {
  if (of === null || of === body) return [];
  const message = {
    kk: `«${subdivision}» — «${body}» органының бөлімшесі емес.`,
    ru: `«${subdivision}» — подразделение не «${body}».`,
    en: `"${subdivision}" is not a subdivision of "${body}".`,
  };
  return [{ field: 'subdivision', value: subdivision, message }];
}
