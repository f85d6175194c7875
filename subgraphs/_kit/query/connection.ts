import { Arg, Ctx, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import type { HubContext } from '../context.ts';
import type { Dimensions } from './dimensions.ts';
import { groupsOf, type Countable } from './groups.ts';
import { groupTypes, type Groups } from './groups.type.ts';

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more after the last edge.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There is more before the first edge.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  readonly endCursor!: string | null;
}

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
  context: HubContext,
) => Promise<Groups>;

/** Gives a connection the field `groups`, beside `totalCount` and over the same rows. */
function addGroups(connection: ClassType, dimensions: Dimensions): void {
  const prototype = connection.prototype as { groups?: GroupsMethod };
  prototype.groups = function groups(by, context) {
    return groupsOf(this, () => this.count(), dimensions, by, context);
  };
  const groups = groupTypes(dimensions);
  const description =
    'The whole list under the filter, counted by one to three dimensions, whatever the page; at most 1,000 groups, more are refused.';
  Field(() => groups, { nullable: true, description })(prototype, 'groups', {});
  Arg('by', () => [dimensions.enumType as never], {
    description: 'One dimension, or two or three different ones for a matrix.',
  })(prototype, 'groups', 0);
  Ctx()(prototype, 'groups', 1);
}
