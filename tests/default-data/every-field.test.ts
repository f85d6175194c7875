import {
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { runQuery, type Answer } from '../support/run-query.ts';
import { loadedSubgraphs } from './loaded.ts';

/** What an empty hub can't show, and why. */
const excused: readonly (readonly [RegExp, string])[] = [
  [/^(ImportRun|ImportIssue)\./, 'nobody has imported anything'],
  [/^Source\.(run|line|file|url|knownUpTo)$/, 'not every source was a file, and this one was read by nobody'],
  [/^(Change|FieldChange)\./, 'the first version of a record has no change before it'],
  [/^(ParagraphVersion|Provision|TreatyStatement|Recommendation)\.text$/, 'official texts come by import'],
  [/^Assignment\.treatyReferenceNote/, 'every treaty that is named is there'],
  [/^(Treaty|Media)InputUse\.(available|notAnalysed)$/, 'another subgraph counts it'],
  [/^TreatyAction\.act$/, 'actions have no list of their own; those that acts made are shown from the acts'],
  [/^RecommendationTreatyLink\.matchedText$/, 'only importers infer links'],
];

/** Depth of a selection below a record: lists in it, and what these lead to, are looked at from their own roots. */
const deepest = 3;

const nodeOf = (type: GraphQLObjectType): GraphQLNamedType | null =>
  type.name.endsWith('Connection') ? (getNamedType(type.getFields()['nodes']?.type) ?? null) : null;

const askable = (field: GraphQLField<unknown, unknown>) => !field.args.some(isRequiredArgument);

function selectionOf(type: GraphQLNamedType, schema: GraphQLSchema, depth: number): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name} ${selectionOf(each, schema, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(askable);
  const chosen = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [alias(type, field)];
    if (depth >= deepest || field.name === 'history') return [];
    const node = isObjectType(named) ? nodeOf(named) : null;
    const all = field.args.some(({ name }) => name === 'validity') ? 'validity: ALL' : '';
    if (node) return [`${alias(type, field)}(first: 1 ${all}) { nodes { __typename } }`];
    return [`${alias(type, field)}${all && `(${all})`} ${selectionOf(named, schema, depth + 1)}`];
  });
  return `{ __typename ${chosen.join(' ')} }`;
}

/** Fields of one name in several types of a union may differ in type. */
function alias(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): string {
  return `${type.name}__${field.name}: ${field.name}`;
}

/** Adds `Type.field` for all that has a value in an answer. */
function collect(value: Answer, shown: Set<string>): void {
  if (Array.isArray(value)) value.forEach((each) => collect(each, shown));
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value as Record<string, Answer>)) {
    const isShown = part !== null && !(Array.isArray(part) && part.length === 0) && part?.nodes?.length !== 0;
    if (isShown && key.includes('__') && key !== '__typename') shown.add(key.replace('__', '.'));
    collect(part, shown);
  }
}

/** The fields of all records that a subgraph lists, and of what belongs to them. */
async function fieldsOf(running: RunningSubgraph, shown: Set<string>, wanted: Set<string>): Promise<void> {
  const { schema } = running;
  for (const root of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const connection = getNamedType(root.type);
    const node = isObjectType(connection) ? nodeOf(connection) : null;
    if (!node || !askable(root)) continue;
    note(node, schema, wanted, 1);
    const all = root.args.some(({ name }) => name === 'validity') ? ', validity: ALL' : '';
    for (let after: string | null = null; ;) {
      const query: string = `query ($after: String) { list: ${root.name}(first: 100, after: $after${all}) {
        nodes ${selectionOf(node, schema, 1)} pageInfo { hasNextPage endCursor } } }`;
      const { list } = await runQuery(running, query, { after });
      collect(list.nodes, shown);
      if (!list.pageInfo.hasNextPage) break;
      after = list.pageInfo.endCursor as string;
    }
  }
}

function note(type: GraphQLNamedType, schema: GraphQLSchema, wanted: Set<string>, depth: number): void {
  if (isUnionType(type) || isInterfaceType(type))
    schema.getPossibleTypes(type).forEach((each) => note(each, schema, wanted, depth));
  if (!isObjectType(type)) return;
  for (const field of Object.values(type.getFields()).filter(askable)) {
    if (field.name === 'history') continue;
    const named = getNamedType(field.type);
    if (!isLeafType(named) && depth >= deepest) continue;
    wanted.add(`${type.name}.${field.name}`);
    const isList = isObjectType(named) && nodeOf(named) !== null;
    if (!isLeafType(named) && !isList) note(named, schema, wanted, depth + 1);
  }
}

it('shows an example of every field of every record', async () => {
  const { subgraphs } = await loadedSubgraphs();
  const [shown, wanted] = [new Set<string>(), new Set<string>()];
  for (const running of subgraphs.values()) await fieldsOf(running, shown, wanted);
  const missing = [...wanted].filter((field) => !shown.has(field));
  expect(missing.filter((field) => !excused.some(([pattern]) => pattern.test(field)))).toEqual([]);
  expect(wanted.size).toBeGreaterThan(300);
});
