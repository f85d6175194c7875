import DataLoader from 'dataloader';
import { dayOf } from '../../../subgraphs/_kit/clocks.ts';
import { alignMany, alignOne } from '../../../subgraphs/_kit/query/align.ts';
import {
  bodyEntities,
  StockBodyRepository,
  type StockAssignment,
  type StockBody,
  type StockBodyName,
} from './bodies.repository.ts';
import type { Part } from './subgraph.ts';

interface Context {
  readonly byId: DataLoader<string, StockBody | null>;
  readonly name: DataLoader<string, StockBodyName | null>;
  readonly assignments: DataLoader<string, StockAssignment[]>;
}

export const bodiesPart: Part = {
  entities: bodyEntities,
  context: (tables) => {
    const bodies = new StockBodyRepository(tables, dayOf(new Date()));
    const context: Context = {
      byId: new DataLoader(async (ids) => alignOne(ids, await bodies.findByIds(ids), (each) => each.id)),
      name: new DataLoader(async (ids) => alignOne(ids, await bodies.namesOf(ids), (each) => each.bodyId)),
      assignments: new DataLoader(async (ids) =>
        alignMany(ids, await bodies.assignmentsOf(ids), (each) => each.treatyId),
      ),
    };
    return context;
  },
  resolvers: {
    Treaty: {
      assignments: async ({ id }: { id: string }, { first }: { first: number }, { assignments }: Context) => ({
        nodes: (await assignments.load(id)).slice(0, first),
      }),
    },
    Assignment: {
      body: ({ bodyId }: StockAssignment, _args: unknown, { byId }: Context) => byId.load(bodyId),
    },
    Body: {
      name: async ({ id }: StockBody, _args: unknown, { name }: Context) => {
        const found = await name.load(id);
        return found && { kk: found.nameKk, ru: found.nameRu, en: found.nameEn };
      },
    },
  },
};
