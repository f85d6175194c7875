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

const documentsKept = 1_000;

interface Prepared {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
}

/** Runs operations on one schema; parsing and validation happen once per query text. */
export class Executor {
  private readonly prepared = new Map<string, Prepared>();

  constructor(private readonly schema: GraphQLSchema) {}

  prepare({ query, document }: SubgraphRequest): Prepared {
    const known = this.prepared.get(query);
    if (known) return known;
    const prepared = this.parseAndValidate(query, document);
    if (this.prepared.size >= documentsKept) this.prepared.delete(this.prepared.keys().next().value ?? '');
    this.prepared.set(query, prepared);
    return prepared;
  }

  async run(document: DocumentNode, request: SubgraphRequest, contextValue: unknown): Promise<ExecutionResult> {
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
