import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { TreatyStatementKind } from './treaty-statement.kind.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description: 'What a participant has said of a treaty: the text of a reservation, a declaration or an objection.',
})
export class TreatyStatement extends HubRecord {
  readonly recordType = 'TreatyStatement';
  readonly treatyId!: string;
  readonly participantId!: string;
  readonly partyId!: string;
  readonly actionId!: string | null;

  @Field(() => TreatyStatementKind, {
    nullable: true,
    description: 'What it calls itself in its first words, or what whoever recorded it found it to be.',
  })
  readonly kind!: TreatyStatementKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(TreatyStatementKind, this.kind);
  }

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'Its words, as the source has them; null until they are imported. A text of more than 15,000 characters is several statements: in the order of their positions they are the text, with nothing left out between them but white space.',
  })
  readonly text!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What it says, in our own words and without legal force; null where nobody has written one.',
  })
  readonly summary!: LocalizedText | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among the statements of this participant on this treaty, from 1.',
  })
  readonly position!: number;

  @Field(() => PartialDate, { nullable: true, description: 'When it was made; null where the source does not say.' })
  readonly madeOn!: PartialDate | null;
}

export const TreatyStatementConnection = connectionType(() => TreatyStatement, 'TreatyStatement');

export enum TreatyStatementOrderField {
  POSITION = 'POSITION',
  MADE_ON = 'MADE_ON',
  ID = 'ID',
}
registerEnumType(TreatyStatementOrderField, {
  name: 'TreatyStatementOrderField',
  description: 'What statements can be ordered by.',
  valuesConfig: {
    POSITION: { description: 'The ids of treaty and participant, then their place among the statements of the two.' },
    MADE_ON: { description: 'The first day the date can mean; statements without one come first.' },
    ID: { description: 'The id as a text: the tenth before the second.' },
  },
});
