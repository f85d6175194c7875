import { ArgsType, Field, InputType, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { After, Bound } from '../../_kit/query/filter-declarations.ts';
import { DateFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { listArgs, type ListArgs } from '../../_kit/query/list.args.ts';
import type { OrderBy } from '../../_kit/query/list.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

export enum Validity {
  CURRENT = 'CURRENT',
  ALL = 'ALL',
}
registerEnumType(Validity, {
  name: 'Validity',
  description: 'Which of the records that are valid for a time.',
  valuesConfig: {
    CURRENT: {
      description: 'Those valid on `asOf`. A beginning that is not known counts as long ago, an end as not yet come.',
    },
    ALL: { description: 'Those valid at any time, past and future.' },
  },
});

@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
  readonly asOf?: string | null;
}

@ArgsType()
export class ValidityArgs extends AsOfArgs {
  @Field(() => Validity, { defaultValue: Validity.CURRENT, description: 'Valid on `asOf` (default), or all.' })
  readonly validity!: Validity;
}

export type ValidityListQuery<Filter> = ListArgs<Filter> & ValidityArgs;

/** The arguments of a list of what is valid for a time. */
export function validityListArgs<Filter extends object>(
  filter: ClassType<Filter>,
  order: ClassType<OrderBy>,
  byDefault: Validity = Validity.CURRENT,
): ClassType<ValidityListQuery<Filter>> {
  const meaning =
    byDefault === Validity.ALL
      ? 'Valid on `asOf`, or all (default), ended and future ones too.'
      : 'Valid on `asOf` (default), or all, ended and future ones too.';
  @ArgsType()
  class Arguments extends listArgs(filter, order) implements ValidityArgs {
    @Field(() => Validity, { defaultValue: byDefault, description: meaning })
    readonly validity!: Validity;

    @Field(() => DateScalar, {
      nullable: true,
      description:
        'On which day. Default: `@at(asOf:)`, which conditions on other lists and records within `filter` keep to.',
    })
    readonly asOf?: string | null;
  }
  return Arguments;
}

@InputType({ description: 'Conditions on the days of what is valid for a time.' })
export abstract class ValidityFilter {
  @Field(() => DateFilter, { nullable: true, description: 'By first day; missing where it is not known.' })
  @Bound('validity', Validity.CURRENT, 'lte')
  readonly validFrom?: ValueFilter<string>;

  @Field(() => DateFilter, { nullable: true, description: 'By first day no longer; missing where it is open.' })
  @After('validFrom')
  @Bound('validity', Validity.CURRENT, 'gt')
  readonly validUntil?: ValueFilter<string>;
}

@Audience('PUBLIC')
@ObjectType({ description: 'A record that is valid for a time.' })
export abstract class ValidRecord extends HubRecord {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it holds. Null where it is not known: it then counts as having held long since.',
  })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds. Null while it does, or where the end is not known.',
  })
  readonly validUntil!: string | null;
}
