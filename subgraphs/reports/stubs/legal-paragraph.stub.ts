import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph treaties. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType('LegalParagraph', {
  description: 'A paragraph of a legal act, through all its wordings: ¶7 of the Rules is one, with two.',
})
export class LegalParagraphStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): LegalParagraphStub {
    return Object.assign(new LegalParagraphStub(), { id });
  }
}
