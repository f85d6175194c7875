import { Arg, Ctx, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { HubContext } from '../context.ts';
import type { Dimensions } from './dimensions.ts';
import { groupsOf, type Countable } from './groups.ts';
import { mostGroups } from './groups.sql.ts';
import { GroupOrder, groupTypes, type Groups } from './groups.type.ts';
import { PageInfo } from './page-info.type.ts';
import type { RowsOfDay } from './rows-of-day.ts';

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** Of which record a list is, where conditions on it name that record themselves. */
export interface ListedUnder {
  readonly id: string;
  /** The fields of the filter that ask for the id. */
  readonly fields: readonly string[];
}

/** One page of a list. `totalCount` is a getter: counted when asked for, not before. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Promise<number | null> | number | null;
  readonly under?: ListedUnder;
  readonly ofDay?: RowsOfDay;
}

/** The connection and edge types of a node type; `name` is the node's, `dimensions` what the list can be counted by. */
export function connectionType<Node extends object>(
  node: () => ClassType<Node>,
  name: string,
  dimensions?: Dimensions,
): ClassType<Connection<Node>> {
  @Directive('@shareable')
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its place in it.` })
  class NodeEdge implements Edge<Node> {
    @Field(() => String, { description: 'Its place in this list in this order; for `after` and `before`.' })
    readonly cursor!: string;

    @Field(node, { description: `The ${name} at this place.` })
    readonly node!: Node;
  }

  @Directive('@shareable')
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: 'The page, with cursors.' })
    readonly edges!: NodeEdge[];

    @Field(() => [node()], { description: 'The page, without cursors.' })
    readonly nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      // A promise: only what has a resolver may be one in a compiled query.
      simple: false,
      description:
        'Size of the whole list under the filter; counted only when selected, null where it can not be known.',
    })
    readonly totalCount!: Promise<number | null>;
  }
  if (dimensions) addGroups(NodeConnection, dimensions);
  return NodeConnection;
}

type GroupsMethod = (
  this: Omit<Countable, 'totalCount'> & { readonly count: () => Promise<number> },
  by: readonly string[],
  orderBy: GroupOrder,
  first: number | null | undefined,
  after: string | null | undefined,
  context: HubContext,
) => Promise<Groups>;

/** Gives a connection the field `groups`, beside `totalCount` and over the same rows. */
function addGroups(connection: ClassType, dimensions: Dimensions): void {
  const prototype = connection.prototype as { groups?: GroupsMethod };
  prototype.groups = function groups(by, orderBy, first, after, context) {
    return groupsOf(this, () => this.count(), dimensions, { by, orderBy, first, after }, context);
  };
  const groups = groupTypes(dimensions);
  const description = `The whole list under the filter, counted by one to four dimensions, whatever the page of the list. Up to ${most} groups come at once; where there are more, they are asked for page by page.`;
  Field(() => groups, { nullable: true, description })(prototype, 'groups', {});
  Arg('by', () => [dimensions.enumType as never], {
    description: 'One dimension, or two to four different ones for a matrix.',
  })(prototype, 'groups', 0);
  Arg('orderBy', () => GroupOrder, {
    defaultValue: GroupOrder.VALUES,
    description: 'Which of them come first. Default: by their values.',
  })(prototype, 'groups', 1);
  Arg('first', () => Int, {
    nullable: true,
    description: `How many groups from the front, 1–${most}. Without it and \`after\` all, and more than ${most} are refused.`,
  })(prototype, 'groups', 2);
  Arg('after', () => String, {
    nullable: true,
    description: `Only the groups that follow this cursor, an \`endCursor\` of groups by the same dimensions in the same order; without \`first\`, ${most} of them.`,
  })(prototype, 'groups', 3);
  Ctx()(prototype, 'groups', 4);
}

const most = mostGroups.toLocaleString('en');
