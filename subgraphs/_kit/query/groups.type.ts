import { Ctx, Directive, Field, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import type { HubContext } from '../context.ts';
import { LocalizedText } from '../localized-text.ts';
import { PageInfo } from './page-info.type.ts';
import { mostConditions } from './filter-size.ts';
import { fieldOf, type Dimensions, type NamedRecord } from './dimensions.ts';

export enum GroupOrder {
  VALUES = 'VALUES',
  COUNT = 'COUNT',
}
registerEnumType(GroupOrder, {
  name: 'GroupOrder',
  description: 'Which groups come first.',
  valuesConfig: {
    VALUES: { description: 'By their values, dimension by dimension; those without a value before all others.' },
    COUNT: { description: 'Those with the most rows; of two with as many, by their values.' },
  },
});

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'What the rows of a group have in common in one dimension.' })
export class GroupKey {
  @Field(() => String, { nullable: true, description: 'The dimension, as it was asked for.' })
  readonly dimension!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The value: an id, a value of an enum, a number, `true` or `false`, or a text. Null in the group of those rows that have none, which is not zero and not unknown to the filter: `isNull: true` finds them.',
  })
  readonly value!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'The value in words, where it is that of an enum.' })
  readonly label!: LocalizedText | null;
}

export interface Group {
  readonly keys: readonly GroupKey[];
  readonly count: number;
  readonly filter: string | null;
}

export interface Groups {
  readonly nodes: readonly Group[];
  readonly pageInfo: PageInfo;
  readonly distinctCount: Promise<number>;
  readonly groupCount: Promise<number>;
  readonly summedCount: Promise<number>;
  readonly isExclusive: true | Promise<boolean>;
}

/** Beside the common fields a group leads to the records that its keys name. */
function groupType({ name, byName }: Dimensions): ClassType<Group> {
  @ObjectType(`${name}Group`, { description: `The rows of a list of ${name} that have the same values.` })
  class NodeGroup implements Group {
    @Field(() => [GroupKey], { nullable: true, description: 'A value for each dimension, in the order of `by`.' })
    readonly keys!: GroupKey[];

    @Field(() => Int, { nullable: true, description: 'How many rows it has; each once.' })
    readonly count!: number;

    @Field(() => String, {
      nullable: true,
      description: `The rows behind the count: a filter as JSON that lists exactly these, sent back as the \`filter\` of the same list with its other arguments. Null where it would have more than ${mostConditions} conditions, which lists refuse.`,
    })
    readonly filter!: string | null;
  }
  for (const [dimension, { record }] of Object.entries(byName)) {
    if (record) addRecord(NodeGroup, dimension, record);
    else addValue(NodeGroup, dimension);
  }
  return NodeGroup;
}

/** The value of a dimension by its own name: what a table of groups has a column for. */
function addValue(group: ClassType, dimension: string): void {
  const description = `The value in ${dimension}, as its key has it; null where the list is not grouped by it, too.`;
  Field(() => String, { nullable: true, description })(group.prototype, fieldOf(dimension));
}

type RecordMethod = (this: Group, context: HubContext) => ReturnType<NamedRecord['of']>;

/** A method: what nobody selects is not read. */
function addRecord(group: ClassType, dimension: string, record: NamedRecord): void {
  const prototype = group.prototype as Record<string, RecordMethod>;
  prototype[record.field] = function named(context) {
    const id = this.keys.find((key) => key.dimension === dimension)?.value;
    return id == null ? null : record.of(id, context);
  };
  const description = `The record that the key names; null where the list is not grouped by it, or the group has no value.`;
  Field(record.type, { nullable: true, description })(prototype, record.field, {});
  Ctx()(prototype, record.field, 0);
}

/** Of the whole, whatever the page: worked out where it is asked for. */
function Total(description: string) {
  return Field(() => Int, { nullable: true, simple: false, description });
}

/** The type of a list's groups, with that of each. */
export function groupTypes(dimensions: Dimensions): ClassType<Groups> {
  const { name } = dimensions;
  const group = groupType(dimensions);
  @ObjectType(`${name}Groups`, { description: `A list of ${name}, counted by one to four dimensions.` })
  class NodeGroups implements Groups {
    @Field(() => [group], {
      nullable: true,
      description: 'The groups that have rows, in the order that is asked for.',
    })
    readonly nodes!: Group[];

    @Field(() => PageInfo, {
      nullable: true,
      description: 'Where the page stands among all groups; without `first` and `after` it has them all.',
    })
    readonly pageInfo!: PageInfo;

    @Total('The denominator: how many rows the whole list has under the filter, each once.')
    readonly distinctCount!: Promise<number>;

    @Total('How many groups there are in all, whatever the page.')
    readonly groupCount!: Promise<number>;

    @Total(
      'The sum of the counts of all groups, whatever the page: more than `distinctCount` where rows stand in several.',
    )
    readonly summedCount!: Promise<number>;

    @Field(() => Boolean, {
      nullable: true,
      simple: false,
      description:
        'Whether each row found stands in one group only, so that counts may be added up: `summedCount` is `distinctCount` then.',
    })
    readonly isExclusive!: Groups['isExclusive'];
  }
  return NodeGroups;
}
