import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'One of those who made a recommendation.' })
export class RecommendationSender extends HubRecord {
  readonly recordType = 'RecommendationSender';
  readonly recommendationId!: string;
  readonly participantId!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the participant is known to the hub.' })
  readonly participantReference!: ReferenceState;

  @Field(() => String, {
    nullable: true,
    description: 'The name as the source wrote it, such as `Czech Republic`; null where it was not taken from a list.',
  })
  readonly rawName!: string | null;
}
