import { Field } from 'type-graphql';
import { IdFilter, IntFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Between } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ParagraphVersionOrderField } from './paragraph-version.type.ts';

@FilterInput('Which wordings of paragraphs; all conditions must hold.')
export class ParagraphVersionFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `kz-gov-1141-2010-p7-v1`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('LegalParagraph'), {
    nullable: true,
    description: 'By paragraph, such as `kz-gov-1141-2010-p7`.',
  })
  readonly paragraph?: ValueFilter<string>;

  @Between(1)
  @Field(() => IntFilter, { nullable: true, description: 'By place among the wordings of its paragraph, from 1.' })
  readonly number?: ValueFilter<number>;

  @Field(referenceTo('LegalAct'), {
    nullable: true,
    description: 'By the act that made it; missing where it is as adopted.',
  })
  readonly madeBy?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By our summary in any of the three languages.' })
  readonly summary?: ValueFilter<string>;
}

const ParagraphVersionOrder = orderInput('ParagraphVersion', ParagraphVersionOrderField);
export const ParagraphVersionListArgs = listArgs(ParagraphVersionFilter, ParagraphVersionOrder);
