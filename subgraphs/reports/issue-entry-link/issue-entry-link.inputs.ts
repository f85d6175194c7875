import { Field } from 'type-graphql';
import { IdFilter, IntFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Names, NamesBy, Single } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { IssueEntryLinkOrderField } from './issue-entry-link.type.ts';

@FilterInput('Which entries of an issue; all conditions must hold.')
export class IssueEntryLinkFilter {
  @Names('InForceEntry', 'NotInForceEntry')
  @Single()
  @Field(() => IdFilter, { nullable: true, description: 'By entry.' })
  readonly entry?: ValueFilter<string>;

  @Single()
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By the treaty that the entry is about.' })
  readonly treaty?: ValueFilter<string>;

  @Single()
  @Field(referenceTo('Body'), { nullable: true, description: 'By the body whose entry it is.' })
  readonly body?: ValueFilter<string>;

  @NamesBy('year', 'MonitoringCycle')
  @Field(() => IntFilter, { nullable: true, description: 'By the year that the entry reports on.' })
  readonly year?: ValueFilter<number>;
}

const IssueEntryLinkOrder = orderInput('IssueEntryLink', IssueEntryLinkOrderField);
export const IssueEntryLinkListArgs = listArgs(IssueEntryLinkFilter, IssueEntryLinkOrder);
