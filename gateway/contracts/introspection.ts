import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from '@apollo/server-gateway-interface';
import {
  executeSync,
  Kind,
  print,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';

/** Fields of the roots that are of the schema; the last is that of subgraphs, which tells how they compose. */
const ofSchema = new Set(['__schema', '__type', '_service']);

/** A query in two: what it asks of the schema itself, and the rest of it. */
interface Parts {
  readonly introspection: DocumentNode;
  readonly rest: Pick<GatewayGraphQLRequestContext, 'document' | 'source'>;
}

const known = new WeakMap<DocumentNode, Parts | null>();

/**
 * Answers questions about the schema from `schema`, and has the rest answered, which hears nothing of them: a planner
 * has introspection of its own, and refuses what is newer.
 */
export async function answerOfSchema(
  context: GatewayGraphQLRequestContext,
  schema: GraphQLSchema,
  answer: GatewayExecutor,
): Promise<GatewayExecutionResult> {
  const parts = partsOf(context.document);
  if (!parts) return answer(context);
  const own = introspect(context, parts.introspection, schema);
  // Nothing of another schema may stand in for an answer that there is none of here.
  if (own.errors) return { errors: own.errors };
  if (asksOnlyOfSchema(context.document)) return { data: own.data ?? null };
  const result = await answer({ ...context, ...parts.rest });
  return result.data ? { ...result, data: { ...result.data, ...own.data } } : result;
}

/** What a query asks of the schema itself, with nothing else left in it; null where it asks nothing of that. */
export function introspectionIn(document: DocumentNode): DocumentNode | null {
  return partsOf(document)?.introspection ?? null;
}

/** Nothing else, as gateways ask: in one operation and without fragments. */
function asksOnlyOfSchema({ definitions: [operation, ...others] }: DocumentNode): boolean {
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false;
  return operation.selectionSet.selections.every((each) => each.kind === Kind.FIELD && ofSchema.has(each.name.value));
}

function introspect(
  { operationName, request }: GatewayGraphQLRequestContext,
  document: DocumentNode,
  schema: GraphQLSchema,
): ExecutionResult {
  return executeSync({ schema, document, operationName, variableValues: request.variables });
}

function partsOf(document: DocumentNode): Parts | null {
  const found = known.get(document);
  if (found !== undefined) return found;
  const introspection = extract(document);
  const parts = introspection && { introspection, rest: without(document) };
  known.set(document, parts);
  return parts;
}

/** They stand at the root, in the operation or in fragments on it. */
function extract(document: DocumentNode): DocumentNode | null {
  const asked: FieldNode[] = [];
  const left = visit(document, {
    Field: (field) => {
      if (!ofSchema.has(field.name.value)) return null;
      asked.push(field);
      return false;
    },
    // Of the types of introspection: used below the root only.
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? false : undefined),
  });
  return asked.length > 0 ? left : null;
}

/** In the place of each stands the name of the type that it is asked of, so that nothing is left empty. */
function without(whole: DocumentNode): Parts['rest'] {
  const document = visit(whole, {
    Field: ({ kind, alias, name, directives = [] }) =>
      ofSchema.has(name.value)
        ? { kind, alias: alias ?? name, name: { kind: Kind.NAME, value: '__typename' }, directives }
        : undefined,
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? null : undefined),
  });
  return { document, source: print(document) };
}
