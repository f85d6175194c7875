import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { buildSchema, getVariableValues, type GraphQLSchema } from 'graphql';
import { checkVariablesOf } from '../scalars.ts';
import { answerOfSchema } from './introspection.ts';

/**
 * A contract, as Apollo Server knows gateways: what is asked is held against the contract's own schema, and answered
 * by the gateway of the whole graph, whose plans serve all.
 */
export function contractGateway(
  sdl: string,
  whole: GatewayExecutor,
  onChange: (listener: (sdl: string) => void) => void = () => undefined,
): GatewayInterface {
  // It was composed, and each server that starts validates it again.
  const schemaOf = (text: string) => buildSchema(text, { noLocation: true, assumeValid: true, assumeValidSDL: true });
  const part = partGateway(schemaOf(sdl), sdl, whole);
  onChange((changed) => part.replace(schemaOf(changed), changed));
  return part;
}

interface PartGateway extends GatewayInterface {
  /** Takes another schema up; what is being answered goes on with the one that it was held against. */
  replace(apiSchema: GraphQLSchema, sdl: string): void;
}

/** The same for any part of the graph; `apiSchema` answers what is asked of the schema itself. */
export function partGateway(apiSchema: GraphQLSchema, sdl: string, whole: GatewayExecutor): PartGateway {
  checkVariablesOf(apiSchema);
  let current = { apiSchema, coreSupergraphSdl: sdl };
  const listeners = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      listener(current);
      return () => void listeners.delete(listener);
    },
    replace: (changed, text) => {
      checkVariablesOf(changed);
      current = { apiSchema: changed, coreSupergraphSdl: text };
      listeners.forEach((listener) => listener(current));
    },
    load: () => Promise.resolve({ executor: (context) => answer(context, context.schema, whole) }),
    stop: () => Promise.resolve(),
  };
}

/** The whole graph, as its own gateway answers it, but for what is asked of its schema. */
export function wholeGateway(gateway: GatewayInterface): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (listener) => gateway.onSchemaLoadOrUpdate(listener),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: executor && ((context) => answerOfSchema(context, context.schema, executor)) };
    },
    stop: () => gateway.stop(),
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
  return answerOfSchema(context, schema, whole);
}
