import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { IdFilter, StringFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs, type ListArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { CapacityFilter } from '../body-capacity/body-capacity.type.ts';
import type { Capacity } from '../body-capacity/capacity.ts';

@InputType({ description: 'The capacities of a body on one day.' })
export class BodyCapacityFilter {
  @Audience('PUBLIC')
  @Field(() => DateScalar, { nullable: true, description: 'On which day. Default: that of the list.' })
  readonly asOf?: string | null;

  @Audience('PUBLIC')
  @Field(() => CapacityFilter, {
    description: 'Which it has; `not`: it does not have that one; `isNull: true`: it has none at all.',
  })
  readonly value!: ValueFilter<Capacity>;
}

@FilterInput('Which bodies; all conditions must hold.')
export class BodyFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `body-mfa`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'By the name on the day of the list, in any of the three languages; missing where it had none.',
  })
  readonly name?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(() => StringFilter, {
    nullable: true,
    description:
      'By a name of any time, in any of the three languages: finds what is called otherwise today, or is no more.',
  })
  readonly anyName?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By acronym in any of the three languages.' })
  readonly acronym?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(() => BodyCapacityFilter, { nullable: true, description: 'By its capacities on a day.' })
  readonly capacity?: BodyCapacityFilter;
}

export enum BodyOrderField {
  NAME = 'NAME',
  ID = 'ID',
}
registerEnumType(BodyOrderField, {
  name: 'BodyOrderField',
  description: 'What bodies can be ordered by.',
  valuesConfig: {
    NAME: {
      description:
        'The name on the day of the list: English where there is one, else Russian, else Kazakh. Bodies without a name on that day come first.',
    },
    ID: { description: 'The id.' },
  },
});
const BodyOrder = orderInput('Body', BodyOrderField);

@ArgsType()
export class BodyListArgs extends listArgs(BodyFilter, BodyOrder) {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day whose names and capacities filter and order go by. Default: `@at(asOf:)`.',
  })
  readonly asOf?: string | null;
}

export type BodyListQuery = ListArgs<BodyFilter> & Pick<BodyListArgs, 'asOf'>;
