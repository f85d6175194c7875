import { Field } from 'type-graphql';
import { DateFilter, IdFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ValidityFilter, validityListArgs } from '../validity/validity.type.ts';
import { DesignationOrderField } from './designation.type.ts';

@FilterInput('Which designations; all conditions must hold.')
export class DesignationFilter extends ValidityFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `body-mfa-legal-designation-1`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('Subdivision.designations')
  @Field(referenceTo('Subdivision'), {
    nullable: true,
    description: 'By subdivision, such as `body-mfa-legal`.',
  })
  readonly subdivision?: ValueFilter<string>;

  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By the body of the subdivision, such as `body-mfa`.',
  })
  readonly body?: ValueFilter<string>;

  @ListedIn('HeadTenure.designations')
  @Field(referenceTo('HeadTenure'), {
    nullable: true,
    description: 'By the head who determined it; missing where not recorded.',
  })
  readonly head?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By number of the act; missing where not recorded.' })
  readonly actNumber?: ValueFilter<string>;

  @Field(() => DateFilter, { nullable: true, description: 'By day of the act; missing where not recorded.' })
  readonly actDate?: ValueFilter<string>;
}

const DesignationOrder = orderInput('Designation', DesignationOrderField);
export const DesignationListArgs = validityListArgs(DesignationFilter, DesignationOrder);
