import { Field } from 'type-graphql';
import { StringFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { AnnualEntryConditions } from '../annual-entry/annual-entry.inputs.ts';
import { AnnualEntryOrderField } from '../annual-entry/annual-entry.order.ts';
import type { AssessmentFinding } from '../assessment/assessment.enums.ts';
import { AssessmentFindingFilter } from '../assessment/assessment.inputs.ts';

@FilterInput('Which entries; all conditions must hold.')
export class InForceEntryFilter extends AnnualEntryConditions {
  @Field(() => StringFilter, {
    nullable: true,
    description: 'By its words on progress, in any of the three languages.',
  })
  readonly progress?: ValueFilter<string>;

  @Field(() => AssessmentFindingFilter, {
    nullable: true,
    description: 'By what its assessments found: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly finding?: ValueFilter<AssessmentFinding>;
}

const InForceEntryOrder = orderInput('InForceEntry', AnnualEntryOrderField);
export const InForceEntryListArgs = listArgs(InForceEntryFilter, InForceEntryOrder);
