import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { EffectiveDate } from '../effective-date/effective-date.type.ts';
import { TextMissing } from './text-missing.kind.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'One wording of a paragraph of a legal act.' })
export class ParagraphVersion extends HubRecord {
  readonly recordType = 'ParagraphVersion';
  readonly paragraphId!: string;
  readonly madeById!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the wordings of its paragraph, from 1.' })
  readonly number!: number;

  @Field(() => EffectiveDate, { nullable: true, description: 'From when it holds, until the next wording does.' })
  readonly effective!: EffectiveDate | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'The official text: of the Rules the Kazakh is authentic, the English a translation, and there is no Russian. Null where `textMissing` says why.',
  })
  readonly text!: LocalizedText | null;

  @Field(() => TextMissing, { nullable: true, description: 'Why there is no `text`; null where there is one.' })
  readonly textMissing!: TextMissing | null;

  @Field(() => LocalizedText, { nullable: true, description: 'The reason in words; null where there is a text.' })
  textMissingLabel(): LocalizedText | null {
    return this.textMissing === null ? null : labelOf(TextMissing, this.textMissing);
  }

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'Our own short summary, unofficial and no substitute for the text. Null where the wording is not known.',
  })
  readonly summary!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'The footnote that its publisher put below it, such as which act reworded it; null where there is none.',
  })
  readonly footnote!: LocalizedText | null;
}

export const ParagraphVersionConnection = connectionType(() => ParagraphVersion, 'ParagraphVersion');

export enum ParagraphVersionOrderField {
  NUMBER = 'NUMBER',
  EFFECTIVE = 'EFFECTIVE',
  ID = 'ID',
}
registerEnumType(ParagraphVersionOrderField, {
  name: 'ParagraphVersionOrderField',
  description: 'What wordings of paragraphs can be ordered by.',
  valuesConfig: {
    NUMBER: { description: 'The place among the wordings of its paragraph.' },
    EFFECTIVE: { description: 'The first day on which it can hold.' },
    ID: { description: 'The id.' },
  },
});
