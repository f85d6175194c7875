import { Field } from 'type-graphql';
import { IdFilter, PartialDateFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { ObservationOrderField } from './observation.type.ts';

@FilterInput('Which observations; all conditions must hold.')
export class ObservationFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `indicator-detention-visits:kz:2021`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('Indicator.observations')
  @Field(referenceTo('Indicator'), { nullable: true, description: 'By indicator.' })
  readonly indicator?: ValueFilter<string>;

  @ListedIn('Participant.observations')
  @Field(referenceTo('Participant'), {
    nullable: true,
    description: 'By the one observed: `kz` for Kazakhstan.',
  })
  readonly participant?: ValueFilter<string>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By period.' })
  readonly period?: PartialDateFilter;
}

const ObservationOrder = orderInput('Observation', ObservationOrderField);
export const ObservationListArgs = listArgs(ObservationFilter, ObservationOrder);
