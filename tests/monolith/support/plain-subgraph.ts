import {
  execute,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  print,
  validate,
  visit,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { filterTable } from '../../../subgraphs/_kit/across/filter-table.ts';
import { Peers } from '../../../subgraphs/_kit/across/peers.ts';
import { Settle } from '../../../subgraphs/_kit/across/settle.ts';
import { AtDirective } from '../../../subgraphs/_kit/clocks.ts';
import type { HubContext } from '../../../subgraphs/_kit/context.ts';
import type { Caller, RunningSubgraph, SubgraphRequest, SubgraphResponse } from '../../../subgraphs/_kit/contract.ts';
import { maskFaults } from '../../../subgraphs/_kit/schema/faults.ts';
import { NaiveAsker } from './naive-asker.ts';

type Variables = Readonly<Record<string, unknown>>;
/** All of the monolith, by name. */
export type PlainSubgraphs = ReadonlyMap<string, PlainSubgraph>;

/**
 * A subgraph's resolvers with the context that they are made for, run by graphql-js: nothing is compiled, kept for the
 * next time or read at a revision, and what others judge is found out one record after another.
 */
export class PlainSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  private readonly captured = new WeakMap<object, HubContext>();

  constructor(
    private readonly running: RunningSubgraph,
    private readonly all: PlainSubgraphs,
  ) {
    ({ name: this.name, schema: this.schema } = running);
    this.captureContexts();
  }

  async run({ query, variables, caller }: SubgraphRequest): Promise<SubgraphResponse> {
    const document = parse(query);
    const operation = getOperationAST(document);
    const errors = validate(this.schema, document);
    if (!operation || errors.length > 0) return { errors };
    const contextValue = await this.contextFor(operation, variables, caller);
    const result = await execute({ schema: this.schema, document, contextValue, variableValues: variables });
    return maskFaults(result, caller.requestId, rethrow);
  }

  /** Loaders, services, clocks and rights as the subgraph itself makes them for this operation of this caller. */
  async contextFor(operation: OperationDefinitionNode, variables: Variables, asked: Caller): Promise<HubContext> {
    const caller = { ...asked, scope: {} };
    const { errors } = await this.running.execute({ ...clocksOnly(operation, variables), caller });
    const context = this.captured.get(caller.scope);
    if (!context) throw errors?.[0] ?? new Error(`${this.name} made no context.`);
    const peers = new Peers(
      (subgraph, request) => this.all.get(subgraph)?.run(request) ?? Promise.resolve(null),
      caller,
    );
    const asker = new NaiveAsker(peers, context);
    return { ...context, peers, settle: new Settle(filterTable(), asker, 'sqlite') };
  }

  /** A field that nothing else asks for is where the context of a request is met. */
  private captureContexts(): void {
    const field = this.schema.getQueryType()?.getFields()['_service'];
    const resolve = field?.resolve;
    if (!field || !resolve) throw new Error(`${this.name} is no subgraph.`);
    field.resolve = (root, args, context: HubContext, info) => {
      this.captured.set(context.caller.scope, context);
      return resolve(root, args, context, info);
    };
  }
}

/** The same clocks, and nothing to be read by them. */
function clocksOnly(
  operation: OperationDefinitionNode,
  variables: Variables,
): Pick<SubgraphRequest, 'query' | 'variables'> {
  const directives = (operation.directives ?? []).filter(({ name }) => name.value === AtDirective.name);
  const used = new Set<string>();
  for (const each of directives) visit(each, { Variable: ({ name }) => void used.add(name.value) });
  const isUsed = (name: string) => used.has(name);
  const { definitions } = parse('{ _service { sdl } }');
  const [service] = definitions;
  if (service?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    isUsed(variable.name.value),
  );
  const query = print({ ...service, operation: OperationTypeNode.QUERY, directives, variableDefinitions });
  return { query, variables: Object.fromEntries(Object.entries(variables).filter(([name]) => isUsed(name))) };
}

function rethrow(error: unknown): never {
  throw error;
}
