import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { projectRoot } from '../../subgraphs/_kit/root.ts';

/** An id that the schema gives as an example, of a record of a type. */
export interface Example {
  /** The condition or argument, such as `TreatyFilter.id`. */
  readonly place: string;
  readonly type: string;
  readonly id: string;
}

const schemaOf = () =>
  buildSchema(readFileSync(join(projectRoot(), 'schema/api.graphql'), 'utf8'), { assumeValid: true });

/** Those of conditions on the id of a record, and of the root fields that give one by its id. */
export function examples(schema: GraphQLSchema = schemaOf()): Example[] {
  const filters = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isInputObjectType(type) || !type.name.endsWith('Filter')) return [];
    const ofItself = type.name.replace(/Filter$/, '');
    return Object.values(type.getFields()).flatMap(({ name, type: filter, description }) => {
      const [, named] = /^(\w+)ReferenceFilter$/.exec(getNamedType(filter).name) ?? [];
      const of = named ?? (name === 'id' ? ofItself : null);
      return of === null ? [] : examplesIn(`${type.name}.${name}`, of, description);
    });
  });
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type, args }) => {
    const id = args.find((each) => each.name === 'id');
    return id ? examplesIn(`Query.${name}`, getNamedType(type).name, id.description) : [];
  });
  return [...filters, ...fields];
}

function examplesIn(place: string, type: string, description: string | null | undefined): Example[] {
  const lists = Array.from((description ?? '').matchAll(/such as ((?:`[^`]+`(?:, )?)+)/gi), ([, list = '']) => list);
  return lists.flatMap((list) => Array.from(list.matchAll(/`([^`]+)`/g), ([, id = '']) => ({ place, type, id })));
}
