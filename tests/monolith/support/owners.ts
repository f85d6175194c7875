import { isObjectType, type GraphQLField } from 'graphql';
import type { PlainSubgraph, PlainSubgraphs } from './plain-subgraph.ts';

type Field = GraphQLField<unknown, unknown>;

/** Which subgraph resolves which field. */
export class Owners {
  constructor(private readonly subgraphs: PlainSubgraphs) {}

  /** The subgraph that a thing comes from, where it has the field, else whoever has. */
  of(type: string, field: string, from: PlainSubgraph | null): { subgraph: PlainSubgraph; field: Field } {
    const candidates = from ? [from, ...this.subgraphs.values()] : [...this.subgraphs.values()];
    for (const subgraph of candidates) {
      const found = fieldOf(subgraph, type, field);
      if (found) return { subgraph, field: found };
    }
    throw new Error(`Nobody resolves ${type}.${field}.`);
  }

  /** Who resolves a field of a thing that `from` gave; null where that is not for one alone to do. */
  after(type: string, field: string, from: PlainSubgraph | null): PlainSubgraph | null {
    if (from && fieldOf(from, type, field)) return from;
    const others = [...this.subgraphs.values()].filter((each) => fieldOf(each, type, field));
    return others.length === 1 ? (others[0] ?? null) : null;
  }
}

export function linkOf(type: string, from: PlainSubgraph, to: PlainSubgraph): string {
  return `${type}: ${from.name} → ${to.name}`;
}

function fieldOf({ schema }: PlainSubgraph, type: string, field: string): Field | null {
  const found = schema.getType(type);
  if (!isObjectType(found)) return null;
  const own = found.getFields()[field] as Field | undefined;
  const isExternal = own?.astNode?.directives?.some(({ name }) => name.value === 'external') ?? false;
  return own && !isExternal ? own : null;
}
