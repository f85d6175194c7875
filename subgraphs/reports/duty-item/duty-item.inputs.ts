import { Field } from 'type-graphql';
import {
  DateFilter,
  enumFilter,
  IdFilter,
  IntFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import {
  After,
  Always,
  Holds,
  ListedIn,
  NamesBy,
  SameAs,
  Tells,
  Unsaid,
  YearOf,
} from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { LatenessState } from '../reporting-duty/lateness.type.ts';
import { CoverageState } from './coverage-state.ts';
import { DutyItemKind } from './duty-item.kind.ts';
import { DutyItemOrderField } from './duty-item.type.ts';

const CoverageStateFilter = enumFilter<CoverageState>(CoverageState, 'CoverageState');
const DutyItemKindFilter = enumFilter<DutyItemKind>(DutyItemKind, 'DutyItemKind');

const verified = Object.values(LatenessState).filter((state) => state !== LatenessState.UNVERIFIED);
const delivered = [LatenessState.ON_TIME, LatenessState.LATE];

@FilterInput('Which items of duties; all conditions must hold.')
export class DutyItemFilter {
  @Holds('year', /^cycle-(\d{4}):/)
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `cycle-2021:body-mfa:untc-26-4`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('ReportingDuty.items')
  @Field(referenceTo('ReportingDuty'), {
    nullable: true,
    description: 'By duty, such as `cycle-2021:body-mfa`.',
  })
  readonly duty?: ValueFilter<string>;

  @NamesBy('year', 'MonitoringCycle')
  @SameAs('duty.year')
  @YearOf('fromDay')
  @YearOf('untilDay')
  @Field(() => IntFilter, { nullable: true, description: 'By year of the cycle.' })
  readonly year?: ValueFilter<number>;

  @ListedIn('Body.dutyItems')
  @SameAs('duty.body')
  @Field(referenceTo('Body'), { nullable: true, description: 'By body, such as `body-mfa`.' })
  readonly body?: ValueFilter<string>;

  @ListedIn('Treaty.dutyItems')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-26-4`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(() => DutyItemKindFilter, { nullable: true, description: 'By kind.' })
  readonly kind?: ValueFilter<DutyItemKind>;

  @Unsaid(CoverageState.UNVERIFIED)
  @Tells([CoverageState.UNVERIFIED], 'duty.lateness', { in: [LatenessState.UNVERIFIED] })
  @Tells([CoverageState.NOT_REQUIRED], 'duty.lateness', { in: verified })
  @Tells([CoverageState.NOT_DUE], 'duty.lateness', { in: [LatenessState.NOT_DUE, LatenessState.DUE_SOON] })
  @Tells([CoverageState.REPORTED], 'duty.lateness', { in: [LatenessState.ON_TIME] })
  @Tells([CoverageState.RETURNED], 'duty.lateness', { in: delivered })
  @Tells([CoverageState.LATE], 'duty.lateness', { in: [LatenessState.LATE] })
  @Tells([CoverageState.MISSING], 'duty.lateness', { in: [...delivered, LatenessState.OVERDUE] })
  @Always()
  @Field(() => CoverageStateFilter, { nullable: true, description: 'By whether it was reported, as far as is known.' })
  readonly coverage?: ValueFilter<CoverageState>;

  @Field(() => DateFilter, { nullable: true, description: 'By first day.' })
  readonly fromDay?: ValueFilter<string>;

  @After('fromDay')
  @Field(() => DateFilter, {
    nullable: true,
    description: 'By first day no longer; missing where it runs to the end of the year.',
  })
  readonly untilDay?: ValueFilter<string>;

  @Field(referenceTo('Assignment'), {
    nullable: true,
    description: 'By assignment, such as `body-mfa:untc-26-4`.',
  })
  readonly assignment?: ValueFilter<string>;
}

const DutyItemOrder = orderInput('DutyItem', DutyItemOrderField);
export const DutyItemListArgs = listArgs(DutyItemFilter, DutyItemOrder);
