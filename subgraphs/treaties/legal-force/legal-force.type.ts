import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateScalar } from '../../_kit/scalars.ts';

export enum LegalForceValue {
  YES = 'YES',
  NO = 'NO',
  UNKNOWN = 'UNKNOWN',
}
registerLabelledEnum(LegalForceValue, 'LegalForceValue', 'Whether a legal act is in force on a day.', {
  YES: { description: 'In force, as far as recorded facts tell.', kk: 'күшінде', ru: 'действует', en: 'in force' },
  NO: { description: 'Surely not in force.', kk: 'күшінде емес', ru: 'не действует', en: 'not in force' },
  UNKNOWN: {
    description: 'Recorded facts do not settle it; `reason` says why. It is never guessed.',
    kk: 'белгісіз',
    ru: 'неизвестно',
    en: 'unknown',
  },
});

export enum LegalForceReason {
  NOT_ADOPTED = 'NOT_ADOPTED',
  NOT_YET_EFFECTIVE = 'NOT_YET_EFFECTIVE',
  EFFECTIVE = 'EFFECTIVE',
  EFFECTIVE_DATE_NOT_KNOWN = 'EFFECTIVE_DATE_NOT_KNOWN',
  MAY_BE_REPEALED = 'MAY_BE_REPEALED',
  REPEALED = 'REPEALED',
}
registerLabelledEnum(LegalForceReason, 'LegalForceReason', 'What the answer to "in force?" rests on.', {
  NOT_ADOPTED: {
    description: 'NO: the day is before the adoption.',
    kk: 'әлі қабылданбаған',
    ru: 'ещё не принят',
    en: 'not adopted yet',
  },
  NOT_YET_EFFECTIVE: {
    description: 'NO: adopted, and the day is before the first on which it can have effect.',
    kk: 'әлі қолданысқа енгізілмеген',
    ru: 'ещё не введён в действие',
    en: 'not in effect yet',
  },
  EFFECTIVE: {
    description: 'YES: it has taken effect, and no repeal can have.',
    kk: 'қолданысқа енгізілген',
    ru: 'введён в действие',
    en: 'in effect',
  },
  EFFECTIVE_DATE_NOT_KNOWN: {
    description: 'UNKNOWN: no source gives the day on which it takes effect, and it may have come.',
    kk: 'қолданысқа енгізілген күні белгісіз',
    ru: 'дата введения в действие неизвестна',
    en: 'effective date not known',
  },
  MAY_BE_REPEALED: {
    description:
      'UNKNOWN: an act repeals it, no source gives the day on which that takes effect, and it may have come.',
    kk: 'күші жойылған болуы мүмкін',
    ru: 'возможно, утратил силу',
    en: 'may be repealed',
  },
  REPEALED: {
    description: 'NO: an act that repeals it has taken effect.',
    kk: 'күші жойылған',
    ru: 'утратил силу',
    en: 'repealed',
  },
});

@Audience('PUBLIC')
@ObjectType({
  description:
    'Whether an act is in force on a day: yes, no, or not known. Worked out from the dates of the act and of the acts that repeal it, and never recorded.',
})
export class LegalForce {
  readonly repealedById!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that was asked for.' })
  readonly asOf!: string;

  @Field(() => LegalForceValue, { nullable: true, description: 'In force on that day: YES, NO or UNKNOWN.' })
  readonly value!: LegalForceValue;

  @Field(() => LocalizedText, { nullable: true, description: 'The value in words.' })
  valueLabel(): LocalizedText {
    return labelOf(LegalForceValue, this.value);
  }

  @Field(() => LegalForceReason, { nullable: true, description: 'What that rests on.' })
  readonly reason!: LegalForceReason;

  @Field(() => LocalizedText, { nullable: true, description: 'The reason in words.' })
  reasonLabel(): LocalizedText {
    return labelOf(LegalForceReason, this.reason);
  }
}
