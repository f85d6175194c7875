import DataLoader from 'dataloader';
import { alignMany } from '../../../subgraphs/_kit/query/align.ts';
import { StockEntryRepository, type StockDuty, type StockEntry, type StockInformation } from './entries.repository.ts';
import { perArguments } from './per-arguments.ts';
import type { Tables } from './tables.repository.ts';

interface Arguments {
  readonly first: number;
  readonly filter: { readonly year: { readonly eq: number } };
}

interface Parent {
  readonly id: string;
}

export interface EntryContext {
  readonly duties: (year: number) => DataLoader<string, StockDuty[]>;
  readonly informations: DataLoader<string, StockInformation[]>;
  readonly entries: (year: number) => DataLoader<string, StockEntry[]>;
}

export function entryContext(tables: Tables): EntryContext {
  const stored = new StockEntryRepository(tables);
  return {
    duties: perArguments(async (ids, year) => alignMany(ids, await stored.dutiesOf(ids, year), (each) => each.bodyId)),
    informations: new DataLoader(async (ids) =>
      alignMany(ids, await stored.informationsOf(ids), (each) => each.dutyId),
    ),
    entries: perArguments(async (ids, year) =>
      alignMany(ids, await stored.latestOf(ids, year), (each) => each.treatyId),
    ),
  };
}

export const entryResolvers = {
  Body: {
    duties: async ({ id }: Parent, { first, filter }: Arguments, { duties }: EntryContext) => ({
      nodes: (await duties(filter.year.eq).load(id)).slice(0, first),
    }),
  },
  ReportingDuty: {
    current: async ({ id }: StockDuty, _args: unknown, { informations }: EntryContext) =>
      (await informations.load(id)).at(-1) ?? null,
  },
  InForceEntry: {
    body: ({ bodyId: id }: StockEntry) => ({ id }),
    progress: ({ progressKk: kk, progressRu: ru, progressEn: en }: StockEntry) => ({ kk, ru, en }),
  },
};

export async function entriesOfTreaty(
  { id }: Parent,
  { first, filter }: Arguments,
  { entries }: EntryContext,
): Promise<{ readonly nodes: readonly StockEntry[] }> {
  return { nodes: (await entries(filter.year.eq).load(id)).slice(0, first) };
}
