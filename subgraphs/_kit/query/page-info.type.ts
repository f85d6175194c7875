import { Directive, Field, ObjectType } from 'type-graphql';
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
