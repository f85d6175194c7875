import { Field } from 'type-graphql';
import { IdFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ValidityFilter, validityListArgs } from '../validity/validity.type.ts';
import { SubdivisionOrderField } from './subdivision.type.ts';

@FilterInput('Which subdivisions; all conditions must hold.')
export class SubdivisionFilter extends ValidityFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `body-mfa-legal`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('Body.subdivisions')
  @Field(referenceTo('Body'), { nullable: true, description: 'By body, such as `body-mfa`.' })
  readonly body?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By name in any of the three languages.' })
  readonly name?: ValueFilter<string>;
}

const SubdivisionOrder = orderInput('Subdivision', SubdivisionOrderField);
export const SubdivisionListArgs = validityListArgs(SubdivisionFilter, SubdivisionOrder);
