import { Field } from 'type-graphql';
import { IdFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { SummaryAttachmentOrderField } from './summary-attachment.type.ts';

@FilterInput('Which attachments; all conditions must hold.')
export class SummaryAttachmentFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `summary-2021:ccpr-c-kaz-co-2`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('SummaryInformation'), {
    nullable: true,
    description: 'By summary, such as `summary-2021`.',
  })
  readonly summary?: ValueFilter<string>;

  @Field(referenceTo('Document'), {
    nullable: true,
    description: 'By stored copy; `isNull` for those without.',
  })
  readonly document?: ValueFilter<string>;

  @Field(referenceTo('Recommendation'), {
    nullable: true,
    description: 'By the recommendations in it: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly recommendation?: ValueFilter<string>;
}

const SummaryAttachmentOrder = orderInput('SummaryAttachment', SummaryAttachmentOrderField);
export const SummaryAttachmentListArgs = listArgs(SummaryAttachmentFilter, SummaryAttachmentOrder);
