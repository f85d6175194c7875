import {
  getNamedType,
  Kind,
  parseType,
  print,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { withDefaults } from '../../subgraphs/_kit/variable-defaults.ts';
import { InvalidRequestError } from '../errors.ts';
import type { Layout } from './layout.ts';
import { Narrowing } from './narrowing.ts';
import { fragmentsOf, isConnectionType } from './shape.ts';
import { withoutUnused } from './unused.ts';

/** The variables by which the walked list is asked for page by page. */
export const pageVariables = { first: 'hubExportFirst', after: 'hubExportAfter' } as const;

/** An operation as it is asked once a page. */
export interface PagedOperation {
  readonly query: string;
  /** Where the client lets the walk begin. */
  readonly after: string | null;
}

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The operation with the one field of Query that is exported, of the walked list one page, and for each list in it the
 * question whether there is more of it.
 * @throws {InvalidRequestError} where the walked list is asked for from its end
 */
export function pagedOperation(schema: GraphQLSchema, asked: Asked, layout: Layout): PagedOperation {
  const { document, operation } = asked;
  const { walked, base, rows } = layout;
  const variables = withDefaults(operation, asked.variables);
  const depthOfPages = (walked?.length ?? 0) - 1;
  let after: unknown = null;
  const edit = (field: FieldNode, depth: number): FieldNode => {
    if (depth !== depthOfPages) return field;
    const given = argumentsOf(field, variables);
    refuseFromBack(given);
    after = given.get('after') ?? null;
    return onePage(field);
  };
  const keys = walked === null ? base.slice(0, 1) : [...base, ...rows].slice(0, walked.length + 1);
  const narrowing = new Narrowing(fragmentsOf(document), {
    keys,
    alone: new Set(walked === null ? [0] : [0, walked.length]),
    edit,
  });
  const narrow = { ...operation, selectionSet: narrowing.narrow(operation.selectionSet) };
  const definitions = [narrow, ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)];
  const asking = visit({ ...document, definitions }, askForMore(schema));
  const query = print(withoutUnused(asking, walked === null ? [] : pageDefinitions));
  return { query, after: typeof after === 'string' ? after : null };
}

const pageDefinitions = [definition(pageVariables.first, 'Int!'), definition(pageVariables.after, 'String')];

function definition(name: string, type: string): VariableDefinitionNode {
  return { kind: Kind.VARIABLE_DEFINITION, variable: variable(name), type: parseType(type) };
}

function variable(name: string) {
  return { kind: Kind.VARIABLE, name: nameOf(name) } as const;
}

function nameOf(value: string) {
  return { kind: Kind.NAME, value } as const;
}

function argumentsOf(field: FieldNode, variables: Record<string, unknown>): ReadonlyMap<string, unknown> {
  const given = field.arguments ?? [];
  return new Map(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]));
}

function refuseFromBack(given: ReadonlyMap<string, unknown>): void {
  const field = ['last', 'before'].find((name) => given.get(name) != null);
  if (field === undefined) return;
  const value = given.get(field);
  const rule = 'is not taken: an export walks its list from the front to the end, from `after` on.';
  throw new InvalidRequestError(`${field}: ${JSON.stringify(value)} ${rule}`, 'BAD_USER_INPUT', { field, value, rule });
}

const pageArguments = ['first', 'after', 'last', 'before'];

function onePage(field: FieldNode): FieldNode {
  const others = (field.arguments ?? []).filter(({ name }) => !pageArguments.includes(name.value));
  const own = Object.entries(pageVariables).map(([name, of]): ArgumentNode => ({
    kind: Kind.ARGUMENT,
    name: nameOf(name),
    value: variable(of),
  }));
  return withPageInfo({ ...field, arguments: [...others, ...own] }, ['hasNextPage', 'endCursor']);
}

function withPageInfo(field: FieldNode, names: readonly string[]): FieldNode {
  const fieldNamed = (name: string): FieldNode => ({ kind: Kind.FIELD, name: nameOf(name) });
  const selections = names.map(fieldNamed);
  const pageInfo: FieldNode = { ...fieldNamed('pageInfo'), selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const own = field.selectionSet?.selections ?? [];
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: [...own, pageInfo] } };
}

/** Lists of which nothing is listed: only how long they are, or their groups, which have pages of their own. */
const uncounted: readonly string[] = ['totalCount', 'groups', '__typename'];

/** A list that goes on beyond what is read of it is not whole: each is asked. */
function askForMore(schema: GraphQLSchema): ASTVisitor {
  const info = new TypeInfo(schema);
  return visitWithTypeInfo(info, {
    Field: {
      leave: (field: FieldNode) => {
        const selections = field.selectionSet?.selections ?? [];
        const lists = selections.some((node) => node.kind !== Kind.FIELD || !uncounted.includes(node.name.value));
        return lists && isConnectionType(getNamedType(info.getType()))
          ? withPageInfo(field, ['hasNextPage'])
          : undefined;
      },
    },
  });
}
