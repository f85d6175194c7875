import type DataLoader from 'dataloader';
import { alignMany } from '../../../subgraphs/_kit/query/align.ts';
import type { Part } from './subgraph.ts';
import { perArguments } from './per-arguments.ts';
import {
  publicationEntities,
  StockPublicationRepository,
  type Period,
  type StockPublicationLink,
} from './publications.repository.ts';

interface Arguments {
  readonly first: number;
  readonly filter: { readonly publishedOn: Period };
}

interface Context {
  readonly links: (period: Period) => DataLoader<string, StockPublicationLink[]>;
}

export const publicationsPart: Part = {
  entities: publicationEntities,
  context: (tables) => {
    const publications = new StockPublicationRepository(tables);
    const context: Context = {
      links: perArguments(async (ids, period) =>
        alignMany(ids, await publications.linksOf(ids, period), (each) => each.treatyId),
      ),
    };
    return context;
  },
  resolvers: {
    Treaty: {
      mediaPublications: async ({ id }: { id: string }, { first, filter }: Arguments, { links }: Context) => ({
        nodes: (await links(filter.publishedOn).load(id)).slice(0, first).map(({ publication }) => publication),
      }),
    },
  },
};
