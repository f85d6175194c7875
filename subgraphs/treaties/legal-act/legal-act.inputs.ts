import { Field } from 'type-graphql';
import {
  enumFilter,
  IdFilter,
  IntFilter,
  PartialDateFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Always, Between, ListedIn, NamesBy, Single, Unsaid, YearOf } from '../../_kit/query/filter-declarations.ts';
import { Audience } from '../../_kit/access/audience.ts';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { LegalForceValueFilter } from '../legal-force/legal-force.inputs.ts';
import { LegalForceValue } from '../legal-force/legal-force.type.ts';
import { LegalActKind } from './legal-act.kind.ts';
import { LegalActOrderField } from './legal-act.type.ts';

const LegalActKindFilter = enumFilter<LegalActKind>(LegalActKind, 'LegalActKind');

@FilterInput('Which legal acts; all conditions must hold.')
export class LegalActFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `kz-gov-1141-2010`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => LegalActKindFilter, { nullable: true, description: 'By kind.' })
  readonly kind?: ValueFilter<LegalActKind>;

  @Field(() => StringFilter, { nullable: true, description: 'By number, such as `226-V`.' })
  readonly number?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By title in any of the three languages.' })
  readonly title?: ValueFilter<string>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By date of adoption.' })
  readonly adoptedOn?: PartialDateFilter;

  @Audience('PUBLIC')
  @Between(1500, 2199)
  @YearOf('adoptedOn')
  @Field(() => IntFilter, {
    nullable: true,
    description: 'By the year in which it was adopted; missing where the date is not known, or lies across two years.',
  })
  readonly year?: ValueFilter<number>;

  @Unsaid(LegalForceValue.UNKNOWN)
  @Single()
  @Always()
  @Field(() => LegalForceValueFilter, {
    nullable: true,
    description: 'By whether it is in force on `@at(asOf:)`, as `inForce` says.',
  })
  readonly inForce?: ValueFilter<LegalForceValue>;

  @ListedIn('Body.legalActs')
  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By the body that issued it, such as `body-mfa`.',
  })
  readonly issuer?: ValueFilter<string>;

  @NamesBy('registrationNumber', 'LegalAct')
  @Field(() => IdFilter, {
    nullable: true,
    description: 'By number in the register of regulatory legal acts, such as `27384`.',
  })
  readonly registrationNumber?: ValueFilter<string>;
}

const LegalActOrder = orderInput('LegalAct', LegalActOrderField);
export const LegalActListArgs = listArgs(LegalActFilter, LegalActOrder);
