import { Field } from 'type-graphql';
import { IdFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { NotInForceEntryOrderField } from './not-in-force-entry.type.ts';

@FilterInput('Which entries; all conditions must hold.')
export class NotInForceEntryFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By its id.' })
  readonly id?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By information.' })
  readonly information?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By treaty.' })
  readonly treaty?: ValueFilter<string>;
}

const NotInForceEntryOrder = orderInput('NotInForceEntry', NotInForceEntryOrderField);
export const NotInForceEntryListArgs = listArgs(NotInForceEntryFilter, NotInForceEntryOrder);
