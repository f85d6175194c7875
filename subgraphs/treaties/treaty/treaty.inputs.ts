import { Field, ID, InputType } from 'type-graphql';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import { Audience } from '../../_kit/access/audience.ts';
import {
  enumFilter,
  ExactTextFilter,
  IdFilter,
  IntFilter,
  PartialDateFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Always, Between, Names, Single, Unsaid, YearOf } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { PartyStatusValue, PartyStatusValueFilter } from '../party-status/party-status.type.ts';
import { TreatyForm } from './treaty.form.ts';
import { Laterality, TreatyOrderField } from './treaty.type.ts';

@InputType({ description: 'The status of a treaty for one participant on one day.' })
export class TreatyStatusFilter {
  @Names('Participant')
  @Field(() => ID, { description: 'For whom. Default: Kazakhstan, `kz`.', defaultValue: 'kz' })
  readonly participant!: string;

  @Field(() => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
  readonly asOf?: string | null;

  @Single()
  @Always()
  @Unsaid(PartyStatusValue.UNKNOWN)
  @Field(() => PartyStatusValueFilter, { description: 'Which statuses.' })
  readonly value!: ValueFilter<PartyStatusValue>;
}

const TreatyFormFilter = enumFilter<TreatyForm>(TreatyForm, 'TreatyForm');
const LateralityFilter = enumFilter<Laterality>(Laterality, 'Laterality');

@FilterInput('Which treaties; all conditions must hold.')
export class TreatyFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `untc-4-4`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By title in any of the three languages.' })
  readonly title?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By subject area in any of the three languages.' })
  readonly subject?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Single()
  @Field(() => ExactTextFilter, {
    nullable: true,
    description:
      'By subject area in one language: English where there is one, else Russian, else Kazakh; letter for letter, as groups by SUBJECT give it.',
  })
  readonly exactSubject?: ValueFilter<string>;

  @Field(() => LateralityFilter, { nullable: true, description: 'By how many can be party.' })
  readonly laterality?: ValueFilter<Laterality>;

  @Field(() => TreatyFormFilter, { nullable: true, description: 'By form, such as a convention.' })
  readonly form?: ValueFilter<TreatyForm>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By date of conclusion.' })
  readonly concludedOn?: PartialDateFilter;

  @Audience('PUBLIC')
  @Between(1500, 2199)
  @YearOf('concludedOn')
  @Field(() => IntFilter, {
    nullable: true,
    description:
      'By the year in which it was concluded; missing where the date is not known, or lies across two years.',
  })
  readonly year?: ValueFilter<number>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By the last day for which it was concluded.' })
  readonly expiresOn?: PartialDateFilter;

  @Field(referenceTo('Treaty'), {
    nullable: true,
    description: 'By the treaty under which it was concluded; `isNull: true`: protocols and amendments are left out.',
  })
  readonly parent?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Names('TreatyIdentifier')
  @Field(() => IdFilter, {
    nullable: true,
    description: 'By external identifier, its scheme in small letters: `unts:14668`. `isNull: true`: it has none.',
  })
  readonly identifier?: ValueFilter<string>;

  @Single()
  @Field(() => TreatyStatusFilter, { nullable: true, description: 'By status for one participant on one day.' })
  readonly status?: TreatyStatusFilter;
}

const TreatyOrder = orderInput('Treaty', TreatyOrderField);
export const TreatyListArgs = listArgs(TreatyFilter, TreatyOrder);
