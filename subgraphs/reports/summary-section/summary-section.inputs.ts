import { Field } from 'type-graphql';
import { IdFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { SummarySectionOrderField } from './summary-section.type.ts';

@FilterInput('Which sections; all conditions must hold.')
export class SummarySectionFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `summary-2021-s1`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('SummaryInformation'), {
    nullable: true,
    description: 'By summary, such as `summary-2021`.',
  })
  readonly summary?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By text, in any of the three languages.' })
  readonly text?: ValueFilter<string>;

  @Field(referenceTo('Treaty'), {
    nullable: true,
    description: 'By the treaty it is about; `isNull` for those about several or none.',
  })
  readonly treaty?: ValueFilter<string>;
}

const SummarySectionOrder = orderInput('SummarySection', SummarySectionOrderField);
export const SummarySectionListArgs = listArgs(SummarySectionFilter, SummarySectionOrder);
