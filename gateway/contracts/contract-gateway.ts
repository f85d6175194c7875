import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { buildSchema, executeSync, getVariableValues, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { checkVariablesOf } from '../scalars.ts';
import { introspectionIn } from './introspection.ts';

/**
 * A contract, as Apollo Server knows gateways: what is asked is held against the contract's own schema, and answered
 * by the gateway of the whole graph, whose plans serve all.
 */
export function contractGateway(sdl: string, whole: GatewayExecutor): GatewayInterface {
  return partGateway(buildSchema(sdl, { noLocation: true }), sdl, whole);
}

/** The same for any part of the graph; `apiSchema` answers what is asked of the schema itself. */
export function partGateway(apiSchema: GraphQLSchema, sdl: string, whole: GatewayExecutor): GatewayInterface {
  checkVariablesOf(apiSchema);
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema, coreSupergraphSdl: sdl });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: (context) => answer(context, apiSchema, whole) }),
    stop: () => Promise.resolve(),
  };
}

/** Apollo Server has validated the document; variables, and questions about the schema, are left to who executes. */
async function answer(
  context: GatewayGraphQLRequestContext,
  schema: GraphQLSchema,
  whole: GatewayExecutor,
): Promise<GatewayExecutionResult> {
  const { operation, request } = context;
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  if (errors) return { errors };
  const own = introspect(context, schema);
  // Nothing of the whole graph's schema may stand in for an answer that there is none of here.
  if (own?.errors) return { errors: own.errors };
  const result = await whole(context);
  return own && result.data ? { ...result, data: { ...result.data, ...own.data } } : result;
}

function introspect(
  { document, operationName, request }: GatewayGraphQLRequestContext,
  schema: GraphQLSchema,
): ExecutionResult | null {
  const introspection = introspectionIn(document);
  return (
    introspection && executeSync({ schema, document: introspection, operationName, variableValues: request.variables })
  );
}
