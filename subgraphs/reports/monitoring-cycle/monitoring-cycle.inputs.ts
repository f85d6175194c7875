import { Field } from 'type-graphql';
import { DateFilter, IdFilter, IntFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Holds, ListedIn, NamesBy, NotBefore } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { MonitoringCycleOrderField } from './monitoring-cycle.type.ts';

@FilterInput('Which monitoring cycles; all conditions must hold.')
export class MonitoringCycleFilter {
  @Holds('year', /^cycle-(\d{4})$/)
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `cycle-2021`.' })
  readonly id?: ValueFilter<string>;

  @NamesBy('year', 'MonitoringCycle')
  @Field(() => IntFilter, { nullable: true, description: 'By year.' })
  readonly year?: ValueFilter<number>;

  @ListedIn('MonitoringRegime.cycles')
  @Field(referenceTo('MonitoringRegime'), { nullable: true, description: 'By regime, such as `rules-1141`.' })
  readonly regime?: ValueFilter<string>;

  @Field(() => DateFilter, { nullable: true, description: 'By day on which it was opened.' })
  readonly openedOn?: ValueFilter<string>;

  @NotBefore('openedOn')
  @Field(() => DateFilter, { nullable: true, description: 'By day on which it was closed; missing while it is open.' })
  readonly closedOn?: ValueFilter<string>;
}

const MonitoringCycleOrder = orderInput('MonitoringCycle', MonitoringCycleOrderField);
export const MonitoringCycleListArgs = listArgs(MonitoringCycleFilter, MonitoringCycleOrder);
