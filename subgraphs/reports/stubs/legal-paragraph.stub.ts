import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Of subgraph treaties; named by what was done under it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('LegalParagraph', { description: 'A paragraph of a legal act, whatever its wording on a day.' })
export class LegalParagraphStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): LegalParagraphStub {
    return Object.assign(new LegalParagraphStub(), { id });
  }
}
