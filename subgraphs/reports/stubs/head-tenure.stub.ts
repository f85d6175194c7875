import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph bodies. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType('HeadTenure', {
  description:
    'The time for which a person headed a body, or acted as its head. The head determines the subdivisions that do the monitoring (¶3) and signs the information of the body (¶7).',
})
export class HeadTenureStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): HeadTenureStub {
    return Object.assign(new HeadTenureStub(), { id });
  }
}
