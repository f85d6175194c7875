import { Field, registerEnumType } from 'type-graphql';
import { DateFilter, enumFilter, IdFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Always, Bound, ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { Validity, ValidityFilter, validityListArgs, type ValidityListQuery } from '../validity/validity.type.ts';
import { AssignmentBasis } from './assignment.basis.ts';

const AssignmentBasisFilter = enumFilter<AssignmentBasis>(AssignmentBasis, 'AssignmentBasis');
const ReferenceStateFilter = enumFilter<ReferenceState>(ReferenceState, 'ReferenceState');

@FilterInput('Which assignments; all conditions must hold.')
export class AssignmentFilter extends ValidityFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `body-moj:untc-4-4`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => DateFilter, { nullable: true, description: 'By first day.' })
  @Bound('validity', Validity.CURRENT, 'lte')
  override readonly validFrom?: ValueFilter<string>;

  @ListedIn('Body.assignments')
  @Field(referenceTo('Body'), { nullable: true, description: 'By body, such as `body-mfa`.' })
  readonly body?: ValueFilter<string>;

  @ListedIn('Treaty.assignments')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(() => AssignmentBasisFilter, { nullable: true, description: 'By basis.' })
  readonly basis?: ValueFilter<AssignmentBasis>;

  @ListedIn('Subdivision.assignments')
  @Field(referenceTo('Subdivision'), {
    nullable: true,
    description: 'By subdivision; missing where none is responsible.',
  })
  readonly subdivision?: ValueFilter<string>;

  @ListedIn('ConclusionProposal.assignments')
  @Field(referenceTo('ConclusionProposal'), {
    nullable: true,
    description: 'By the proposal that it rests on; missing where none is named.',
  })
  readonly proposal?: ValueFilter<string>;

  @Always()
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

export const AssignmentListArgs = validityListArgs(AssignmentFilter, AssignmentOrder);
export type AssignmentListQuery = ValidityListQuery<AssignmentFilter>;
