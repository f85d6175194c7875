import { Field } from 'type-graphql';
import { IdFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Names, Single } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { SectionEntryLinkOrderField } from './section-entry-link.type.ts';

@FilterInput('Which links; all conditions must hold.')
export class SectionEntryLinkFilter {
  @Field(() => IdFilter, {
    nullable: true,
    description: 'By id, such as `summary-2021-s16:cycle-2021:body-mia:v1:untc-4-16`.',
  })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('SummarySection'), {
    nullable: true,
    description: 'By section, such as `summary-2021-s1`.',
  })
  readonly section?: ValueFilter<string>;

  @Names('InForceEntry', 'NotInForceEntry')
  @Single()
  @Field(() => IdFilter, { nullable: true, description: 'By entry, such as `cycle-2021:body-mia:v1:untc-4-16`.' })
  readonly entry?: ValueFilter<string>;
}

const SectionEntryLinkOrder = orderInput('SectionEntryLink', SectionEntryLinkOrderField);
export const SectionEntryLinkListArgs = listArgs(SectionEntryLinkFilter, SectionEntryLinkOrder);
