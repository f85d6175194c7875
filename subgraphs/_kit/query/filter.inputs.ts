import { Field, ID, InputType, Int, registerEnumType, type ClassType } from 'type-graphql';
import type { GraphQLScalarType } from 'graphql';
import { withArticle } from '../article.ts';
import { DateScalar } from '../scalars.ts';

/** What the operators mean is the same for every kind of value; `filter.sql.ts` turns them into SQL. */
export interface ValueFilter<T> {
  readonly eq?: T | null;
  /** An {@link IdSet} where others have found them. */
  readonly in?: readonly T[] | null;
  readonly not?: T | null;
  readonly lt?: T | null;
  readonly lte?: T | null;
  readonly gt?: T | null;
  readonly gte?: T | null;
  readonly contains?: string | null;
  readonly startsWith?: string | null;
  readonly isNull?: boolean | null;
}

type FieldType = GraphQLScalarType | StringConstructor | BooleanConstructor | typeof ID | typeof Int | object;

/** eq, in, not, isNull: what every value can be asked. */
function equalityFilter<T>(type: FieldType, name: string, what: string): ClassType<ValueFilter<T>> {
  const returns = () => type as GraphQLScalarType;
  @InputType(name, { description: `Conditions on ${what}; all that are given must hold.` })
  class EqualityFilter implements ValueFilter<T> {
    @Field(returns, { nullable: true, description: 'Equal to this.' })
    readonly eq?: T | null;

    @Field(() => [type as GraphQLScalarType], {
      nullable: true,
      description: 'Equal to one of these, at most 100; an empty list matches nothing.',
    })
    readonly in?: T[] | null;

    @Field(returns, { nullable: true, description: 'Anything but this; a missing value counts as different.' })
    readonly not?: T | null;

    @Field(() => Boolean, {
      nullable: true,
      description: 'True: only where the value is missing; false: only where it is there.',
    })
    readonly isNull?: boolean | null;
  }
  return EqualityFilter;
}

/** The filter of an enum; `name` is the enum's, so `TreatyActionKind` gives `TreatyActionKindFilter`. */
export function enumFilter<T>(type: object, name: string): ClassType<ValueFilter<T>> {
  return equalityFilter<T>(type, `${name}Filter`, withArticle(name));
}

export const BooleanFilter = equalityFilter<boolean>(Boolean, 'BooleanFilter', 'a yes or no');
export const IdFilter = equalityFilter<string>(ID, 'IDFilter', 'an id');
export const ExactTextFilter = equalityFilter<string>(String, 'ExactTextFilter', 'a text, letter for letter');

const referenceFilters = new Map<string, ClassType<ValueFilter<string>>>();

/** By the id of a record of a type; where the graph lists such records, also by `is`: conditions on the record. */
export function referenceTo(type: string): () => ClassType<ValueFilter<string>> {
  const filter =
    referenceFilters.get(type) ??
    equalityFilter<string>(ID, `${type}ReferenceFilter`, `the id of ${withArticle(type)}`);
  referenceFilters.set(type, filter);
  return () => filter;
}

/** Adds lt, lte, gt, gte. */
function rangeFilter<T>(type: FieldType, name: string, what: string): ClassType<ValueFilter<T>> {
  const returns = () => type as GraphQLScalarType;
  @InputType(name, { description: `Conditions on ${what}; all that are given must hold.` })
  class RangeFilter extends equalityFilter<T>(type, `${name}Equality`, what) {
    @Field(returns, { nullable: true, description: 'Before or below this.' })
    override readonly lt?: T | null;

    @Field(returns, { nullable: true, description: 'This, or before or below it.' })
    override readonly lte?: T | null;

    @Field(returns, { nullable: true, description: 'After or above this.' })
    override readonly gt?: T | null;

    @Field(returns, { nullable: true, description: 'This, or after or above it.' })
    override readonly gte?: T | null;
  }
  return RangeFilter;
}

/** Adds contains, startsWith. */
function textFilter(
  base: ClassType<ValueFilter<string>>,
  name: string,
  description: string,
): ClassType<ValueFilter<string>> {
  @InputType(name, { description })
  class TextFilter extends base {
    @Field(() => String, { nullable: true, description: 'Has this anywhere in it; at most 200 characters.' })
    override readonly contains?: string | null;

    @Field(() => String, { nullable: true, description: 'Begins with this; at most 200 characters.' })
    override readonly startsWith?: string | null;
  }
  return TextFilter;
}

/** For a text, and for one in its languages: `folded` and `foldedLocalized`. */
export const StringFilter = textFilter(
  rangeFilter<string>(String, 'StringRangeFilter', 'a text'),
  'StringFilter',
  'Conditions on a text, without regard to case in any script, and with ё as е; all that are given must hold. `lt`, `lte`, `gt` and ' +
    '`gte` go by code point: Latin before Cyrillic, Kazakh letters after the Russian alphabet. Of a text in several ' +
    'languages any may meet a condition, and one must meet all of `lt`, `lte`, `gt` and `gte`.',
);

/** For texts of which there are more than one has languages: `foldedAny`. */
export const TextListFilter = textFilter(
  equalityFilter<string>(String, 'TextListEqualityFilter', 'texts'),
  'TextListFilter',
  'Conditions on several texts, without regard to case in any script, and with ё as е; all that are given must hold. Any of the ' +
    'texts may meet each; `not` asks that none of them is this, `isNull` whether there are none.',
);

export const IntFilter = rangeFilter<number>(Int, 'IntFilter', 'a number');
export const DateFilter = rangeFilter<string>(DateScalar, 'DateFilter', 'a day');

export enum Certainty {
  CERTAIN = 'CERTAIN',
  POSSIBLE = 'POSSIBLE',
}
registerEnumType(Certainty, {
  name: 'Certainty',
  description: 'What to do with a date that is not exact.',
  valuesConfig: {
    CERTAIN: { description: 'Matches only where the condition holds for every day the date can mean.' },
    POSSIBLE: { description: 'Matches where the condition holds for some day the date can mean.' },
  },
});

@InputType({ description: 'Conditions on a date that may be partial; all that are given must hold.' })
export class PartialDateFilter extends rangeFilter<string>(
  DateScalar,
  'PartialDateRange',
  'a date that may be partial',
) {
  @Field(() => Certainty, {
    description: 'Whether a partial date must or may meet the conditions.',
    defaultValue: Certainty.CERTAIN,
  })
  readonly certainty!: Certainty;
}
