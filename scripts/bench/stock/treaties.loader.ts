import DataLoader from 'dataloader';
import { dayOf } from '../../../subgraphs/_kit/clocks.ts';
import { alignOne } from '../../../subgraphs/_kit/query/align.ts';
import type { Part } from './subgraph.ts';
import {
  StockTreatyRepository,
  treatyEntities,
  type StockPartyStatus,
  type StockTreaty,
} from './treaties.repository.ts';

interface Context {
  readonly treaties: StockTreatyRepository;
  readonly byId: DataLoader<string, StockTreaty | null>;
  readonly status: DataLoader<string, StockPartyStatus | null>;
}

export const treatiesPart: Part = {
  entities: treatyEntities,
  context: (tables) => {
    const treaties = new StockTreatyRepository(tables);
    const day = dayOf(new Date());
    const context: Context = {
      treaties,
      byId: new DataLoader(async (ids) => alignOne(ids, await treaties.findByIds(ids), (each) => each.id)),
      status: new DataLoader(async (ids) => alignOne(ids, await treaties.statusesOn(day, ids), (each) => each.partyId)),
    };
    return context;
  },
  resolvers: {
    Query: {
      treaties: async (_root, { ids, first }: { ids: string[]; first: number }, { treaties }: Context) => ({
        nodes: await treaties.list(ids, first),
      }),
    },
    Treaty: {
      __resolveReference: ({ id }: { id: string }, { byId }: Context) => byId.load(id),
      title: ({ titleKk: kk, titleRu: ru, titleEn: en }: StockTreaty) => ({ kk, ru, en }),
      status: async ({ id }: StockTreaty, { participant }: { participant: string }, { status }: Context) => ({
        value: (await status.load(`${id}:${participant}`))?.status ?? 'NO_ACTION',
      }),
    },
  },
};
