import { Field } from 'type-graphql';
import { IdFilter, IntFilter, StringFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { Between } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { SdgGoalOrderField } from './sdg-goal.type.ts';

@FilterInput('Which goals; all conditions must hold.')
export class SdgGoalFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `sdg-5`.' })
  readonly id?: ValueFilter<string>;

  @Between(1, 17)
  @Field(() => IntFilter, { nullable: true, description: 'By number, 1 to 17.' })
  readonly number?: ValueFilter<number>;

  @Field(() => StringFilter, { nullable: true, description: 'By full title, in any of the three languages.' })
  readonly title?: ValueFilter<string>;
}

const SdgGoalOrder = orderInput('SdgGoal', SdgGoalOrderField);
export const SdgGoalListArgs = listArgs(SdgGoalFilter, SdgGoalOrder);
