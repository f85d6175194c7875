import { Directive, ObjectType } from 'type-graphql';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A recommendation serves a target of the Sustainable Development Goals.' })
export class RecommendationTargetLink extends HubRecord {
  readonly recordType = 'RecommendationTargetLink';
  readonly recommendationId!: string;
  readonly targetId!: string;
}
