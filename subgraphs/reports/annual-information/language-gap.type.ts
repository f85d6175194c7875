import { Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { LanguageState } from './information-state.ts';

@Audience('MONITORING')
@ObjectType({
  description:
    'A text of an information that ¶7 asks for in a language in which it is not there, or is not up to date.',
})
export class LanguageGap {
  @Field(() => String, { nullable: true, description: 'Type of the record whose text it is, such as `InForceEntry`.' })
  readonly recordType!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'That record; the information itself where no text of it is known to be the reason.',
  })
  readonly record!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The text, as the record names it: `progress`; null of the information itself.',
  })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'The language, BCP 47: `kk` or `ru`.' })
  readonly language!: 'kk' | 'ru';

  @Field(() => LanguageState, { nullable: true, description: 'MISSING or STALE.' })
  readonly state!: LanguageState;

  @Field(() => LocalizedText, { nullable: true, description: 'The state in words.' })
  stateLabel(): LocalizedText {
    return labelOf(LanguageState, this.state);
  }
}
