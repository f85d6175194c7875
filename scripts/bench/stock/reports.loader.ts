import type DataLoader from 'dataloader';
import { alignMany } from '../../../subgraphs/_kit/query/align.ts';
import { entriesOfTreaty, entryContext, entryResolvers, type EntryContext } from './entries.loader.ts';
import { entryEntities } from './entries.repository.ts';
import type { Part } from './subgraph.ts';
import { perArguments } from './per-arguments.ts';
import {
  reportEntities,
  StockReportRepository,
  type StockRecommendation,
  type StockRecommendationLink,
} from './reports.repository.ts';

interface Arguments {
  readonly first: number;
  readonly addressee: string;
}

interface Context extends EntryContext {
  readonly links: (addressee: string) => DataLoader<string, StockRecommendationLink[]>;
}

export const reportsPart: Part = {
  entities: [...reportEntities, ...entryEntities],
  context: (tables) => {
    const reports = new StockReportRepository(tables);
    const context: Context = {
      ...entryContext(tables),
      links: perArguments(async (ids, addressee) =>
        alignMany(ids, await reports.linksOf(ids, addressee), (each) => each.treatyId),
      ),
    };
    return context;
  },
  resolvers: {
    ...entryResolvers,
    Treaty: {
      inForceEntries: entriesOfTreaty,
      recommendations: async ({ id }: { id: string }, { first, addressee }: Arguments, { links }: Context) => ({
        nodes: (await links(addressee).load(id)).slice(0, first).map(({ recommendation }) => recommendation),
      }),
    },
    Recommendation: {
      text: ({ textKk: kk, textRu: ru, textEn: en }: StockRecommendation) => ({ kk, ru, en }),
      madeOn: ({ madeOn: value }: StockRecommendation) => value && { value },
    },
  },
};
