import { Field } from 'type-graphql';
import { IdFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { IndicatorOrderField } from './indicator.type.ts';

@FilterInput('Which indicators; all conditions must hold.')
export class IndicatorFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `indicator-detention-visits`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By name, in any of the three languages.' })
  readonly name?: ValueFilter<string>;

  @ListedIn('Treaty.indicators')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-9`.' })
  readonly treaty?: ValueFilter<string>;

  @ListedIn('SdgTarget.indicators')
  @Field(referenceTo('SdgTarget'), { nullable: true, description: 'By target, such as `sdg-16-3`.' })
  readonly target?: ValueFilter<string>;
}

const IndicatorOrder = orderInput('Indicator', IndicatorOrderField);
export const IndicatorListArgs = listArgs(IndicatorFilter, IndicatorOrder);
