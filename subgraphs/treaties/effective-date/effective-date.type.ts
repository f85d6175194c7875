import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateScalar } from '../../_kit/scalars.ts';

/** The columns of a row that say when it takes effect. */
export interface EffectiveColumns {
  readonly effectiveFrom: string | null;
  readonly effectiveRuleKk: string | null;
  readonly effectiveRuleRu: string | null;
  readonly effectiveRuleEn: string | null;
  readonly effectiveNotBefore: string | null;
}

@Audience('PUBLIC')
@ObjectType({
  description:
    'When something takes effect: the day, or where no source gives the day, the rule that it follows and the first day that it can be.',
})
export class EffectiveDate {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of effect; null where no source gives it. It is never worked out from `rule`.',
  })
  readonly date!: string | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'What the day depends on, in our own words, such as ten calendar days after first official publication; null where none is recorded.',
  })
  readonly rule!: LocalizedText | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Before this day it surely had no effect; null where nothing says so.',
  })
  readonly notBefore!: string | null;

  /** Null where the row says nothing of it. */
  static from(row: EffectiveColumns): EffectiveDate | null {
    const rule = LocalizedText.from({ kk: row.effectiveRuleKk, ru: row.effectiveRuleRu, en: row.effectiveRuleEn });
    const { effectiveFrom: date, effectiveNotBefore: notBefore } = row;
    return (rule ?? date ?? notBefore) ? Object.assign(new EffectiveDate(), { date, rule, notBefore }) : null;
  }
}
