import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { LanguageState } from '../annual-information/information-state.ts';
import { languageState, readMarks } from './language-marks.rule.ts';

@Audience('MONITORING')
@ObjectType({ description: 'One text of a record, and whether it is there in the two languages that ¶7 asks for.' })
export class TextLanguages {
  @Field(() => String, { nullable: true, description: 'The text, as the record names it: `progress`.' })
  readonly field!: string;

  @Field(() => LanguageState, { nullable: true, description: 'Whether its Kazakh is there.' })
  readonly kk!: LanguageState;

  @Field(() => LocalizedText, { nullable: true, description: 'The same in words.' })
  kkLabel(): LocalizedText {
    return labelOf(LanguageState, this.kk);
  }

  @Field(() => LanguageState, { nullable: true, description: 'Whether its Russian is there.' })
  readonly ru!: LanguageState;

  @Field(() => LocalizedText, { nullable: true, description: 'The same in words.' })
  ruLabel(): LocalizedText {
    return labelOf(LanguageState, this.ru);
  }
}

/** For the description of the field. */
export const ofLanguages =
  'Each of its texts, and whether it is there and up to date in Kazakh and in Russian (¶7). One that is in no language is left out.';

/** For the description of the field of inputs that says so. */
export const ofAgreement =
  'True where both languages were read side by side and say the same: no text of the record is marked stale then (¶7).';

/** For the description of a text in inputs that correct a record. */
export const ofEdit = 'Where one of Kazakh and Russian is edited without the other, the other is marked stale (¶7).';

/** @param texts by name, in the order of the record's fields */
export function languagesOf(
  stored: string | null,
  texts: Readonly<Record<string, Pick<LocalizedText, 'kk' | 'ru'> | null>>,
): TextLanguages[] {
  const marks = readMarks(stored);
  return Object.entries(texts).flatMap(([field, text]) => {
    if (text === null) return [];
    const states = { kk: languageState(text, 'kk', marks[field]), ru: languageState(text, 'ru', marks[field]) };
    return [Object.assign(new TextLanguages(), { field, ...states })];
  });
}
