import { Field } from 'type-graphql';
import { StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { AnnualEntryConditions } from '../annual-entry/annual-entry.inputs.ts';
import { AnnualEntryOrderField } from '../annual-entry/annual-entry.order.ts';

@FilterInput('Which entries; all conditions must hold.')
export class NotInForceEntryFilter extends AnnualEntryConditions {
  @Field(() => StringFilter, {
    nullable: true,
    description: 'By where the procedures stand, in any of three languages.',
  })
  readonly state?: ValueFilter<string>;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'By the reason, in any of the three languages; `isNull: true`: those that give none.',
  })
  readonly reason?: ValueFilter<string>;

  @Field(referenceTo('DomesticProcedure'), {
    nullable: true,
    description: 'By domestic procedure, such as `untc-3-13-procedure`.',
  })
  readonly procedure?: ValueFilter<string>;

  @Field(referenceTo('NotInForceEntry'), {
    nullable: true,
    description:
      'By the entry of an earlier year that it continues; `isNull: true`: those reported for the first time.',
  })
  readonly continues?: ValueFilter<string>;
}

const NotInForceEntryOrder = orderInput('NotInForceEntry', AnnualEntryOrderField);
export const NotInForceEntryListArgs = listArgs(NotInForceEntryFilter, NotInForceEntryOrder);
