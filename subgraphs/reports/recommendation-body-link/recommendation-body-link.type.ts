import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'A body is responsible for a recommendation.' })
export class RecommendationBodyLink extends HubRecord {
  readonly recordType = 'RecommendationBodyLink';
  readonly recommendationId!: string;
  readonly bodyId!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the body is known to the hub.' })
  readonly bodyReference!: ReferenceState;
}
