import { Field } from 'type-graphql';
import { IdFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';

import { ReportingDutyOrderField } from './reporting-duty.type.ts';

@FilterInput('Which duties; all conditions must hold.')
export class ReportingDutyFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By its id.' })
  readonly id?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By cycle.' })
  readonly cycle?: ValueFilter<string>;
}

const ReportingDutyOrder = orderInput('ReportingDuty', ReportingDutyOrderField);
export const ReportingDutyListArgs = listArgs(ReportingDutyFilter, ReportingDutyOrder);
