import { buildSchema, GraphQLError, parse, type DocumentNode } from 'graphql';
import type { ContractTag } from '../../subgraphs/_kit/access/contracts.ts';
import { composeSchemas } from '../composition/compose-schemas.ts';
import { CompositionError } from '../composition/composition-error.ts';
import { knowsAt } from './at-definition.ts';
import { joinedSdl } from './joined-sdl.ts';
import { knownTypes } from './official.ts';
import { ownParts } from './own-parts.ts';
import { faultsOfSdl } from './sdl-rules.ts';

export interface NamedSdl {
  readonly name: string;
  readonly sdl: string;
}

/** A graph that somebody wants to join. */
export interface JoinRequest {
  /** The hub's own subgraphs. */
  readonly own: readonly NamedSdl[];
  /** The partner contract of these, as its clients see it. */
  readonly partnerContract: string;
  /** Partners that were accepted before, as they are composed. */
  readonly accepted: readonly NamedSdl[];
  readonly candidate: NamedSdl & { readonly tag: ContractTag };
}

export type JoinOutcome =
  | {
      readonly sdl: string;
      readonly knowsAt: boolean;
      /** What is emitted of the graph with the candidate in it, by its path under `schema/`. */
      readonly files: ReadonlyMap<string, string>;
      readonly faults?: undefined;
    }
  | {
      readonly faults: readonly string[];
      /** They say nothing of the candidate, which is worth another try. */
      readonly isPassing?: true;
    };

const maxTokens = 50_000;

/** Checks a candidate, and composes the graph with it. */
export function join({ own, partnerContract, accepted, candidate }: JoinRequest): JoinOutcome {
  const document = read(candidate.sdl);
  if (typeof document === 'string') return { faults: [document] };
  const known = knownTypes([...own, ...accepted].map(({ sdl }) => parse(sdl, { noLocation: true })));
  const faults = faultsOfSdl(document, { known, contract: buildSchema(partnerContract) });
  if (faults.length > 0) return { faults };
  const sdl = joinedSdl(document, known, candidate.tag);
  try {
    return { sdl, knowsAt: knowsAt(document), files: compose([...own, ...accepted, { name: candidate.name, sdl }]) };
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    return { faults: [error.message] };
  }
}

function compose(subgraphs: readonly NamedSdl[]): ReadonlyMap<string, string> {
  return composeSchemas(subgraphs.map(({ name, sdl }) => ({ name, typeDefs: () => sdl })));
}

function read(sdl: string): DocumentNode | string {
  try {
    return ownParts(parse(sdl, { noLocation: true, maxTokens }));
  } catch (error) {
    return `The SDL can not be read: ${error instanceof GraphQLError ? error.message : 'it nests too deep.'}`;
  }
}
