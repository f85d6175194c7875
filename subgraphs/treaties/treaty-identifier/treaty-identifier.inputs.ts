import { Field } from 'type-graphql';
import { BooleanFilter, IdFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { NamesBy } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { TreatyIdentifierOrderField } from './treaty-identifier.type.ts';

@FilterInput('Which identifiers; all conditions must hold.')
export class TreatyIdentifierFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `unts:14668`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @NamesBy('scheme', 'TreatyIdentifier')
  @Field(() => IdFilter, { nullable: true, description: 'By scheme, in capitals: `UNTS`.' })
  readonly scheme?: ValueFilter<string>;

  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it was given to what was merged since.' })
  readonly isAlias?: ValueFilter<boolean>;
}

const TreatyIdentifierOrder = orderInput('TreatyIdentifier', TreatyIdentifierOrderField);
export const TreatyIdentifierListArgs = listArgs(TreatyIdentifierFilter, TreatyIdentifierOrder);
