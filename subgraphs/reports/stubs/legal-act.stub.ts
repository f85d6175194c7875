import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph treaties. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
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
