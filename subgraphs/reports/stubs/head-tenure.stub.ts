import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Of subgraph bodies. */
@Directive('@key(fields: "id")')
@ObjectType('HeadTenure', {
  description: 'Who heads a body, in which office, and from when to when.',
})
export class HeadTenureStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): HeadTenureStub {
    return Object.assign(new HeadTenureStub(), { id });
  }
}
