import { getNullableType, isEnumType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import type { Chance } from './chance.ts';

/** Names that objects of JavaScript have unasked. */
const oddNames = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];

/** Writes values into a query, some of them through variables. */
export class Variables {
  readonly definitions: string[] = [];
  private readonly given = new Map<string, unknown>();
  private readonly oddNames: string[];

  constructor(
    private readonly chance: Chance,
    /** Of the values, those that are written so. */
    private readonly share: number,
  ) {
    this.oddNames = chance.some(oddNames, Number(chance.likely(0.2)));
  }

  /** What is to be sent with the query. */
  get values(): Record<string, unknown> {
    return Object.fromEntries(this.given);
  }

  written(type: GraphQLInputType, value: unknown): string {
    return this.chance.likely(this.share) ? this.through(type, value) : this.literal(type, value);
  }

  private through(type: GraphQLInputType, value: unknown): string {
    const name = this.oddNames.pop() ?? `v${this.definitions.length}`;
    const byDefault = value !== null && this.chance.likely(0.2);
    const fallback = byDefault ? ` = ${this.constant(type, value)}` : '';
    this.definitions.push(`$${name}: ${String(type)}${fallback}`);
    if (!byDefault) this.given.set(name, value);
    return `$${name}`;
  }

  private literal(type: GraphQLInputType, value: unknown): string {
    return print(type, value, (of, each) => this.written(of, each));
  }

  private constant(type: GraphQLInputType, value: unknown): string {
    return print(type, value, (of, each) => this.constant(of, each));
  }
}

/** @param each writes what is inside of a list or an object */
function print(
  type: GraphQLInputType,
  value: unknown,
  each: (type: GraphQLInputType, value: unknown) => string,
): string {
  if (value === null) return 'null';
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${(value as unknown[]).map((one) => each(bare.ofType, one)).join(', ')}]`;
  if (!isInputObjectType(bare)) return isEnumType(bare) ? (value as string) : JSON.stringify(value);
  const fields = Object.entries(value as object).flatMap(([name, one]) => {
    const field = bare.getFields()[name];
    return field ? [`${name}: ${each(field.type, one)}`] : [];
  });
  return `{ ${fields.join(', ')} }`;
}
