import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph treaties; gets the recommendations that speak of it. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType('Provision', {
  description: 'An article of a treaty, or a paragraph of one: the first of the seven inputs to be analysed (¶6(1)).',
})
export class ProvisionStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): ProvisionStub {
    return Object.assign(new ProvisionStub(), { id });
  }
}
