import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Chance } from './chance.ts';
import { oddDays, oddLinks, oddMoments, oddNumbers, oddTexts } from './odd-values.ts';
import type { Pool } from './pool.ts';

const deepest = 4;

const oddOnes: Readonly<Record<string, readonly unknown[]>> = {
  String: oddTexts,
  ID: oddTexts,
  Int: oddNumbers,
  Float: [...oddNumbers, 0.1, -1e300],
  Boolean: [true, false],
  Date: oddDays,
  DateTime: oddMoments,
  URL: oddLinks,
};

/** Values that are valid for their type: real ones, and odd ones. */
export class Values {
  constructor(
    private readonly chance: Chance,
    private readonly pool: Pool,
    /** The share of odd ones among plain values. */
    private readonly oddness: number,
  ) {}

  /** As it would stand among the variables; `about` is the name of the field or type that it speaks of. */
  of(type: GraphQLInputType, about: string, depth = 0): unknown {
    if (!isNonNullType(type) && this.chance.likely(0.03)) return null;
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const item = bare.ofType;
      return Array.from({ length: this.chance.below(4) }, () => this.of(item, about, depth + 1));
    }
    if (isInputObjectType(bare))
      return this.isPlainOrder(bare) ? this.order(bare, depth + 1) : this.object(bare, depth + 1);
    if (isEnumType(bare)) return this.chance.one(bare.getValues()).name;
    return this.plain(bare.name, about);
  }

  /** An order names one thing to order by, mostly. */
  private isPlainOrder({ name }: GraphQLInputObjectType): boolean {
    return name.endsWith('Order') && !this.chance.likely(this.oddness);
  }

  private order(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const { direction, ...things } = type.getFields();
    const named = [this.chance.one(Object.values(things)), ...(direction ? [direction] : [])];
    return Object.fromEntries(named.map((each) => [each.name, this.of(each.type, each.name, depth)]));
  }

  private object(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const fields = Object.values(type.getFields());
    const required = fields.filter(isRequiredInputField);
    const optional = fields.filter((field) => !required.includes(field) && (depth < deepest || !nests(field.type)));
    const isCommand = type.name.endsWith('Input');
    const count = isCommand
      ? this.chance.below(optional.length + 1)
      : this.chance.below(3) + (required.length === 0 ? 1 : 0);
    const chosen = [...required, ...this.chance.some(optional, count)];
    return Object.fromEntries(chosen.map(({ name, type: of }) => [name, this.of(of, name, depth)]));
  }

  private plain(scalar: string, about: string): unknown {
    const isOdd = this.chance.likely(this.oddness);
    if (scalar === 'ID') return this.id(about, isOdd);
    const odd = oddOnes[scalar] ?? [];
    const real = this.pool.values.get(scalar) ?? [];
    return real.length === 0 || isOdd ? this.chance.one(odd) : this.chance.one(real);
  }

  private id(about: string, isOdd: boolean): string {
    const id = this.chance.one(this.idsFor(about));
    if (!isOdd) return id;
    return this.chance.likely(0.5) ? this.chance.one(oddTexts) : mutatedId(id, this.chance);
  }

  private idsFor(about: string): readonly string[] {
    const name = about.toLowerCase().replace(/s$/, '');
    const own = [...this.pool.ids].find(([type, ids]) => ids.length > 0 && type.toLowerCase().endsWith(name));
    return own?.[1] ?? this.chance.one([...this.pool.ids.values()].filter((ids) => ids.length > 0));
  }
}

/** Of the form of an id, as those are that say what they are about. */
function mutatedId(id: string, chance: Chance): string {
  const parts = id.split(/([:-])/);
  const other = chance.one(['', '0', '-1', '99999999999999999999', 'v1', '2199', '2024-02-30', 'ә', '%', ...parts]);
  const place = chance.below(parts.length);
  return parts.map((part, index) => (index === place ? other : part)).join('');
}

function nests(type: GraphQLInputType): boolean {
  const bare = getNullableType(type);
  return isInputObjectType(isListType(bare) ? getNullableType(bare.ofType) : bare);
}
