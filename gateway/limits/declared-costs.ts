import {
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { assumedSize } from '../../subgraphs/_kit/schema/costs.ts';

/** What a field of the graph or of an input costs by itself, and how long a list it gives, as the SDL says it. */
export interface DeclaredCost {
  /** Null: one for an object, nothing for a value. */
  readonly weight: number | null;
  readonly assumedSize: number;
  /** Arguments that say how long the list is; the first that is given counts. */
  readonly slicingArguments: readonly string[];
  /** The lists in what the field gives that are as long; none: it is itself the list. */
  readonly sizedFields: readonly string[];
}

/** By `Type.field`. */
export type DeclaredCosts = ReadonlyMap<string, DeclaredCost>;

export const undeclared: DeclaredCost = { weight: null, assumedSize, slicingArguments: [], sizedFields: [] };

/** Reads `@cost` and `@listSize` of the fields of a supergraph. */
export function declaredCosts(supergraphSdl: string): DeclaredCosts {
  const types = parse(supergraphSdl, { noLocation: true }).definitions.flatMap((definition) =>
    'fields' in definition ? [definition] : [],
  );
  const fields = types.flatMap(({ name, fields = [] }) =>
    fields.map(
      (field: FieldDefinitionNode | InputValueDefinitionNode) =>
        [`${name.value}.${field.name.value}`, costOf(field)] as const,
    ),
  );
  return new Map(fields.flatMap(([name, cost]) => (cost ? [[name, cost]] : [])));
}

function costOf({ directives = [] }: FieldDefinitionNode | InputValueDefinitionNode): DeclaredCost | null {
  const [cost, listSize] = ['cost', 'listSize'].map((name) => directives.find((each) => each.name.value === name));
  if (!cost && !listSize) return null;
  const { weight = null } = argumentsOf(cost);
  return { ...undeclared, ...argumentsOf(listSize), weight };
}

function argumentsOf(directive: ConstDirectiveNode | undefined): Partial<DeclaredCost> {
  const given = (directive?.arguments ?? []).map(
    ({ name, value }) => [name.value, valueFromASTUntyped(value)] as const,
  );
  return Object.fromEntries(given.filter(([, value]) => value !== null));
}
