import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { common, rolesOfField, rolesOfType, type Audience } from '../expected.ts';
import { fieldsOf, type Field } from './schemas.ts';

/** One thing that is asked for, for whom it is by what is declared, and what a refusal says of it. */
export interface Step {
  /** `Type.field`, a type that is referred to, or `TypeFilter.field`. */
  readonly place: string;
  readonly audience: Audience;
}

/** A field in a document, and what is asked below it, by the type of what is there. */
export interface Part extends Step {
  readonly type: string;
  readonly field: string;
  readonly alias: string;
  readonly args: string;
  readonly leadsTo: GraphQLNamedType;
  /** What its arguments ask by. */
  readonly inputs: readonly Step[];
  /** The rows that it answers. */
  readonly rows: string[];
  readonly below: Part[];
}

export type Arguments = (type: string, field: Field) => string | null;

/** Where the things of a schema are: of each type one, through which fields it is come to from the root. */
export class Places {
  private readonly ways = new Map<string, { readonly type: string; readonly field: Field }>();

  /** @param entities ids of things that are referred to, where a schema is asked by reference */
  constructor(
    readonly schema: GraphQLSchema,
    readonly argumentsOf: Arguments,
    readonly entities: ReadonlyMap<string, string> = new Map(),
  ) {
    const query = schema.getQueryType();
    this.spread([...(query ? [query] : []), ...[...entities.keys()].map((name) => schema.getType(name))]);
  }

  /** Whether there is a way to things of the type. */
  has(type: string): boolean {
    return type === 'Query' || this.entities.has(type) || this.ways.has(type);
  }

  wayTo(type: string): { readonly type: string; readonly field: Field } | undefined {
    return this.ways.get(type);
  }

  /** For whom things of the type are at their place. */
  audienceOf(type: string): Audience {
    if (type === 'Query' || this.entities.has(type)) return rolesOfType(type);
    const way = this.ways.get(type);
    if (!way) throw new Error(`Nothing leads to ${type}.`);
    return common(this.audienceOf(way.type), rolesOfField(way.type, way.field.name, getNamedType(way.field.type).name));
  }

  private spread(open: (GraphQLNamedType | undefined)[]): void {
    for (let type = open.shift(); type; type = open.shift()) {
      for (const field of fieldsOf(type)) {
        if (this.argumentsOf(type.name, field) === null) continue;
        const leadsTo = getNamedType(field.type);
        for (const each of [leadsTo, ...(isAbstractType(leadsTo) ? this.schema.getPossibleTypes(leadsTo) : [])]) {
          if (this.has(each.name) || !(isObjectType(each) || isInterfaceType(each))) continue;
          this.ways.set(each.name, { type: type.name, field });
          open.push(each);
        }
      }
    }
  }
}

/** One document of many fields, each asked at the place of its type. */
export class Tree {
  readonly top: Part[] = [];

  constructor(private readonly places: Places) {}

  /** Asks for a field of a type; with other arguments than usual it has a name of its own. */
  ask(type: string, field: Field, asked: Partial<Pick<Part, 'args' | 'alias' | 'inputs'>> = {}): Part {
    const parts = type === 'Query' ? this.top : this.partOf(type).below;
    const alias = asked.alias ?? `${type}__${field.name}`;
    const known = parts.find((each) => each.type === type && each.alias === alias);
    if (known) return known;
    const leadsTo = getNamedType(field.type);
    const audience = rolesOfField(type, field.name, leadsTo.name);
    const args = this.places.argumentsOf(type, field) ?? 'id: "none"';
    const place = `${type}.${field.name}`;
    const part = { place, audience, type, field: field.name, alias, args, leadsTo, inputs: [], rows: [], below: [] };
    parts.push({ ...part, ...asked });
    return parts.at(-1) as Part;
  }

  /** The part at which things of a type are asked. */
  partOf(type: string): Part {
    const id = this.places.entities.get(type);
    if (id !== undefined) return this.reference(type, id);
    const way = this.places.wayTo(type);
    if (!way) throw new Error(`Nothing leads to ${type}.`);
    return this.ask(way.type, way.field);
  }

  toString(): string {
    return `{ ${this.top.map(print).join(' ')} }`;
  }

  private reference(type: string, id: string): Part {
    const alias = `_entities__${type}`;
    const known = this.top.find((each) => each.alias === alias);
    if (known) return known;
    const leadsTo = this.places.schema.getType(type) as GraphQLNamedType;
    const args = `representations: [{ __typename: "${type}", id: "${id}" }]`;
    const audience = rolesOfType(type);
    const base = { place: type, type: 'Query', field: '_entities', inputs: [], rows: [], below: [] };
    const part: Part = { ...base, audience, alias, args, leadsTo };
    this.top.push(part);
    return part;
  }
}

function print({ field, alias, args, leadsTo, below }: Part): string {
  const asked = `${alias}: ${field}${args === '' ? '' : `(${args})`}`;
  if (isLeafType(leadsTo)) return asked;
  if (field !== '_entities' && !isAbstractType(leadsTo)) return `${asked} { ${inside(leadsTo, below)} }`;
  const types = [...new Set([...below.map(({ type }) => type), ...(field === '_entities' ? [leadsTo.name] : [])])];
  const fragments = types.map(
    (type) =>
      `... on ${type} { ${inside(
        leadsTo,
        below.filter((each) => each.type === type),
      )} }`,
  );
  return `${asked} { __typename ${fragments.join(' ')} }`;
}

/** Things that can be referred to are asked for the id by which they are. */
function inside(type: GraphQLNamedType, parts: readonly Part[]): string {
  const id = fieldsOf(type).some(({ name }) => name === 'id') ? 'id ' : '';
  return `__typename ${id}${parts.map(print).join(' ')}`;
}
