import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'A recommendation speaks of a provision of a treaty.' })
export class RecommendationProvisionLink extends HubRecord {
  readonly recordType = 'RecommendationProvisionLink';
  readonly recommendationId!: string;
  readonly provisionId!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the provision is known to the hub.' })
  readonly provisionReference!: ReferenceState;
}
