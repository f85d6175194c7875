import { Field } from 'type-graphql';
import { IdFilter, IntFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { MonitoringCycleOrderField } from './monitoring-cycle.type.ts';

@FilterInput('Which cycles; all conditions must hold.')
export class MonitoringCycleFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By its id.' })
  readonly id?: ValueFilter<string>;

  @Field(() => IntFilter, { nullable: true, description: 'By year.' })
  readonly year?: ValueFilter<number>;
}

const MonitoringCycleOrder = orderInput('MonitoringCycle', MonitoringCycleOrderField);
export const MonitoringCycleListArgs = listArgs(MonitoringCycleFilter, MonitoringCycleOrder);
