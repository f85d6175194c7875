import { Field } from 'type-graphql';
import { IdFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { AnnualInformationOrderField } from './annual-information.type.ts';

@FilterInput('Which versions; all conditions must hold.')
export class AnnualInformationFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By its id.' })
  readonly id?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By duty.' })
  readonly duty?: ValueFilter<string>;
}

const AnnualInformationOrder = orderInput('AnnualInformation', AnnualInformationOrderField);
export const AnnualInformationListArgs = listArgs(AnnualInformationFilter, AnnualInformationOrder);
