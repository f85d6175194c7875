import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'A periodic report is on a treaty.' })
export class PeriodicReportTreatyLink extends HubRecord {
  readonly recordType = 'PeriodicReportTreatyLink';
  readonly reportId!: string;
  readonly treatyId!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the treaty is known to the hub.' })
  readonly treatyReference!: ReferenceState;
}
