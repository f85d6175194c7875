import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'What was observed of an indicator, for one party and period (¶6(3): fulfilment by Kazakhstan and by the other parties). Compares parties only where they were measured the same way.',
})
export class Observation extends HubRecord {
  readonly recordType = 'Observation';
  readonly indicatorId!: string;
  readonly participantId!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the participant is known to the hub.' })
  readonly participantReference!: ReferenceState;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The time it is about: a day, month, year or interval. Under a simulated `today` it is there once that time is over.',
  })
  readonly period!: PartialDate;

  @Field(() => String, {
    nullable: true,
    description:
      'The value in the unit of the indicator, as a decimal in text so that no digit is lost: `12.5`; null where it is only described in words.',
  })
  readonly value!: string | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'The observation in words; null where it is a number alone.',
  })
  readonly text!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Who provided it, such as a statistical office; null where no source says.',
  })
  readonly provider!: LocalizedText | null;
}

export const ObservationConnection = connectionType(() => Observation, 'Observation');

export enum ObservationOrderField {
  PERIOD = 'PERIOD',
  ID = 'ID',
}
registerEnumType(ObservationOrderField, {
  name: 'ObservationOrderField',
  description: 'What observations can be ordered by.',
  valuesConfig: {
    PERIOD: { description: 'The first day of the period.' },
    ID: { description: 'The id: indicator, participant, period.' },
  },
});
