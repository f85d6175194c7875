import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { buildSchema, executeSync, getVariableValues, type GraphQLSchema } from 'graphql';
import { checkVariablesOf } from '../scalars.ts';
import { introspectionIn } from './introspection.ts';

/**
 * A contract, as Apollo Server knows gateways: what is asked is held against the contract's own schema, and answered
 * by the gateway of the whole graph, whose plans serve all.
 */
export function contractGateway(sdl: string, whole: GatewayExecutor): GatewayInterface {
  const apiSchema = buildSchema(sdl, { noLocation: true });
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
  const result = await whole(context);
  const own = introspect(context, schema);
  return own && result.data ? { ...result, data: { ...result.data, ...own } } : result;
}

function introspect(
  { document, operationName, request }: GatewayGraphQLRequestContext,
  schema: GraphQLSchema,
): Record<string, unknown> | null | undefined {
  const introspection = introspectionIn(document);
  if (!introspection) return null;
  return executeSync({ schema, document: introspection, operationName, variableValues: request.variables }).data;
}
