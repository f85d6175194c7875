import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { linkOf, type Owners } from './owners.ts';
import type { PlainSubgraph } from './plain-subgraph.ts';

type Path = readonly string[];

/** A thing of a type, given by a subgraph, and the fields, as `Type.field`, that lead there from `Query`. */
interface Place {
  readonly type: GraphQLObjectType;
  readonly from: PlainSubgraph | null;
  readonly path: Path;
}

/** A way from one subgraph to another, and paths that take it: each with another last field or by another field before. */
export interface Link {
  readonly name: string;
  readonly paths: readonly Path[];
}

const mostArrivals = 5;

/** All ways from one subgraph to another that lists of the graph lead to, by the shortest paths to each. */
export function linksOf(schema: GraphQLSchema, owners: Owners): Link[] {
  const links = new Map<string, Path[]>();
  const arrivals = new Map<string, number>();
  const open = rootsOf(schema, owners);
  for (let place = open.shift(); place; place = open.shift()) {
    const key = `${place.type.name} ${place.from?.name}`;
    const arrived = arrivals.get(key) ?? 0;
    arrivals.set(key, arrived + 1);
    if (arrived >= mostArrivals) continue;
    const next = stepsFrom(place, schema, owners, links);
    // Others on the way to the same things lead no further than the first.
    if (arrived === 0) open.push(...next);
  }
  return [...links].map(([name, paths]) => ({ name, paths }));
}

/** One record by its id is a path to itself only, and mostly to none. */
function rootsOf(schema: GraphQLSchema, owners: Owners): Place[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type }) => {
    const connection = getNamedType(type);
    if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return [];
    return [{ type: connection, from: owners.after('Query', name, null), path: [`Query.${name}`] }];
  });
}

/** What the fields of a place lead to; those that lead to another subgraph are noted as links. */
function stepsFrom(
  { type, from, path }: Place,
  schema: GraphQLSchema,
  owners: Owners,
  links: Map<string, Path[]>,
): Place[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const owner = owners.after(type.name, field.name, from);
    if (!owner) return [];
    const further = [...path, `${type.name}.${field.name}`];
    if (from && owner !== from) {
      const name = linkOf(type.name, from, owner);
      links.set(name, [...(links.get(name) ?? []), further]);
    }
    return typesOf(schema, getNamedType(field.type)).map((each) => ({ type: each, from: owner, path: further }));
  });
}

function typesOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}
