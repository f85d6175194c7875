import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateScalar } from '../../_kit/scalars.ts';

export enum WordingCertainty {
  CERTAIN = 'CERTAIN',
  ASSUMED = 'ASSUMED',
}
registerLabelledEnum(WordingCertainty, 'WordingCertainty', 'Whether it is known that a wording held on a day.', {
  CERTAIN: { description: 'Its first day is known.', kk: 'анық', ru: 'достоверно', en: 'certain' },
  ASSUMED: {
    description: 'It can have held by then and is taken to; the earlier wording may have held a little longer.',
    kk: 'болжам бойынша',
    ru: 'предположительно',
    en: 'assumed',
  },
});

export enum WordingReason {
  EFFECTIVE_DATE_KNOWN = 'EFFECTIVE_DATE_KNOWN',
  EFFECTIVE_DATE_NOT_KNOWN = 'EFFECTIVE_DATE_NOT_KNOWN',
}
registerLabelledEnum(WordingReason, 'WordingReason', 'What it rests on that a wording held on a day.', {
  EFFECTIVE_DATE_KNOWN: {
    description: 'A source gives the day on which the wording took effect.',
    kk: 'қолданысқа енгізілген күні белгілі',
    ru: 'дата введения в действие известна',
    en: 'effective date known',
  },
  EFFECTIVE_DATE_NOT_KNOWN: {
    description: 'No source gives the day on which the wording took effect: only the first day that it can be.',
    kk: 'қолданысқа енгізілген күні белгісіз',
    ru: 'дата введения в действие неизвестна',
    en: 'effective date not known',
  },
});

@Audience('PUBLIC')
@ObjectType({
  description:
    'The wording of a paragraph on a day, worked out from the days on which its wordings took effect. Whether the act was in force is another question: `LegalAct.inForce`.',
})
export class ParagraphWording {
  readonly versionId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day that was asked for.' })
  readonly asOf!: string;

  @Field(() => WordingCertainty, { nullable: true, description: 'Whether it is known that it held on that day.' })
  readonly certainty!: WordingCertainty;

  @Field(() => LocalizedText, { nullable: true, description: 'The certainty in words.' })
  certaintyLabel(): LocalizedText {
    return labelOf(WordingCertainty, this.certainty);
  }

  @Field(() => WordingReason, { nullable: true, description: 'What that rests on.' })
  readonly reason!: WordingReason;

  @Field(() => LocalizedText, { nullable: true, description: 'The reason in words.' })
  reasonLabel(): LocalizedText {
    return labelOf(WordingReason, this.reason);
  }
}
