import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Of subgraph treaties; gets the recommendations that speak of it. */
@Directive('@key(fields: "id")')
@ObjectType('Provision', { description: 'A provision of a treaty: an article or a paragraph of one.' })
export class ProvisionStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): ProvisionStub {
    return Object.assign(new ProvisionStub(), { id });
  }
}
