import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'A paragraph of a legal act, through all its wordings: ¶7 of the Rules is one, with two.' })
export class LegalParagraph extends HubRecord {
  readonly recordType = 'LegalParagraph';
  readonly actId!: string;

  @Field(() => String, { nullable: true, description: 'Its number as the act counts: `7`, `7-1`.' })
  readonly number!: string;

  @Field(() => Int, { nullable: true, description: 'Its place in the act, from 1.' })
  readonly position!: number;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'What it is about: our own words, unofficial, where the act gives it no heading. Null where nobody has said.',
  })
  readonly heading!: LocalizedText | null;
}

export const LegalParagraphConnection = connectionType(() => LegalParagraph, 'LegalParagraph');

export enum LegalParagraphOrderField {
  POSITION = 'POSITION',
  ID = 'ID',
}
registerEnumType(LegalParagraphOrderField, {
  name: 'LegalParagraphOrderField',
  description: 'What paragraphs can be ordered by.',
  valuesConfig: {
    POSITION: { description: 'The place in the act.' },
    ID: { description: 'The id.' },
  },
});
