import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Of subgraph treaties. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('LegalAct', {
  description:
    'A legal act of Kazakhstan: the Rules themselves, what amends or repeals them, and the acts that implement treaties (¶6(2)).',
})
export class LegalActStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): LegalActStub {
    return Object.assign(new LegalActStub(), { id });
  }
}
