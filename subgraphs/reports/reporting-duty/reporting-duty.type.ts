import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'What one body owes in one cycle (¶5 of the Rules of 2010): its information, whether or not it has treaties; one without any delivers an explicit nil return. The authorised body owes it too.',
})
export class ReportingDuty extends HubRecord {
  readonly recordType = 'ReportingDuty';
  readonly cycleId!: string;
  readonly bodyId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False where the body need not deliver, such as one that ceased to be a central state body in the year.',
  })
  readonly isRequired!: boolean;

  @Field(() => LocalizedText, { nullable: true, description: 'Why it is not required; null where it is.' })
  readonly reason!: LocalizedText | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it arose: the cycle was opened, or the body became a central state body.',
  })
  readonly arisesOn!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the body is known to the hub.' })
  readonly bodyReference!: ReferenceState;
}

export const ReportingDutyConnection = connectionType(() => ReportingDuty, 'ReportingDuty');

export enum ReportingDutyOrderField {
  YEAR = 'YEAR',
  BODY = 'BODY',
  ARISES_ON = 'ARISES_ON',
  ID = 'ID',
}
registerEnumType(ReportingDutyOrderField, {
  name: 'ReportingDutyOrderField',
  description: 'What duties can be ordered by.',
  valuesConfig: {
    YEAR: { description: 'The year of the cycle.' },
    BODY: { description: 'The id of the body.' },
    ARISES_ON: { description: 'The day on which it arose.' },
    ID: { description: 'The id: cycle, then body.' },
  },
});
