import { Field } from 'type-graphql';
import {
  enumFilter,
  IdFilter,
  PartialDateFilter,
  TextListFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { TreatyStatementKind } from './treaty-statement.kind.ts';
import { TreatyStatementOrderField } from './treaty-statement.type.ts';

const TreatyStatementKindFilter = enumFilter<TreatyStatementKind>(TreatyStatementKind, 'TreatyStatementKind');

@FilterInput('Which statements; all conditions must hold.')
export class TreatyStatementFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `untc-4-9:kz:statement-1`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('Treaty.statements')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-9`.' })
  readonly treaty?: ValueFilter<string>;

  @ListedIn('Participant.statements')
  @Field(referenceTo('Participant'), { nullable: true, description: 'By who made it, such as `kz`.' })
  readonly participant?: ValueFilter<string>;

  @Field(() => TreatyStatementKindFilter, { nullable: true, description: 'By kind.' })
  readonly kind?: ValueFilter<TreatyStatementKind>;

  @Field(() => TextListFilter, {
    nullable: true,
    description: 'By words of its text or summary, in any of the three languages.',
  })
  readonly text?: ValueFilter<string>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By the day on which it was made.' })
  readonly madeOn?: PartialDateFilter;
}

const TreatyStatementOrder = orderInput('TreatyStatement', TreatyStatementOrderField);
export const TreatyStatementListArgs = listArgs(TreatyStatementFilter, TreatyStatementOrder);
