import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType, isObjectType, type GraphQLInputObjectType } from 'graphql';
import { projectRoot } from '../../subgraphs/_kit/root.ts';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema/api.graphql'), 'utf8'));

/** A list of the graph, and what its filter can ask of others. */
export interface ListOfRecords {
  /** The field of Query. */
  readonly list: string;
  readonly type: string;
  /** Fields that are lists under each record, which the filter can ask about. */
  readonly lists: readonly string[];
  /** Conditions on records that are named, which have an `is`. */
  readonly references: readonly string[];
}

export function listsOfRecords(): ListOfRecords[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type, args }) => {
    const filter = args.find((each) => each.name === 'filter');
    const input = filter && getNamedType(filter.type);
    if (!isInputObjectType(input)) return [];
    const node = getNamedType(type).name.replace(/Connection$/, '');
    const conditions = conditionsOf(input);
    const lists = conditions.filter(([, each]) => 'some' in each.getFields()).map(([condition]) => condition);
    const references = conditions.filter(([, each]) => 'is' in each.getFields()).map(([condition]) => condition);
    return [{ list: name, type: node, lists, references }];
  });
}

function conditionsOf(input: GraphQLInputObjectType): [string, GraphQLInputObjectType][] {
  return Object.values(input.getFields()).flatMap(({ name, type }) => {
    const named = getNamedType(type);
    return isInputObjectType(named) ? [[name, named] as [string, GraphQLInputObjectType]] : [];
  });
}

/** Fields of a type that are lists with a filter of their own. */
export function listFieldsOf(typeName: string): string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .filter(({ args }) => args.some(({ name }) => name === 'filter'))
    .map(({ name }) => name);
}
