import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph bodies. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType('Subdivision', {
  description:
    'A structural subdivision of a body, such as a department or a committee. Those that the head of the body determines do its monitoring (¶3). It exists from its first day up to its end.',
})
export class SubdivisionStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): SubdivisionStub {
    return Object.assign(new SubdivisionStub(), { id });
  }
}
