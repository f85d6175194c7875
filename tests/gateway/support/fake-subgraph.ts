import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, getDirectiveValues, getOperationAST, GraphQLError, parse, validate } from 'graphql';
import type { AudienceName } from '../../../subgraphs/_kit/access/audience.ts';
import type {
  AnswerNote,
  RunningSubgraph,
  Subgraph,
  SubgraphRequest,
  SubgraphResponse,
} from '../../../subgraphs/_kit/contract.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDefaults } from '../../../subgraphs/_kit/variable-defaults.ts';

const header = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  directive @at(asOf: Date, knownAt: DateTime, today: Date) on QUERY
  scalar Date
  scalar DateTime
`;

type Resolver = (source: never, args: never, caller: SubgraphRequest['caller'], info: never) => unknown;

export interface FakeDefinition {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>>;
}

/** A subgraph over data in memory, which can be slowed down, broken and asked what it was asked. */
export class FakeSubgraph implements Subgraph, RunningSubgraph {
  readonly name: string;
  readonly schema: RunningSubgraph['schema'];
  readonly recordTypes: readonly string[] = [];
  readonly confidentialTypes: readonly string[] = [];
  readonly namedTypes: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  readonly requests: SubgraphRequest[] = [];
  currentRevision = 1;
  writtenBy: string[] = [];
  delayMs = 0;
  /** Thrown instead of an answer. */
  fault: Error | null = null;
  /** What it says of every question. */
  notes: readonly AnswerNote[] = [];
  isClosed = false;

  constructor(private readonly definition: FakeDefinition) {
    this.name = definition.name;
    this.schema = buildSubgraphSchema({ typeDefs: parse(this.typeDefs()), resolvers: definition.resolvers as never });
  }

  typeDefs(): string {
    return header + this.definition.typeDefs;
  }

  ownTypeDefs(): string {
    return this.typeDefs();
  }

  audiences(): ReadonlyMap<string, AudienceName> {
    return new Map();
  }

  verify(): Promise<never> {
    return Promise.reject(new Error('It keeps no record.'));
  }

  drift(): Promise<string[]> {
    return Promise.resolve([]);
  }

  open(): Promise<RunningSubgraph> {
    return Promise.resolve(this);
  }

  async execute(request: SubgraphRequest): Promise<SubgraphResponse> {
    this.requests.push(request);
    if (this.delayMs > 0) await sleep(this.delayMs);
    if (this.fault) throw this.fault;
    const document = request.document ?? parse(request.query);
    const errors = validate(this.schema, document);
    if (errors.length > 0) return { errors };
    const operation = getOperationAST(document, request.operationName);
    const directive = this.schema.getDirective('at');
    const at =
      operation && directive && getDirectiveValues(directive, operation, withDefaults(operation, request.variables));
    const { data, errors: faults } = await execute({
      schema: this.schema,
      document,
      variableValues: request.variables,
      contextValue: request.caller,
    });
    const asOf = (at?.['asOf'] as string | undefined) ?? '2026-11-22';
    const { name, currentRevision: revision, notes } = this;
    const hub = {
      subgraph: name,
      revision,
      asOf,
      today: '2026-11-22',
      knownAt: null,
      ...(notes.length > 0 && { notes }),
    };
    return { data: data as Record<string, unknown>, ...(faults && { errors: faults }), extensions: { hub } };
  }

  ingest(): Promise<never[]> {
    return Promise.resolve([]);
  }

  revision(): Promise<number> {
    return this.fault ? Promise.reject(this.fault) : Promise.resolve(this.currentRevision);
  }

  withheld(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  isEmpty(): Promise<boolean> {
    return Promise.resolve(this.currentRevision === 0);
  }

  actors(): Promise<string[]> {
    return Promise.resolve(this.writtenBy);
  }

  maintain(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}

export function codedError(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
