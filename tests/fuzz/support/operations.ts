import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { Chance } from './chance.ts';
import type { Pool } from './pool.ts';
import { Values } from './values.ts';
import { Variables } from './variables.ts';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** What is left to chance, and what is not. */
export interface Taste {
  /** The share of odd values among plain ones. */
  readonly oddness: number;
  /** The share of values that are given through variables. */
  readonly throughVariables: number;
  /** At most so many arguments of a field that it can be asked without; they narrow what is found. */
  readonly mostArguments?: number;
  /** How many records of each list are asked for; else very few. */
  readonly pageSize?: number;
  /** How many more fields of each object are asked for than usual. */
  readonly moreFields?: number;
  /** Fields, as `Type.field`, that are asked wherever there is their type, however deep. */
  readonly wanted?: ReadonlySet<string>;
  /** Values of arguments by their name, in place of those that chance would give. */
  readonly given?: Readonly<Record<string, unknown>>;
}

type Kind = 'query' | 'mutation';
type Field = GraphQLField<unknown, unknown>;

const usual: Taste = { oddness: 0.25, throughVariables: 0.15 };
const deepest = 6;
const mostFields = 30;
/** Of one query in ten. */
const mostOfLarge = 150;
/** Records of one list times those of the lists that it lies in. */
const largestProduct = 60;
/** Names that the gateway asks for itself, and names that objects of JavaScript have unasked. */
const oddAliases = ['edges', 'data', 'node', 'nodes', 'totalCount', 'then', 'toJSON', '__proto__', 'constructor'];
const pageArguments = new Set(['first', 'last', 'after', 'before']);

/** A valid query, or command, over the schema, always the same for a seed. */
export function operationOf(
  schema: GraphQLSchema,
  pool: Pool,
  seed: number,
  kind: Kind = 'query',
  taste: Taste = usual,
): Operation {
  // Fields of the same name that can't be merged are the one thing that is not avoided by construction.
  for (let attempt = 0; ; attempt += 1) {
    const operation = new OperationWriter(schema, pool, new Chance(seed * 1_009 + attempt), taste).write(kind);
    if (validate(schema, parse(operation.query)).length === 0) return operation;
    if (attempt === 100) throw new Error(`No valid ${kind} for the seed ${seed}: ${operation.query}`);
  }
}

class OperationWriter {
  private readonly values: Values;
  private readonly variables: Variables;
  private readonly fragments = new Map<string, { type: GraphQLNamedType; text: string }>();
  private fieldsLeft: number;
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pool: Pool,
    private readonly chance: Chance,
    private readonly taste: Taste,
  ) {
    this.values = new Values(chance, pool, taste.oddness);
    this.variables = new Variables(chance, taste.throughVariables);
    this.fieldsLeft = chance.likely(0.1) ? mostOfLarge : mostFields;
  }

  write(kind: Kind): Operation {
    const isQuery = kind === 'query';
    const root = isQuery ? this.schema.getQueryType() : this.schema.getMutationType();
    const all = Object.values(root?.getFields() ?? {});
    const wanted = all.filter((field) => root && this.isWanted(root, field));
    const others = all.filter((field) => !wanted.includes(field));
    const fields = [...wanted, ...this.chance.some(others, (isQuery ? this.chance.upTo(3) : 1) - wanted.length)];
    const selections = fields.flatMap((field) => this.field(field, 1, 1));
    if (this.chance.likely(0.1)) selections.push('__typename');
    const clocks = isQuery && this.chance.likely(0.2) ? this.directive('at') : '';
    const named = this.chance.likely(0.5);
    const { definitions, values } = this.variables;
    const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
    const fragments = [...this.fragments].map(([name, { type, text }]) => `fragment ${name} on ${type.name} ${text}`);
    const query = `${kind} ${named ? 'Q' : ''}${head}${clocks} { ${selections.join(' ')} } ${fragments.join(' ')}`;
    return { query, variables: values, ...(named && { operationName: 'Q' }) };
  }

  private selection(type: GraphQLCompositeType, depth: number, product: number): string {
    const own = [...this.fieldsOf(type, depth, product), ...this.refined(type, depth, product)];
    if (own.length === 0 || this.chance.likely(0.05)) own.push('__typename');
    const text = `{ ${own.join(' ')} }`;
    return this.chance.likely(0.1) ? this.spread(type, text) : text;
  }

  private fieldsOf(type: GraphQLCompositeType, depth: number, product: number): string[] {
    if (!('getFields' in type)) return [];
    const fields = Object.values(type.getFields()) as Field[];
    const wanted = depth <= deepest + 2 ? fields.filter((field) => this.isWanted(type, field)) : [];
    const leaves = fields.filter((field) => !wanted.includes(field) && isLeafType(getNamedType(field.type)));
    const others = fields.filter((field) => !wanted.includes(field) && !leaves.includes(field));
    const { moreFields = 0 } = this.taste;
    const isPage = type.name.endsWith('Connection') || type.name.endsWith('Edge');
    const isDeepest = depth >= deepest || product >= largestProduct;
    const deeper = isDeepest ? 0 : this.chance.below(3) + (isPage ? 1 : 0) + moreFields;
    const some = this.chance.some(leaves, this.chance.below(4) + moreFields);
    const chosen = [...wanted, ...some, ...this.chance.some(others, deeper)];
    return chosen.flatMap((field) => this.field(field, depth, product));
  }

  /** What is asked only of members of an abstract type, or of an object as one of its interfaces. */
  private refined(type: GraphQLCompositeType, depth: number, product: number): string[] {
    const others = isAbstractType(type) ? this.schema.getPossibleTypes(type) : type.getInterfaces();
    const count = isAbstractType(type) ? 2 : Number(this.chance.likely(0.03));
    const needed = isAbstractType(type) ? this.schema.getPossibleTypes(type).filter((each) => this.isNeeded(each)) : [];
    const chosen = new Set<GraphQLCompositeType>([...needed, ...this.chance.some<GraphQLCompositeType>(others, count)]);
    return [...chosen].map((each) => {
      const own = this.fieldsOf(each, depth, product).join(' ') || '__typename';
      return `... on ${each.name}${this.condition()} { ${own} }`;
    });
  }

  private isNeeded({ name }: GraphQLNamedType): boolean {
    return [...(this.taste.wanted ?? [])].some((field) => field.startsWith(`${name}.`));
  }

  private isWanted({ name }: GraphQLNamedType, field: Field): boolean {
    return this.taste.wanted?.has(`${name}.${field.name}`) ?? false;
  }

  private field(field: Field, depth: number, product: number): string[] {
    if (this.fieldsLeft <= 0) return [];
    this.fieldsLeft -= 1;
    const type = getNamedType(field.type);
    const isList = String(field.type).includes('[') || type.name.endsWith('Connection');
    const size = isList && type.name.endsWith('Connection') ? (this.taste.pageSize ?? this.chance.upTo(3)) : 1;
    const written = this.argumentsOf(field.args, type, size);
    const alias = this.chance.likely(written.length > 0 ? 0.4 : 0.06) ? `${this.alias()}: ` : '';
    const head = `${alias}${field.name}${written.length > 0 ? `(${written.join(', ')})` : ''}${this.condition()}`;
    if (!isCompositeType(type)) return [head];
    return [`${head} ${this.selection(type, depth + 1, product * (isList ? Math.max(2, size) : 1))}`];
  }

  private alias(): string {
    return this.chance.likely(0.25) ? this.chance.one(oddAliases) : `a${(this.aliases += 1)}`;
  }

  private argumentsOf(args: readonly GraphQLArgument[], type: GraphQLNamedType, size: number): string[] {
    const { mostArguments = 2, given = {} } = this.taste;
    const isPaged = args.some(({ name }) => name === 'first');
    const plain = args.filter(({ name }) => !isPaged || !pageArguments.has(name));
    const optional = plain.filter((argument) => !isRequiredArgument(argument) && !(argument.name in given));
    const wanted = [
      ...plain.filter((argument) => !optional.includes(argument)),
      ...this.chance.some(optional, this.chance.below(mostArguments + 1)),
    ];
    const written = wanted.map((argument) =>
      this.argument(
        argument,
        given[argument.name] ?? this.values.of(argument.type, argument.name === 'id' ? type.name : argument.name),
      ),
    );
    return isPaged ? [...this.page(args, type, size), ...written] : written;
  }

  private argument({ name, type }: GraphQLArgument, value: unknown): string {
    return `${name}: ${this.variables.written(type, value)}`;
  }

  /** A small page, as a rule. */
  private page(args: readonly GraphQLArgument[], type: GraphQLNamedType, size: number): string[] {
    const fromBack = this.chance.likely(0.25);
    const odd = this.chance.likely(0.03);
    const page = new Map<string, unknown>([
      [fromBack ? 'last' : 'first', odd ? this.chance.one([0, -1, 101, null]) : size],
    ]);
    if (odd) page.set('first', size);
    if (this.chance.likely(0.1)) page.set(this.chance.one(['after', 'before']), this.cursor(type));
    return args.flatMap((argument) =>
      page.has(argument.name) ? [this.argument(argument, page.get(argument.name))] : [],
    );
  }

  private cursor(type: GraphQLNamedType): string | null {
    const own = this.pool.cursors.get(type.name) ?? [];
    return own.length === 0 || this.chance.likely(0.1) ? null : this.chance.one(own);
  }

  private spread(type: GraphQLCompositeType, text: string): string {
    const same = [...this.fragments].filter(([, fragment]) => fragment.type === type).map(([name]) => name);
    if (same.length > 0 && this.chance.likely(0.3)) return `{ ...${this.chance.one(same)}${this.condition()} }`;
    if (this.chance.likely(0.3)) return `{ ...${this.condition()} ${text} }`;
    const name = `F${this.fragments.size}`;
    this.fragments.set(name, { type, text });
    return `{ ...${name}${this.condition()} }`;
  }

  private condition(): string {
    return this.chance.likely(0.03) ? this.directive(this.chance.one(['include', 'skip'])) : '';
  }

  private directive(name: string): string {
    const args = this.schema.getDirective(name)?.args ?? [];
    const chosen = this.chance.some(args, this.chance.upTo(args.length));
    const written = chosen.map((argument) => this.argument(argument, this.values.of(argument.type, name)));
    return ` @${name}(${written.join(', ')})`;
  }
}
