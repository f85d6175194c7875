import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import type { Contract } from '../subgraphs/_kit/access/contracts.ts';
import type { Schemas } from './contracts/schema-files.ts';

type Listener = (sdl: string) => void;

/** What of the graph changes while the hub runs: it begins as it was released, and partners' subgraphs join and leave. */
export class LiveGraph {
  private types: GraphQLSchema | null = null;
  private readonly released: ReadonlyMap<string, string>;
  private files: ReadonlyMap<string, string>;
  private readonly ofContracts = new Map<Contract, Listener>();
  private ofWhole: Listener = () => undefined;

  constructor(released: Pick<Schemas, 'supergraphSdl' | 'contracts'>) {
    this.released = filesOf(released);
    this.files = this.released;
  }

  get supergraphSdl(): string {
    return this.file('supergraph.graphql') ?? '';
  }

  contract(name: Contract): string {
    return this.file(`contracts/${name}.graphql`) ?? '';
  }

  /** What is served of it under `/schema/`, where it is not as it was released. */
  file(path: string): string | undefined {
    return this.files.get(path);
  }

  /** All types of the supergraph. */
  get schema(): GraphQLSchema {
    return (this.types ??= typesOf(this.supergraphSdl));
  }

  /** Whoever plans is told first, and may refuse by throwing. */
  onWhole(listener: Listener): void {
    this.ofWhole = listener;
  }

  onContract(name: Contract, listener: Listener): void {
    this.ofContracts.set(name, listener);
  }

  /**
   * Takes up another graph, all parts of it in one turn: no request sees half of it.
   * @param files by their path under `schema/`; null: as it was released
   * @throws what whoever plans finds wrong with it; then the graph stays as it was
   */
  replace(files: ReadonlyMap<string, string> | null): void {
    const before = { files: this.files, types: this.types };
    const next = files ?? this.released;
    if (next === this.files) return;
    this.files = next;
    try {
      this.types = typesOf(this.supergraphSdl);
      this.ofWhole(this.supergraphSdl);
    } catch (error) {
      Object.assign(this, before);
      throw error;
    }
    for (const [name, listener] of this.ofContracts) listener(this.contract(name));
  }
}

function filesOf({ supergraphSdl, contracts }: Pick<Schemas, 'supergraphSdl' | 'contracts'>): Map<string, string> {
  const ofContracts = Object.entries(contracts).map(([name, sdl]) => [`contracts/${name}.graphql`, sdl] as const);
  return new Map([['supergraph.graphql', supergraphSdl], ...ofContracts]);
}

function typesOf(supergraphSdl: string): GraphQLSchema {
  return buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValid: true, assumeValidSDL: true });
}
