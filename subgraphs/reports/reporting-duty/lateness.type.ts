import { Field, Int, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { Deadline } from '../monitoring-cycle/deadline.type.ts';

export enum LatenessState {
  NOT_REQUIRED = 'NOT_REQUIRED',
  NOT_DUE = 'NOT_DUE',
  DUE_SOON = 'DUE_SOON',
  ON_TIME = 'ON_TIME',
  LATE = 'LATE',
  OVERDUE = 'OVERDUE',
  UNVERIFIED = 'UNVERIFIED',
}

registerLabelledEnum(
  LatenessState,
  'LatenessState',
  'How what is owed stands against its deadline, on the day of `today`.',
  {
    NOT_REQUIRED: {
      description: 'The body owes nothing in this cycle.',
      kk: 'талап етілмейді',
      ru: 'не требуется',
      en: 'not required',
    },
    NOT_DUE: {
      description: 'Nothing delivered or sent, and the deadline is more than 30 days away, or the regime gives none.',
      kk: 'мерзімі келген жоқ',
      ru: 'срок не наступил',
      en: 'not due',
    },
    DUE_SOON: {
      description:
        "Nothing delivered or sent, and the deadline is at most 30 days away; the hub's own measure, not the Rules'.",
      kk: 'мерзімі жақын',
      ru: 'срок скоро наступит',
      en: 'due soon',
    },
    ON_TIME: {
      description: 'First delivered or sent no later than the deadline, all of its last day included.',
      kk: 'мерзімінде берілді',
      ru: 'представлено в срок',
      en: 'on time',
    },
    LATE: {
      description: 'First delivered or sent after the deadline.',
      kk: 'кешіктіріліп берілді',
      ru: 'представлено с опозданием',
      en: 'late',
    },
    OVERDUE: {
      description: 'Nothing delivered or sent, and the deadline has passed.',
      kk: 'мерзімі өтіп кетті',
      ru: 'просрочено',
      en: 'overdue',
    },
    UNVERIFIED: {
      description:
        'Nobody has registered with a source what the regime requires, or can say whether the body owes it (`isRequired` null): nothing can be said.',
      kk: 'тексерілмеген',
      ru: 'не проверено',
      en: 'unverified',
    },
  },
);

@Audience('PUBLIC')
@ObjectType({
  description:
    'How what is owed stands against its deadline: information by its first submission, a summary by its first dispatch. Worked out, never stored.',
})
export class Lateness {
  @Field(() => LatenessState, { nullable: true, description: 'How it stands.' })
  readonly value!: LatenessState;

  @Field(() => LocalizedText, { nullable: true, description: 'The same in words.' })
  label(): LocalizedText {
    return labelOf(LatenessState, this.value);
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Days begun after the last day of the deadline: 1 on the day after it. Up to the delivery or dispatch where LATE, up to today where OVERDUE, else null.',
  })
  readonly daysLate!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was judged on: `today` of the clocks.' })
  readonly today!: string;

  @Field(() => Deadline, { nullable: true, description: 'The deadline it was judged by.' })
  readonly deadline!: Deadline;
}
