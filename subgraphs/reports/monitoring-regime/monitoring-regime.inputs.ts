import { Field } from 'type-graphql';
import { IdFilter, IntFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Between, NotBefore } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { MonitoringRegimeOrderField } from './monitoring-regime.type.ts';

@FilterInput('Which monitoring regimes; all conditions must hold.')
export class MonitoringRegimeFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `rules-1141`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By name in any of the three languages.' })
  readonly name?: ValueFilter<string>;

  @Field(referenceTo('LegalAct'), {
    nullable: true,
    description: 'By legal act, such as `kz-gov-1141-2010`.',
  })
  readonly act?: ValueFilter<string>;

  @Between(2010, 2199)
  @Field(() => IntFilter, { nullable: true, description: 'By first year; missing where no source says.' })
  readonly firstYear?: ValueFilter<number>;

  @NotBefore('firstYear')
  @Between(2010, 2199)
  @Field(() => IntFilter, { nullable: true, description: 'By last year; missing while there is no end.' })
  readonly lastYear?: ValueFilter<number>;
}

const MonitoringRegimeOrder = orderInput('MonitoringRegime', MonitoringRegimeOrderField);
export const MonitoringRegimeListArgs = listArgs(MonitoringRegimeFilter, MonitoringRegimeOrder);
