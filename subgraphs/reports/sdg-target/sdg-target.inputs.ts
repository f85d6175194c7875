import { Field } from 'type-graphql';
import { IdFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { SdgTargetOrderField } from './sdg-target.type.ts';

@FilterInput('Which targets; all conditions must hold.')
export class SdgTargetFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `sdg-5-1`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('SdgGoal.targets')
  @Field(referenceTo('SdgGoal'), { nullable: true, description: 'By goal, such as `sdg-5`.' })
  readonly goal?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By code, such as `5.1`.' })
  readonly code?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By title, in any of the three languages.' })
  readonly title?: ValueFilter<string>;
}

const SdgTargetOrder = orderInput('SdgTarget', SdgTargetOrderField);
export const SdgTargetListArgs = listArgs(SdgTargetFilter, SdgTargetOrder);
