import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { SubgraphRequest } from '../contract.ts';
import { CompiledQueries } from './compiled.ts';

const documentsKept = 1_000;

interface Prepared {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
}

/** Runs operations on one schema; parsing, validation and compilation happen once per query text. */
export class Executor {
  private readonly prepared = new Map<string, Prepared>();

  private readonly compiled: CompiledQueries;

  constructor(private readonly schema: GraphQLSchema) {
    this.compiled = new CompiledQueries(schema);
  }

  prepare({ query, document }: SubgraphRequest): Prepared {
    const known = this.prepared.get(query);
    if (known) return known;
    const prepared = this.parseAndValidate(query, document);
    if (this.prepared.size >= documentsKept) this.prepared.delete(this.prepared.keys().next().value ?? '');
    this.prepared.set(query, prepared);
    return prepared;
  }

  /** What goes wrong is told by graphql-js, compiled or not: the read is done once more, mostly from the same loaders. */
  async run(document: DocumentNode, request: SubgraphRequest, contextValue: unknown): Promise<ExecutionResult> {
    const result = await this.compiled.of(document)?.(undefined, contextValue, request.variables);
    if (result && !result.errors) return result;
    return execute({
      schema: this.schema,
      document,
      contextValue,
      variableValues: request.variables,
      operationName: request.operationName ?? null,
    });
  }

  private parseAndValidate(query: string, document: DocumentNode | undefined): Prepared {
    try {
      const parsed = document ?? parse(query);
      return { document: parsed, errors: validate(this.schema, parsed) };
    } catch (error) {
      const syntax = error instanceof GraphQLError ? error : new GraphQLError('The query can not be read.');
      return { document: { kind: 'Document', definitions: [] } as unknown as DocumentNode, errors: [syntax] };
    }
  }
}

export function operationOf(document: DocumentNode, name: string | undefined) {
  const operation = getOperationAST(document, name);
  if (!operation)
    throw new GraphQLError('The request names no operation of its query.', { extensions: { code: 'BAD_REQUEST' } });
  return operation;
}
