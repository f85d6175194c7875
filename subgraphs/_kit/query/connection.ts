import { Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Audience } from '../access/audience.ts';

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

/** One page of a list. `totalCount` is a getter: counted when asked for, not before. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Promise<number | null> | number | null;
}

/** The connection and edge types of a node type; `name` is the node's. */
export function connectionType<Node extends object>(
  node: () => ClassType<Node>,
  name: string,
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
  return NodeConnection;
}
