import { Field } from 'type-graphql';
import {
  DateFilter,
  enumFilter,
  IdFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { ListedIn, Names, Single, Tells } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ProposalOutcome } from './proposal.outcome.ts';
import { ProposalOrderField } from './proposal.type.ts';

const ProposalOutcomeFilter = enumFilter<ProposalOutcome>(ProposalOutcome, 'ProposalOutcome');

@FilterInput('Which proposals; all conditions must hold.')
export class ProposalFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `issue-01-p1`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('ProblemIssue.proposals')
  @Field(referenceTo('ProblemIssue'), { nullable: true, description: 'By problem issue, such as `issue-01`.' })
  readonly issue?: ValueFilter<string>;

  @Names('InForceEntry', 'NotInForceEntry')
  @Single()
  @Field(() => IdFilter, { nullable: true, description: 'By the entry that makes it.' })
  readonly entry?: ValueFilter<string>;

  @ListedIn('Body.proposalsReceived')
  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By the body it is addressed to, such as `body-moj`.',
  })
  readonly addressee?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By its words, in any of the three languages.' })
  readonly text?: ValueFilter<string>;

  @Tells([ProposalOutcome.OPEN], 'outcomeOn', { isNull: true })
  @Field(() => ProposalOutcomeFilter, { nullable: true, description: 'By what came of it.' })
  readonly outcome?: ValueFilter<ProposalOutcome>;

  @Field(() => DateFilter, { nullable: true, description: 'By the day of the outcome.' })
  readonly outcomeOn?: ValueFilter<string>;
}

const ProposalOrder = orderInput('Proposal', ProposalOrderField);
export const ProposalListArgs = listArgs(ProposalFilter, ProposalOrder);
