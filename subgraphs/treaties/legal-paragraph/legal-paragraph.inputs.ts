import { Field } from 'type-graphql';
import { IdFilter, IntFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Between } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { LegalParagraphOrderField } from './legal-paragraph.type.ts';

@FilterInput('Which paragraphs; all conditions must hold.')
export class LegalParagraphFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `kz-gov-1141-2010-p7`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('LegalAct'), { nullable: true, description: 'By act.' })
  readonly act?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By number as the act counts, such as `7`.' })
  readonly number?: ValueFilter<string>;

  @Between(1)
  @Field(() => IntFilter, { nullable: true, description: 'By place in the act, from 1.' })
  readonly position?: ValueFilter<number>;

  @Field(() => StringFilter, { nullable: true, description: 'By heading in any of the three languages.' })
  readonly heading?: ValueFilter<string>;
}

const LegalParagraphOrder = orderInput('LegalParagraph', LegalParagraphOrderField);
export const LegalParagraphListArgs = listArgs(LegalParagraphFilter, LegalParagraphOrder);
