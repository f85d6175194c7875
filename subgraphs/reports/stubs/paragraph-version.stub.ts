import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph treaties. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType('ParagraphVersion', {
  description: 'One wording of a paragraph of a legal act.',
})
export class ParagraphVersionStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): ParagraphVersionStub {
    return Object.assign(new ParagraphVersionStub(), { id });
  }
}
