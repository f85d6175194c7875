import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'That a body owes information in a cycle (¶5).' })
export class ReportingDuty extends HubRecord {
  readonly recordType = 'ReportingDuty';
  readonly cycleId!: string;
  readonly bodyId!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the body is known to the hub.' })
  readonly bodyReference!: ReferenceState;

  @Field(() => Boolean, { nullable: true, description: 'Whether the body owes information.' })
  readonly isRequired!: boolean;
}

export const ReportingDutyConnection = connectionType(() => ReportingDuty, 'ReportingDuty');

export enum ReportingDutyOrderField {
  BODY = 'BODY',
  ID = 'ID',
}
registerEnumType(ReportingDutyOrderField, {
  name: 'ReportingDutyOrderField',
  description: 'What duties can be ordered by.',
  valuesConfig: {
    BODY: { description: 'The id of the body.' },
    ID: { description: 'The id.' },
  },
});
