import {
  getNamedType,
  getNullableType,
  getOperationAST,
  isEnumType,
  isInputType,
  isLeafType,
  Kind,
  parse,
  print,
  typeFromAST,
  visit,
  type ArgumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { GraphQLAnswer } from '../../default-data/gateway.ts';
import { Chance } from '../../fuzz/support/chance.ts';
import { operationOf, type Operation, type Taste } from '../../fuzz/support/operations.ts';
import type { Pool } from '../../fuzz/support/pool.ts';
import { Values } from '../../fuzz/support/values.ts';
import type { Link } from './links.ts';
import type { Words } from './words.ts';

const taste = { oddness: 0.02, throughVariables: 0.35, moreFields: 1 };
const pageVariable = 'page';

/** What comes of a seed, to be asked again and again with other variables. */
export class Questions {
  private readonly rootFields: readonly string[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pool: Pool,
    private readonly links: readonly Link[],
    private readonly words: Words,
  ) {
    this.rootFields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  }

  /** Seeds in a row ask for all fields of `Query` in turn, and in turn take all ways between subgraphs. */
  of(seed: number): Operation {
    const turn = Math.floor(seed / 2);
    const link = this.links[turn % this.links.length];
    if (seed % 2 === 1 && link) return this.along(link, seed);
    const wanted = new Set([`Query.${this.rootFields[turn % this.rootFields.length]}`]);
    return this.operation(seed, { wanted, mostArguments: Number(new Chance(seed).likely(0.4)) });
  }

  /** One that takes this way, if there is anything at the end of it. What is narrowed on the way mostly ends there. */
  along({ paths }: Link, seed: number): Operation {
    const chance = new Chance(seed);
    const wanted = new Set(chance.one(paths));
    const found = [...wanted].at(-1)?.split('.')[0] ?? '';
    const type = found.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase();
    const given = wanted.has('Query.search') ? { query: chance.one(this.words.get(type) ?? []), types: [type] } : {};
    const pages = chance.likely(0.1) ? { pageSize: 30 } : {};
    return this.operation(seed, { wanted, given, ...pages, mostArguments: Number(chance.likely(0.3)) });
  }

  /** Other values of the variables, the first list's next page among them. */
  again({ query, variables, ...rest }: Operation, answer: GraphQLAnswer, seed: number): Operation {
    const chance = new Chance(seed);
    const operation = getOperationAST(parse(query));
    const other = { ...variables };
    for (const { variable, type, defaultValue } of operation?.variableDefinitions ?? []) {
      const name = variable.name.value;
      const input = typeFromAST(this.schema, type as never);
      if (name === pageVariable) other[name] = nextPage(operation, answer);
      else if (isInputType(input) && chance.likely(defaultValue ? 0.3 : 0.6))
        other[name] = this.otherValue(input, variables[name], chance);
    }
    return { query, variables: other, ...rest };
  }

  private operation(seed: number, special: Partial<Taste>): Operation {
    return paged(operationOf(this.schema, this.pool, seed, 'query', { ...taste, ...special }));
  }

  private otherValue(type: GraphQLInputType, value: unknown, chance: Chance): unknown {
    const values = new Values(chance, this.pool, taste.oddness);
    if (value == null || !isLeafType(getNullableType(type))) return values.of(type, '');
    const named = getNamedType(type);
    // A page of another size, and another record of the same type.
    if (named.name === 'Int' && Number(value) <= 100) return chance.upTo(4);
    const same = [...this.pool.ids.values()].find((ids) => typeof value === 'string' && ids.includes(value));
    if (named.name === 'ID' && same) return chance.one(same);
    // A word that is searched for, and another that is found where it is.
    const searched = [...this.words.values()].filter((words) => words.some((word) => word === value));
    if (searched.length > 0) return chance.one(chance.one(searched));
    return isEnumType(named) && chance.likely(0.3) ? value : values.of(type, '');
  }
}

/** Its first list can be asked for the page after a cursor, and tells its last. */
function paged(operation: Operation): Operation {
  const document = parse(operation.query);
  const first = getOperationAST(document)?.selectionSet.selections.find(isForward);
  if (!first) return operation;
  const query = print(
    visit(document, {
      OperationDefinition: (node) => ({
        ...node,
        variableDefinitions: [...(node.variableDefinitions ?? []), ...pageDefinition],
      }),
      Field: (node) => (node === first ? { ...node, ...asPage(first) } : undefined),
    }),
  ).replace(/\s+/g, ' ');
  return { ...operation, query, variables: { ...operation.variables, [pageVariable]: null } };
}

const [pageOperation] = parse(
  `query ($${pageVariable}: String) { x(after: $${pageVariable}) { pageInfo { hasNextPage endCursor } } }`,
).definitions as [OperationDefinitionNode];
const pageDefinition = pageOperation.variableDefinitions ?? [];
const [pageField] = pageOperation.selectionSet.selections as [FieldNode];

function asPage(field: FieldNode): Partial<FieldNode> {
  const args: readonly ArgumentNode[] = [...(field.arguments ?? []), ...(pageField.arguments ?? [])];
  const selections = [...(field.selectionSet?.selections ?? []), ...(pageField.selectionSet?.selections ?? [])];
  return { arguments: args, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function isForward(node: SelectionNode): node is FieldNode {
  if (node.kind !== Kind.FIELD) return false;
  const names = node.arguments?.map(({ name }) => name.value) ?? [];
  return names.includes('first') && !names.some((name) => ['after', 'before', 'last'].includes(name));
}

function nextPage(operation: OperationDefinitionNode | null | undefined, { data }: GraphQLAnswer): unknown {
  const list = operation?.selectionSet.selections.find(
    (node): node is FieldNode =>
      node.kind === Kind.FIELD &&
      (node.arguments ?? []).some(({ value }) => value.kind === Kind.VARIABLE && value.name.value === pageVariable),
  );
  const key = list?.alias?.value ?? list?.name.value ?? '';
  const { pageInfo } = (data?.[key] ?? {}) as { readonly pageInfo?: { hasNextPage: boolean; endCursor: unknown } };
  return pageInfo?.hasNextPage ? pageInfo.endCursor : null;
}
