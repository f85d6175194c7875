import { Field } from 'type-graphql';
import { BooleanFilter, IdFilter, IntFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Between } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { LegalActVersionOrderField } from './legal-act-version.type.ts';

@FilterInput('Which versions of acts; all conditions must hold.')
export class LegalActVersionFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `kz-gov-1141-2010-v2`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('LegalAct'), { nullable: true, description: 'By the act that it is a version of.' })
  readonly act?: ValueFilter<string>;

  @Between(1)
  @Field(() => IntFilter, { nullable: true, description: 'By place among the versions of its act, from 1.' })
  readonly number?: ValueFilter<number>;

  @Field(referenceTo('LegalAct'), {
    nullable: true,
    description: 'By the act that made it; missing where it is as adopted.',
  })
  readonly madeBy?: ValueFilter<string>;

  @Field(() => BooleanFilter, { nullable: true, description: 'By whether our source has the whole wording.' })
  readonly isTextKnown?: ValueFilter<boolean>;
}

const LegalActVersionOrder = orderInput('LegalActVersion', LegalActVersionOrderField);
export const LegalActVersionListArgs = listArgs(LegalActVersionFilter, LegalActVersionOrder);
