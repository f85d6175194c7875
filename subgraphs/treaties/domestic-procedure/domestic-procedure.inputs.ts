import { Field, InputType } from 'type-graphql';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import {
  enumFilter,
  IdFilter,
  PartialDateFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Always, ListedIn, Single } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { DomesticProcedureKind, DomesticProcedureState } from './domestic-procedure.kind.ts';
import { DomesticProcedureOrderField } from './domestic-procedure.type.ts';

const DomesticProcedureKindFilter = enumFilter<DomesticProcedureKind>(DomesticProcedureKind, 'DomesticProcedureKind');
const DomesticProcedureStateValueFilter = enumFilter<DomesticProcedureState>(
  DomesticProcedureState,
  'DomesticProcedureState',
);

@InputType({ description: 'Where a domestic procedure stands on one day.' })
export class ProcedureStateOnDayFilter {
  @Field(() => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
  readonly asOf?: string | null;

  @Single()
  @Always()
  @Field(() => DomesticProcedureStateValueFilter, { description: 'Which states.' })
  readonly value!: ValueFilter<DomesticProcedureState>;
}

@FilterInput('Which domestic procedures; all conditions must hold.')
export class DomesticProcedureFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `untc-3-13-procedure`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('Treaty.domesticProcedures')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-3-13`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(() => DomesticProcedureKindFilter, { nullable: true, description: 'By what it leads to.' })
  readonly kind?: ValueFilter<DomesticProcedureKind>;

  @ListedIn('Body.domesticProcedures')
  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By responsible body, such as `body-mfa`; `isNull: true`: none is recorded.',
  })
  readonly responsibleBody?: ValueFilter<string>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By since when it has been under way.' })
  readonly continuingSince?: PartialDateFilter;

  @Single()
  @Field(() => ProcedureStateOnDayFilter, { nullable: true, description: 'By where it stands on a day.' })
  readonly state?: ProcedureStateOnDayFilter;
}

const DomesticProcedureOrder = orderInput('DomesticProcedure', DomesticProcedureOrderField);
export const DomesticProcedureListArgs = listArgs(DomesticProcedureFilter, DomesticProcedureOrder);
