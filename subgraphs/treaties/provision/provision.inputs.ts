import { Field } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import {
  BooleanFilter,
  enumFilter,
  IdFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Always, ListedIn, NamesBy, Tells, Unsaid } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { LegalForceValueFilter } from '../legal-force/legal-force.inputs.ts';
import { LegalForceValue } from '../legal-force/legal-force.type.ts';
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

  @ListedIn('Treaty.provisions')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @NamesBy('article', 'Provision')
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

  @Audience('PUBLIC')
  @Field(referenceTo('Commitment'), {
    nullable: true,
    description: 'By a commitment that rests on it; `isNull: true`: those on which none does.',
  })
  readonly commitment?: ValueFilter<string>;

  @Always()
  @Field(() => ProvisionImplementationFilter, {
    nullable: true,
    description:
      'By how far legal acts carry it out on `@at(asOf:)`; `not: NOT_ASSESSED`: those with a measure that counts.',
  })
  readonly implementation?: ValueFilter<ProvisionImplementation>;

  @Always()
  @Unsaid(LegalForceValue.UNKNOWN)
  @Field(() => LegalForceValueFilter, {
    nullable: true,
    description:
      'By whether an act that carries it out is in force on `@at(asOf:)`; `not: YES`: gaps, sure or possible.',
  })
  readonly actInForce?: ValueFilter<LegalForceValue>;

  @Tells([true], 'actInForce', { in: [LegalForceValue.NO] })
  @Tells([false], 'actInForce', { in: [LegalForceValue.YES, LegalForceValue.UNKNOWN] })
  @Always()
  @Field(() => BooleanFilter, {
    nullable: true,
    description:
      'By whether it is a gap on `@at(asOf:)`: no act that carries it out is in force, nor may be. See `actInForce`.',
  })
  readonly isWithoutAct?: ValueFilter<boolean>;
}

const ProvisionOrder = orderInput('Provision', ProvisionOrderField);
export const ProvisionListArgs = listArgs(ProvisionFilter, ProvisionOrder);
