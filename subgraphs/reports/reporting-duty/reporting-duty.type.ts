import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { reportingDutyDimensions } from './reporting-duty.dimensions.ts';

/** What is recorded of whether it is required, as of the day; whether the law is known is not looked at here. */
export interface RecordedObligation {
  readonly isRequired: boolean | null;
  readonly reason: LocalizedText | null;
  readonly notRequiredSince: string | null;
}

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description:
    'What one body owes in one cycle: under the Rules of 2010 (¶5) its information, whether or not it has treaties; one without any delivers an explicit nil return. The authorised body owes it too.',
})
export class ReportingDuty extends HubRecord {
  readonly recordType = 'ReportingDuty';
  readonly cycleId!: string;
  readonly bodyId!: string;
  readonly recorded!: RecordedObligation;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day on which it arose: that on which the cycle was opened, or a later one on which the body became a central state body.',
  })
  readonly arisesOn!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the body is known to the hub.' })
  readonly bodyReference!: ReferenceState;
}

export const ReportingDutyConnection = connectionType(() => ReportingDuty, 'ReportingDuty', reportingDutyDimensions);

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
