import { Field } from 'type-graphql';
import { DateFilter, enumFilter, IdFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Always, Single, Tells, Unsaid } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { LatenessState } from '../reporting-duty/lateness.type.ts';
import { delivered, LatenessStateFilter, undelivered } from '../reporting-duty/reporting-duty.inputs.ts';
import { SummaryState } from './summary-state.ts';
import { SummaryInformationOrderField } from './summary-information.type.ts';

const SummaryStateFilter = enumFilter<SummaryState>(SummaryState, 'SummaryState');

@FilterInput('Which summaries; all conditions must hold.')
export class SummaryInformationFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `summary-2021`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('MonitoringCycle'), { nullable: true, description: 'By cycle, such as `cycle-2021`.' })
  readonly cycle?: ValueFilter<string>;

  @Field(() => DateFilter, { nullable: true, description: 'By the day of completion; missing for a draft.' })
  readonly completedOn?: ValueFilter<string>;

  @Tells([SummaryState.DRAFT], 'completedOn', { isNull: true })
  @Tells([SummaryState.COMPLETED], 'completedOn', { isNull: false })
  @Always()
  @Field(() => SummaryStateFilter, { nullable: true, description: 'By state.' })
  readonly state?: ValueFilter<SummaryState>;

  @Tells(delivered, 'state', { in: [SummaryState.DISPATCHED] })
  @Tells(undelivered, 'state', { in: [SummaryState.DRAFT, SummaryState.COMPLETED] })
  @Unsaid(LatenessState.UNVERIFIED)
  @Single()
  @Always()
  @Field(() => LatenessStateFilter, {
    nullable: true,
    description: 'By how it stands against its deadline on the day of `today`.',
  })
  readonly lateness?: ValueFilter<LatenessState>;
}

const SummaryInformationOrder = orderInput('SummaryInformation', SummaryInformationOrderField);
export const SummaryInformationListArgs = listArgs(SummaryInformationFilter, SummaryInformationOrder);
