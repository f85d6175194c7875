import { Field } from 'type-graphql';
import {
  BooleanFilter,
  DateFilter,
  enumFilter,
  IdFilter,
  IntFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import {
  Always,
  Between,
  Holds,
  ListedIn,
  NamesBy,
  SameAs,
  Single,
  Tells,
  Unsaid,
} from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { LatenessState } from './lateness.type.ts';
import { ReportingDutyOrderField } from './reporting-duty.type.ts';
import { WaitsAt } from './waits-at.ts';

export const LatenessStateFilter = enumFilter<LatenessState>(LatenessState, 'LatenessState');

const WaitsAtFilter = enumFilter<WaitsAt>(WaitsAt, 'WaitsAt');

/** Under these `isRequired` is true, and what they say of a delivery is so: `lateness` says so. */
export const delivered = [LatenessState.ON_TIME, LatenessState.LATE];
export const undelivered = [LatenessState.NOT_DUE, LatenessState.DUE_SOON, LatenessState.OVERDUE];
const owed = [...delivered, ...undelivered];

@FilterInput('Which duties; all conditions must hold.')
export class ReportingDutyFilter {
  @Holds('cycle', /^([^:]+):/)
  @Holds('body', /^[^:]+:(.+)$/)
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `cycle-2021:body-mfa`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('MonitoringCycle.duties')
  @Field(referenceTo('MonitoringCycle'), { nullable: true, description: 'By cycle, such as `cycle-2021`.' })
  readonly cycle?: ValueFilter<string>;

  @NamesBy('year', 'MonitoringCycle')
  @SameAs('cycle.year')
  @Field(() => IntFilter, { nullable: true, description: 'By year of the cycle.' })
  readonly year?: ValueFilter<number>;

  @ListedIn('Body.duties')
  @Field(referenceTo('Body'), { nullable: true, description: 'By body, such as `body-mfa`.' })
  readonly body?: ValueFilter<string>;

  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'By whether the body need deliver at all; missing where nobody can say.',
  })
  readonly isRequired?: ValueFilter<boolean>;

  @Field(() => DateFilter, { nullable: true, description: 'By day on which it arose.' })
  readonly arisesOn?: ValueFilter<string>;

  @Field(() => DateFilter, {
    nullable: true,
    description: 'By day of the first submission, in Asia/Almaty; missing where nothing was delivered.',
  })
  readonly deliveredOn?: ValueFilter<string>;

  @Tells([true, false], 'deliveredOn', { isNull: false })
  @Field(() => BooleanFilter, {
    nullable: true,
    description:
      'By whether the latest version that was delivered is an explicit nil return; missing where nothing was delivered.',
  })
  readonly isNil?: ValueFilter<boolean>;

  @Tells(owed, 'isRequired', { in: [true] })
  @Tells([LatenessState.NOT_REQUIRED], 'isRequired', { in: [false] })
  @Tells([LatenessState.UNVERIFIED], 'isRequired', { isNull: true })
  @Tells(delivered, 'deliveredOn', { isNull: false })
  @Tells(undelivered, 'deliveredOn', { isNull: true })
  @Tells(delivered, 'isNil', { isNull: false })
  @Tells(undelivered, 'isNil', { isNull: true })
  @Unsaid(LatenessState.UNVERIFIED)
  @Single()
  @Always()
  @Field(() => LatenessStateFilter, {
    nullable: true,
    description: 'By how it stands against its deadline on the day of `today`.',
  })
  readonly lateness?: ValueFilter<LatenessState>;

  @Between(1)
  @Single()
  @Field(() => IntFilter, {
    nullable: true,
    description:
      'By how many days it is late, as `lateness { daysLate }`; missing where it is not late, and where nobody can say.',
  })
  readonly daysLate?: ValueFilter<number>;

  @Tells([WaitsAt.AUTHORISED_BODY], 'deliveredOn', { isNull: false })
  @Field(() => WaitsAtFilter, {
    nullable: true,
    description:
      'By with whom the next step lies on the day of `today`; missing where nothing was delivered and nobody can say whether it is owed.',
  })
  readonly waitsAt?: ValueFilter<WaitsAt>;

  @Field(referenceTo('Treaty'), {
    nullable: true,
    description: 'By the treaties it covers: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly treaty?: ValueFilter<string>;
}

const ReportingDutyOrder = orderInput('ReportingDuty', ReportingDutyOrderField);
export const ReportingDutyListArgs = listArgs(ReportingDutyFilter, ReportingDutyOrder);
