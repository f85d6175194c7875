import { Field } from 'type-graphql';
import {
  BooleanFilter,
  IdFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { Validity, ValidityFilter, validityListArgs } from '../validity/validity.type.ts';
import { HeadTenureOrderField } from './head-tenure.type.ts';

@FilterInput('Which tenures; all conditions must hold.')
export class HeadTenureFilter extends ValidityFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `body-mfa-head-2019`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('Body.heads')
  @Field(referenceTo('Body'), { nullable: true, description: 'By body, such as `body-mfa`.' })
  readonly body?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By the name of the person in any language.' })
  readonly name?: ValueFilter<string>;

  @Field(() => BooleanFilter, { nullable: true, description: 'By whether the person only acted as head.' })
  readonly isActing?: ValueFilter<boolean>;
}

const HeadTenureOrder = orderInput('HeadTenure', HeadTenureOrderField);
export const HeadTenureListArgs = validityListArgs(HeadTenureFilter, HeadTenureOrder, Validity.ALL);
