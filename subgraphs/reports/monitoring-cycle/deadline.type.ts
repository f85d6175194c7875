import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateScalar, DateTimeScalar } from '../../_kit/scalars.ts';
import { Requirement } from '../requirement/requirement.type.ts';

export enum DeadlineCertainty {
  GIVEN = 'GIVEN',
  NONE = 'NONE',
  UNVERIFIED = 'UNVERIFIED',
}

registerLabelledEnum(DeadlineCertainty, 'DeadlineCertainty', 'Whether a deadline is known.', {
  GIVEN: {
    description: 'The regime of the cycle gives it.',
    kk: 'белгіленген',
    ru: 'установлен',
    en: 'given',
  },
  NONE: {
    description: 'What the regime requires is registered, and it gives no deadline.',
    kk: 'мерзім белгіленбеген',
    ru: 'срок не установлен',
    en: 'none given',
  },
  UNVERIFIED: {
    description: 'Nobody has registered with a source what the regime requires: a deadline may exist.',
    kk: 'тексерілмеген',
    ru: 'не проверен',
    en: 'unverified',
  },
});

@Audience('PUBLIC')
@ObjectType({
  description:
    'A day until the end of which something is due, worked out from the regime of a cycle. No day is moved because of a weekend: the Rules give no such shift.',
})
export class Deadline {
  @Field(() => DeadlineCertainty, { nullable: true, description: 'Whether it is known.' })
  readonly certainty!: DeadlineCertainty;

  @Field(() => LocalizedText, { nullable: true, description: 'The certainty in words.' })
  certaintyLabel(): LocalizedText {
    return labelOf(DeadlineCertainty, this.certainty);
  }

  @Field(() => DateScalar, { nullable: true, description: 'The last day, all of it included; null unless GIVEN.' })
  readonly date!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The last moment: 23:59:59.999 of that day in Asia/Almaty. One millisecond later is late. Null unless GIVEN.',
  })
  readonly moment!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The offset of Asia/Almaty at that moment: `+06:00`, from 1 March 2024 on `+05:00`. Null unless GIVEN.',
  })
  readonly offset!: string | null;

  @Field(() => Requirement, {
    nullable: true,
    description: 'The requirement it follows from; null where there is none.',
  })
  readonly requirement!: Requirement | null;
}
