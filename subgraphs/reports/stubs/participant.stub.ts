import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph treaties; gets what was recommended to it and by it. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType('Participant', {
  description: 'A state or organisation that can take part in treaties, or speak to another in recommendations.',
})
export class ParticipantStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): ParticipantStub {
    return Object.assign(new ParticipantStub(), { id });
  }
}
