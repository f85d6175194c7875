import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { DateScalar, UrlScalar } from '../../_kit/scalars.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';
import { TreatyForm } from './treaty.form.ts';
import { treatyDimensions } from './treaty.dimensions.ts';

export enum Laterality {
  BILATERAL = 'BILATERAL',
  PLURILATERAL = 'PLURILATERAL',
  MULTILATERAL = 'MULTILATERAL',
}
registerLabelledEnum(Laterality, 'Laterality', 'How many can be party to a treaty.', {
  BILATERAL: { description: 'Two parties.', kk: 'екіжақты', ru: 'двусторонний', en: 'bilateral' },
  PLURILATERAL: {
    description: 'A closed group, such as the members of a regional union.',
    kk: 'шектеулі көпжақты',
    ru: 'плюрилатеральный',
    en: 'plurilateral',
  },
  MULTILATERAL: { description: 'Open to many.', kk: 'көпжақты', ru: 'многосторонний', en: 'multilateral' },
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "identifier { scheme value }")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'An international treaty that Kazakhstan signed, joined or may join, or that bodies and recommendations speak of.',
})
export class Treaty extends ConfidentialRecord {
  readonly recordType = 'Treaty';
  readonly parentId!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Its title without place and date.' })
  readonly title!: LocalizedText | null;

  @Field(() => Laterality, { nullable: true, description: 'Bilateral, or open to more.' })
  readonly laterality!: Laterality;

  @Field(() => LocalizedText, { nullable: true, description: 'The laterality in words.' })
  lateralityLabel(): LocalizedText {
    return labelOf(Laterality, this.laterality);
  }

  @Field(() => TreatyForm, {
    nullable: true,
    description: 'What it calls itself, such as a convention; null where nobody has recorded it.',
  })
  readonly form!: TreatyForm | null;

  @Field(() => LocalizedText, { nullable: true, description: 'The form in words; null where no form is recorded.' })
  formLabel(): LocalizedText | null {
    return this.form === null ? null : labelOf(TreatyForm, this.form);
  }

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Subject area as its source names it, such as the chapter of the UN Treaty Collection.',
  })
  readonly subject!: LocalizedText | null;

  @Field(() => PartialDate, { nullable: true, description: 'Date of conclusion; null where no source gives one.' })
  readonly concludedOn!: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'Place of conclusion, as its source writes it.' })
  readonly place!: string | null;

  @Field(() => String, { nullable: true, description: 'Who keeps the original; null where no source says.' })
  readonly depositary!: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Languages whose text is authentic, BCP 47, such as `en`; null where nobody has recorded them, and never empty.',
  })
  readonly authenticLanguages!: string[] | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The last day for which it was concluded; null where it was concluded for no set time, or none is known.',
  })
  readonly expiresOn!: PartialDate | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'Its rule of renewal in our words, such as five more years unless denounced; null where none is known.',
  })
  readonly renewal!: LocalizedText | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Page of the treaty at its depositary.' })
  readonly url!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A source states that on this day the treaty was not in force for anybody; null where none does.',
  })
  readonly statedNotInForceOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day that any source of this record reaches: later facts may be missing. Null where none says.',
  })
  knownUpTo(): string | null {
    return this.knownUpToOfSources();
  }
}

export const TreatyConnection = connectionType(() => Treaty, 'Treaty', treatyDimensions);

export enum TreatyOrderField {
  TITLE = 'TITLE',
  CONCLUDED_ON = 'CONCLUDED_ON',
  ID = 'ID',
}
registerEnumType(TreatyOrderField, {
  name: 'TreatyOrderField',
  description: 'What treaties can be ordered by.',
  valuesConfig: {
    TITLE: { description: 'The title: English where there is one, else Russian, else Kazakh.' },
    CONCLUDED_ON: { description: 'The first day the date of conclusion can mean; treaties without one come first.' },
    ID: { description: 'The id.' },
  },
});
