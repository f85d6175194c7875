import type { ReportsLoaders } from '../context.ts';
import type { AnnualEntry } from './annual-entry.type.ts';

export type EntryLoaders = Pick<ReportsLoaders, 'inForceEntry' | 'notInForceEntry'>;

/** An entry of either kind; an id belongs to one of them only. */
export async function entryById(
  id: string,
  { inForceEntry, notInForceEntry }: EntryLoaders,
): Promise<AnnualEntry | null> {
  const [inForce, notInForce] = await Promise.all([inForceEntry.byId.load(id), notInForceEntry.byId.load(id)]);
  return inForce ?? notInForce;
}
