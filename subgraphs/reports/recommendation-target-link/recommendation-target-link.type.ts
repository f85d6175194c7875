import { Directive, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'A recommendation serves a target of the Sustainable Development Goals.' })
export class RecommendationTargetLink extends HubRecord {
  readonly recordType = 'RecommendationTargetLink';
  readonly recommendationId!: string;
  readonly targetId!: string;
}
