import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph bodies; named by the documents that are disclosed to it. */
@Directive('@key(fields: "id", resolvable: false)')
@Audience('PUBLIC')
@ObjectType('Body', {
  description:
    'A body with a part in the monitoring of treaties: a state body, an international organisation or its treaty body, an organisation or expert whose recommendations are analysed. What it is, and what it is called, depends on the day.',
})
export class BodyStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): BodyStub {
    return Object.assign(new BodyStub(), { id });
  }
}
