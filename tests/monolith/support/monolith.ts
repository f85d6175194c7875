import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  execute,
  getOperationAST,
  isAbstractType,
  isObjectType,
  isScalarType,
  parse,
  validate,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { scalarNamed } from '../../../gateway/scalars.ts';
import { actorOf, type Identity } from '../../../subgraphs/_kit/access/identity.ts';
import { callerWith } from '../../../subgraphs/_kit/caller.ts';
import type { HubContext } from '../../../subgraphs/_kit/context.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { projectRoot } from '../../../subgraphs/_kit/root.ts';
import { maskFaults } from '../../../subgraphs/_kit/schema/faults.ts';
import type { GraphQLAnswer } from '../../default-data/gateway.ts';
import type { Operation } from '../../fuzz/support/operations.ts';
import { Owners } from './owners.ts';
import { PlainSubgraph } from './plain-subgraph.ts';
import { resolveField, resolveType, type Question } from './resolvers.ts';

/**
 * One schema over the resolvers of all subgraphs, run by graphql-js: what the federated graph has to answer. Each field
 * is resolved by the subgraph that owns it, which makes a parent of its own where the parent came from another.
 */
export class Monolith {
  /** The ways from one subgraph to another that questions took, and the fields of `Query` that they asked for. */
  readonly taken = new Set<string>();
  readonly schema: GraphQLSchema;
  readonly owners: Owners;
  private readonly subgraphs = new Map<string, PlainSubgraph>();

  constructor(running: Iterable<RunningSubgraph>) {
    for (const each of running) this.subgraphs.set(each.name, new PlainSubgraph(each, this.subgraphs));
    this.schema = buildSchema(readFileSync(join(projectRoot(), 'schema/api.graphql'), 'utf8'));
    this.owners = new Owners(this.subgraphs);
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (isObjectType(type)) for (const field of Object.values(type.getFields())) field.resolve = resolveField;
      if (isAbstractType(type)) type.resolveType = resolveType;
      const scalar = isScalarType(type) ? scalarNamed(type.name) : undefined;
      // What is wrong with a value is told before anything is read; values go on as they were sent.
      if (scalar && isScalarType(type)) type.parseValue = scalar.parseValue;
    }
  }

  async ask(identity: Identity | null, { query, variables }: Operation): Promise<GraphQLAnswer> {
    const document = parse(query);
    const operation = getOperationAST(document);
    const errors = validate(this.schema, document);
    if (!operation || errors.length > 0) throw new Error(`Not valid: ${query}\n${errors.join('\n')}`);
    const contextValue = this.question(identity, operation, variables);
    const result = await execute({ schema: this.schema, document, contextValue, variableValues: variables });
    const faults: unknown[] = [];
    const masked = maskFaults(result, 'test', (fault) => faults.push(fault));
    if (faults.length > 0) throw faults[0];
    return masked;
  }

  private question(
    identity: Identity | null,
    operation: OperationDefinitionNode,
    variables: Operation['variables'],
  ): Question {
    const { owners, taken } = this;
    const caller = callerWith({ requestId: 'test', actor: actorOf(identity), identity });
    const contexts = new Map<PlainSubgraph, Promise<HubContext>>();
    const contextOf = (subgraph: PlainSubgraph) => {
      const context = contexts.get(subgraph) ?? subgraph.contextFor(operation, variables, caller);
      contexts.set(subgraph, context);
      return context;
    };
    return { owners, taken, contextOf, operation, variables };
  }
}
