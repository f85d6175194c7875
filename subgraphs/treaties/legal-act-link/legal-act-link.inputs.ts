import { Field } from 'type-graphql';
import { enumFilter, IdFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { LegalActLinkKind } from './legal-act-link.kind.ts';
import { LegalActLinkOrderField } from './legal-act-link.type.ts';

const LegalActLinkKindFilter = enumFilter<LegalActLinkKind>(LegalActLinkKind, 'LegalActLinkKind');

@FilterInput('Which links of legal acts; all conditions must hold.')
export class LegalActLinkFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `kz-gov-238-2022:REPEALS:kz-gov-1141-2010`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => LegalActLinkKindFilter, { nullable: true, description: 'By kind.' })
  readonly kind?: ValueFilter<LegalActLinkKind>;

  @Field(referenceTo('LegalAct'), { nullable: true, description: 'By the act that does it.' })
  readonly from?: ValueFilter<string>;

  @Field(referenceTo('LegalAct'), { nullable: true, description: 'By the act that it is done to.' })
  readonly to?: ValueFilter<string>;

  @Field(referenceTo('Treaty'), {
    nullable: true,
    description: 'By the treaty that it is done to, such as `untc-4-4`.',
  })
  readonly treaty?: ValueFilter<string>;
}

const LegalActLinkOrder = orderInput('LegalActLink', LegalActLinkOrderField);
export const LegalActLinkListArgs = listArgs(LegalActLinkFilter, LegalActLinkOrder);
