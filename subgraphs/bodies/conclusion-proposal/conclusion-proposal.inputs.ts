import { Field } from 'type-graphql';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import {
  IdFilter,
  PartialDateFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ConclusionProposalOrderField } from './conclusion-proposal.type.ts';

@FilterInput('Which proposals; all conditions must hold.')
export class ConclusionProposalFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `proposal-untc-4-15`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-15`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By the body that made it, not by those that followed.',
  })
  readonly body?: ValueFilter<string>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By when it was made.' })
  readonly proposedOn?: PartialDateFilter;

  @Field(() => StringFilter, { nullable: true, description: 'By number; missing where none is recorded.' })
  readonly number?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By title in any of the three languages.' })
  readonly title?: ValueFilter<string>;
}

const ConclusionProposalOrder = orderInput('ConclusionProposal', ConclusionProposalOrderField);
export const ConclusionProposalListArgs = listArgs(ConclusionProposalFilter, ConclusionProposalOrder);
