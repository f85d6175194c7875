import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { DateFilter, enumFilter, IdFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs, type ListArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { Validity, type ValidityArgs } from '../validity/validity.type.ts';
import { AssignmentBasis } from './assignment.basis.ts';

const AssignmentBasisFilter = enumFilter<AssignmentBasis>(AssignmentBasis, 'AssignmentBasis');
const ReferenceStateFilter = enumFilter<ReferenceState>(ReferenceState, 'ReferenceState');

@FilterInput('Which assignments; all conditions must hold.')
export class AssignmentFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `body-mfa:untc-4-4`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By body, such as `body-mfa`.' })
  readonly body?: ValueFilter<string>;

  @Field(() => IdFilter, { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(() => AssignmentBasisFilter, { nullable: true, description: 'By basis.' })
  readonly basis?: ValueFilter<AssignmentBasis>;

  @Field(() => DateFilter, { nullable: true, description: 'By first day.' })
  readonly validFrom?: ValueFilter<string>;

  @Field(() => DateFilter, { nullable: true, description: 'By first day no longer; missing where it is open.' })
  readonly validUntil?: ValueFilter<string>;

  @Field(() => ReferenceStateFilter, { nullable: true, description: 'By whether the treaty is known to exist.' })
  readonly treatyReference?: ValueFilter<ReferenceState>;
}

export enum AssignmentOrderField {
  VALID_FROM = 'VALID_FROM',
  ID = 'ID',
}
registerEnumType(AssignmentOrderField, {
  name: 'AssignmentOrderField',
  description: 'What assignments can be ordered by.',
  valuesConfig: {
    VALID_FROM: { description: 'The first day.' },
    ID: { description: 'The id: body, then treaty.' },
  },
});
const AssignmentOrder = orderInput('Assignment', AssignmentOrderField);

@ArgsType()
export class AssignmentListArgs extends listArgs(AssignmentFilter, AssignmentOrder) implements ValidityArgs {
  @Field(() => Validity, { defaultValue: Validity.CURRENT, description: 'Valid on `asOf` (default), or all.' })
  readonly validity!: Validity;

  @Field(() => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
  readonly asOf?: string | null;
}

export type AssignmentListQuery = ListArgs<AssignmentFilter> & ValidityArgs;
