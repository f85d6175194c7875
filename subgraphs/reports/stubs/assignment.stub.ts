import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph bodies. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType('Assignment', {
  description:
    'That a body, through its subdivisions, watches a treaty on a permanent basis (¶4 of the Rules: Resolution No. 1141 of 30 October 2010), and from when to when. Several bodies can watch one treaty.',
})
export class AssignmentStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): AssignmentStub {
    return Object.assign(new AssignmentStub(), { id });
  }
}
