import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import type { Answer } from '../support/run-query.ts';
import type { AskGateway } from './gateway.ts';

type Field = GraphQLField<unknown, unknown>;

/** What a client sees, with the fields that all subgraphs give to a type. */
const schema = buildSchema(readFileSync(join(projectRoot(), 'schema/api.graphql'), 'utf8'));

/** Arguments without which a field can't be asked. */
const needed: Readonly<Record<string, string>> = {
  'Treaty.statusSpans': 'from: "2003-01-01", until: "2021-12-31"',
  'SearchHit.search': 'query: "права"',
  'SummarySection.comparison': `contentHash: "${'0'.repeat(64)}"`,
};

const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());

/** What a list is a list of; null for what is no list. */
function nodeOf(type: GraphQLNamedType): GraphQLObjectType | null {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return null;
  const node = getNamedType(type.getFields()['nodes']?.type);
  return node && isObjectType(node) ? node : null;
}

const query = schema.getQueryType();
const lists = (query ? fieldsOf(query) : []).flatMap((field) => {
  const node = nodeOf(getNamedType(field.type));
  return node ? [{ field, node }] : [];
});
/** Lists without pages. */
const short = (query ? fieldsOf(query) : []).filter(({ type }) => isListType(type));
const listNames = [...lists.map(({ field }) => field), ...short].map(({ name }) => name);
const listed: ReadonlySet<string> = new Set(lists.map(({ node }) => node.name));

/** `Type.field` of all that a query leads to; how lists come in pages is no field of a record. */
export function allFields(): string[] {
  const seen = new Set<GraphQLNamedType>();
  const open: GraphQLNamedType[] = query ? [query] : [];
  for (let type = open.pop(); type; type = open.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    if (isAbstractType(type)) open.push(...schema.getPossibleTypes(type));
    if (isObjectType(type)) open.push(...fieldsOf(type).map((field) => getNamedType(field.type)));
  }
  const types = [...seen]
    .filter(isObjectType)
    .filter(({ name }) => !/^(Query|PageInfo|GroupKey|.*Connection|.*Edge|.*Groups?)$/.test(name));
  return types.flatMap((type) => fieldsOf(type).map((field) => `${type.name}.${field.name}`));
}

/** The fields that have a value in some record of these lists, or in what belongs to one. */
export async function shownFields(ask: AskGateway, names: readonly string[] = listNames): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const { name, type } of short.filter((field) => names.includes(field.name)))
    collect((await ask(`{ list: ${name} ${selectionOf(getNamedType(type), [])} }`)).list, shown);
  for (const { field, node } of lists.filter((list) => names.includes(list.field.name))) {
    const selection = selectionOf(node, [node.name]);
    for (let after: string | null = null; ;) {
      const page = ['first: 100', 'after: $after', ...argumentsOf(node.name, field)];
      const { list } = await ask(
        `query ($after: String) { list: ${field.name}(${page.join()}) { nodes ${selection} pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      collect(list.nodes, shown);
      if (!list.pageInfo.hasNextPage) break;
      after = list.pageInfo.endCursor as string;
    }
  }
  return new Set(
    [...shown].filter((key) => key.includes('__') && key !== '__typename').map((key) => key.replace('__', '.')),
  );
}

/** What has a list of its own is looked at there. */
function selectionOf(type: GraphQLNamedType, onTheWay: readonly string[]): string {
  if (isAbstractType(type)) {
    const parts = schema.getPossibleTypes(type).map((each) => `... on ${each.name} ${selectionBelow(each, onTheWay)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = fieldsOf(type).map((field) => {
    const named = getNamedType(field.type);
    const node = nodeOf(named);
    const asked = [...(node ? ['first: 5'] : []), ...argumentsOf(type.name, field)];
    // Fields of one name in several types of a union may differ in type.
    const alias = `${type.name}__${field.name}: ${field.name}${asked.length > 0 ? `(${asked.join()})` : ''}`;
    if (isLeafType(named)) return alias;
    return `${alias} ${node ? `{ nodes ${selectionBelow(node, onTheWay)} }` : selectionBelow(named, onTheWay)}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
}

function selectionBelow(type: GraphQLNamedType, onTheWay: readonly string[]): string {
  if (listed.has(type.name) || onTheWay.includes(type.name)) return '{ __typename }';
  return selectionOf(type, [...onTheWay, type.name]);
}

function argumentsOf(type: string, field: Field): string[] {
  const own = needed[`${type}.${field.name}`];
  return [...(own ? [own] : []), ...(field.args.some(({ name }) => name === 'validity') ? ['validity: ALL'] : [])];
}

/** Adds the keys of all that has a value in an answer; an empty list is none. Answers are large: nothing is made here. */
function collect(value: Answer, shown: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, shown);
    return;
  }
  for (const key in value) {
    const part: Answer = value[key];
    if (part === null) continue;
    if (!(Array.isArray(part) && part.length === 0) && part.nodes?.length !== 0) shown.add(key);
    collect(part, shown);
  }
}
