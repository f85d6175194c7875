import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { bodiesPart } from './bodies.loader.ts';
import { publicationsPart } from './publications.loader.ts';
import { reportsPart } from './reports.loader.ts';
import { openTables, type Entities, type Tables } from './tables.repository.ts';
import { treatiesPart } from './treaties.loader.ts';

type FieldResolver = (parent: never, args: never, context: never) => unknown;

/** A subgraph's part of the flagship, as a team would write it from the documentation. */
export interface Part {
  readonly entities: Entities;
  /** Made anew for each request. */
  readonly context: (tables: Tables) => object;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, FieldResolver>>>>;
}

const parts: Readonly<Record<string, Part>> = {
  treaties: treatiesPart,
  bodies: bodiesPart,
  reports: reportsPart,
  publications: publicationsPart,
};

/** A subgraph as the documentation has it: Apollo Server over HTTP, DataLoaders, TypeORM's repositories. */
async function main([name = '', port = '', folder = '']: string[]): Promise<void> {
  const part = parts[name];
  if (!part) throw new Error(`There is no subgraph ${name}.`);
  const tables = await openTables(`${folder}/${name}.sqlite`, part.entities);
  const typeDefs = parse(readFileSync(`schema/subgraphs/${name}.graphql`, 'utf8'));
  const server = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs, resolvers: part.resolvers as never }),
  });
  await startStandaloneServer(server, {
    context: () => Promise.resolve(part.context(tables)),
    listen: { port: Number(port), host: '127.0.0.1' },
  });
}

void main(process.argv.slice(2));
