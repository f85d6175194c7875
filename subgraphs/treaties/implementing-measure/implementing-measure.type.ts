import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { ImplementationExtent } from './implementation-extent.ts';

@Directive('@key(fields: "id")')
@Audience('PARTNERS')
@ObjectType({
  description:
    'That a legal act, or a part of one, carries out a treaty, or one of its provisions, and how far (¶6(1), ¶6(2)). The extent is an assessment: its source says whose.',
})
export class ImplementingMeasure extends HubRecord {
  readonly recordType = 'ImplementingMeasure';
  readonly actId!: string | null;
  readonly treatyId!: string;
  readonly provisionId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which part of the act, such as `art. 146`; null where it is the act as a whole.',
  })
  readonly actPart!: string | null;

  @Field(() => ImplementationExtent, { nullable: true, description: 'How far it carries it out.' })
  readonly extent!: ImplementationExtent;

  @Field(() => LocalizedText, { nullable: true, description: 'The extent in words.' })
  extentLabel(): LocalizedText {
    return labelOf(ImplementationExtent, this.extent);
  }

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What the assessment rests on, in our own words; null where nobody has said.',
  })
  readonly note!: LocalizedText | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was assessed; null where that is not known.' })
  readonly assessedOn!: PartialDate | null;
}

export const ImplementingMeasureConnection = connectionType(() => ImplementingMeasure, 'ImplementingMeasure');

export enum ImplementingMeasureOrderField {
  ID = 'ID',
  ASSESSED_ON = 'ASSESSED_ON',
}
registerEnumType(ImplementingMeasureOrderField, {
  name: 'ImplementingMeasureOrderField',
  description: 'What measures can be ordered by.',
  valuesConfig: {
    ID: { description: 'The id.' },
    ASSESSED_ON: { description: 'The first day the date of the assessment can mean; those without one come first.' },
  },
});
