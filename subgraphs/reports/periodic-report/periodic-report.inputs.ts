import { Field } from 'type-graphql';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import { Audience } from '../../_kit/access/audience.ts';
import {
  IdFilter,
  IntFilter,
  PartialDateFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Between, YearOf } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { PeriodicReportOrderField } from './periodic-report.type.ts';

@FilterInput('Which periodic reports; all conditions must hold.')
export class PeriodicReportFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `periodic-report-ccpr-2`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By title, in any of the three languages.' })
  readonly title?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By symbol, such as `CAT/C/KAZ/3`.' })
  readonly symbol?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(referenceTo('Treaty'), {
    nullable: true,
    description:
      'By the treaties it is on: `eq` and `in` ask for one of them, `not` for none of them, `isNull` for a report on none.',
  })
  readonly treaty?: ValueFilter<string>;

  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By the body it is made to, such as `body-un-cat`.',
  })
  readonly treatyBody?: ValueFilter<string>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By when it was due.' })
  readonly dueOn?: PartialDateFilter;

  @Audience('PUBLIC')
  @Between(1500, 2199)
  @YearOf('dueOn')
  @Field(() => IntFilter, {
    nullable: true,
    description: 'By the year in which it was due; missing where the date is not known, or lies across two years.',
  })
  readonly dueYear?: ValueFilter<number>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By when it was submitted.' })
  readonly submittedOn?: PartialDateFilter;

  @Audience('PUBLIC')
  @Between(1500, 2199)
  @YearOf('submittedOn')
  @Field(() => IntFilter, {
    nullable: true,
    description:
      'By the year in which it was submitted; missing where the date is not known, or lies across two years.',
  })
  readonly submittedYear?: ValueFilter<number>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By when it was defended.' })
  readonly defendedOn?: PartialDateFilter;

  @Audience('PUBLIC')
  @Between(1500, 2199)
  @YearOf('defendedOn')
  @Field(() => IntFilter, {
    nullable: true,
    description: 'By the year in which it was defended; missing where the date is not known, or lies across two years.',
  })
  readonly defendedYear?: ValueFilter<number>;
}

const PeriodicReportOrder = orderInput('PeriodicReport', PeriodicReportOrderField);
export const PeriodicReportListArgs = listArgs(PeriodicReportFilter, PeriodicReportOrder);
