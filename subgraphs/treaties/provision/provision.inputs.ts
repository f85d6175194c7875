import { Field } from 'type-graphql';
import { BooleanFilter, enumFilter, IdFilter, StringFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ProvisionImplementation } from './provision-implementation.kind.ts';
import { ProvisionOrderField } from './provision.type.ts';

const ProvisionImplementationFilter = enumFilter<ProvisionImplementation>(
  ProvisionImplementation,
  'ProvisionImplementation',
);

@FilterInput('Which provisions; all conditions must hold.')
export class ProvisionFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `untc-4-4-art-14`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By number of the article, as the treaty writes it: `14`.' })
  readonly article?: ValueFilter<string>;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'By number of the paragraph; `isNull: true`: whole articles only.',
  })
  readonly paragraph?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By heading in any of the three languages.' })
  readonly heading?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By summary in any of the three languages.' })
  readonly summary?: ValueFilter<string>;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'By a commitment that rests on it; `isNull: true`: those on which none does.',
  })
  readonly commitment?: ValueFilter<string>;

  @Field(() => ProvisionImplementationFilter, {
    nullable: true,
    description: 'By how far legal acts carry it out; `not: NOT_ASSESSED`: those with a measure.',
  })
  readonly implementation?: ValueFilter<ProvisionImplementation>;

  @Field(() => BooleanFilter, { nullable: true, description: 'By whether no act is known that carries it out: a gap.' })
  readonly isWithoutAct?: ValueFilter<boolean>;
}

const ProvisionOrder = orderInput('Provision', ProvisionOrderField);
export const ProvisionListArgs = listArgs(ProvisionFilter, ProvisionOrder);
