import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { SectionComparisonValue } from './section-comparison.value.ts';

@Directive('@key(fields: "id")')
@Audience('SUMMARY')
@ObjectType({
  description:
    'How a text, known by its hash, compares with a section of a summary as it was dispatched: for what is published (¶11). Worked out each time, never stored.',
})
export class SectionComparison {
  readonly sectionId!: string | null;

  @Field(() => ID, {
    description:
      '`<section>:<hash>`, such as `summary-2021-s1:9f86d0…`; `-:<hash>` for a text that is of no section. The hash as in `SummarySection.contentHash`.',
  })
  readonly id!: string;

  @Field(() => SectionComparisonValue, { nullable: true, description: 'How they compare.' })
  readonly value!: SectionComparisonValue;

  @Field(() => LocalizedText, { nullable: true, description: 'That in words.' })
  valueLabel(): LocalizedText {
    return labelOf(SectionComparisonValue, this.value);
  }
}
