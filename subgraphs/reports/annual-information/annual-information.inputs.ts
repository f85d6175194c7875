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
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import {
  Always,
  Between,
  Holds,
  ListedIn,
  NamesBy,
  SameAs,
  Single,
  Tells,
} from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { AnnualInformationOrderField } from './annual-information.type.ts';
import { Formality } from './formality.ts';
import { InformationState, isDelivered, LanguageState } from './information-state.ts';

const InformationStateFilter = enumFilter<InformationState>(InformationState, 'InformationState');
const LanguageStateFilter = enumFilter<LanguageState>(LanguageState, 'LanguageState');
const FormalityFilter = enumFilter<Formality>(Formality, 'Formality');

const delivered = Object.values(InformationState).filter(isDelivered);
const undelivered = Object.values(InformationState).filter((state) => !isDelivered(state));

@FilterInput('Which informations; all conditions must hold.')
export class AnnualInformationFilter extends ConfidentialFilter {
  @Holds('duty', /^(.+):v[1-9]\d*$/)
  @Holds('versionNumber', /:v([1-9]\d*)$/)
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `cycle-2021:body-mfa:v1`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('ReportingDuty.informations')
  @Field(referenceTo('ReportingDuty'), {
    nullable: true,
    description: 'By duty, such as `cycle-2021:body-mfa`.',
  })
  readonly duty?: ValueFilter<string>;

  @NamesBy('year', 'MonitoringCycle')
  @SameAs('duty.year')
  @Field(() => IntFilter, { nullable: true, description: 'By year of the cycle.' })
  readonly year?: ValueFilter<number>;

  @ListedIn('Body.informations')
  @SameAs('duty.body')
  @Field(referenceTo('Body'), { nullable: true, description: 'By body, such as `body-mfa`.' })
  readonly body?: ValueFilter<string>;

  @Between(1)
  @Field(() => IntFilter, { nullable: true, description: 'By number of the version.' })
  readonly versionNumber?: ValueFilter<number>;

  @Single()
  @Always()
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'True: only the latest version of each; without it, returned ones too.',
  })
  readonly isLatestVersion?: ValueFilter<boolean>;

  @Tells(delivered, 'deliveredOn', { isNull: false })
  @Tells(undelivered, 'deliveredOn', { isNull: true })
  @Field(() => InformationStateFilter, { nullable: true, description: 'By how far it has come.' })
  readonly state?: ValueFilter<InformationState>;

  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an explicit nil return.' })
  readonly isNil?: ValueFilter<boolean>;

  @Single()
  @Field(() => DateFilter, {
    nullable: true,
    description: 'By day of its delivery, in whichever form it came first; missing where it was not delivered.',
  })
  readonly deliveredOn?: ValueFilter<string>;

  @Field(() => DateFilter, {
    nullable: true,
    description: 'By day on which the paper form was received; missing where it was not.',
  })
  readonly paperReceivedOn?: ValueFilter<string>;

  @Field(referenceTo('HeadTenure'), {
    nullable: true,
    description:
      'By the head who signed it, such as `body-mfa-head-2019`; missing where no source says who did, or nobody has.',
  })
  readonly signedBy?: ValueFilter<string>;

  @Field(() => LanguageStateFilter, { nullable: true, description: 'By whether the Kazakh text is there.' })
  readonly kkState?: ValueFilter<LanguageState>;

  @Field(() => LanguageStateFilter, { nullable: true, description: 'By whether the Russian text is there.' })
  readonly ruState?: ValueFilter<LanguageState>;

  @Field(() => FormalityFilter, {
    nullable: true,
    description:
      'By what it `lacks`: `eq` and `in` ask for one of them, `not` for it not being known to lack that; `isNull: true`: nobody can say of its year what is asked.',
  })
  readonly lacks?: ValueFilter<Formality>;
}

const AnnualInformationOrder = orderInput('AnnualInformation', AnnualInformationOrderField);
export const AnnualInformationListArgs = listArgs(AnnualInformationFilter, AnnualInformationOrder);
