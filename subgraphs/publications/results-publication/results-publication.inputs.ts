import { Field } from 'type-graphql';
import { DateFilter, IdFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ResultsPublicationOrderField } from './results-publication.type.ts';

@FilterInput('Which published results; all conditions must hold.')
export class ResultsPublicationFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `results-2020`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By title in any of the three languages.' })
  readonly title?: ValueFilter<string>;

  @ListedIn('MonitoringCycle.results')
  @Field(referenceTo('MonitoringCycle'), { nullable: true, description: 'By cycle, such as `cycle-2021`.' })
  readonly cycle?: ValueFilter<string>;

  @ListedIn('SummaryInformation.results')
  @Field(referenceTo('SummaryInformation'), {
    nullable: true,
    description: 'By the summary they are of, such as `summary-2021`.',
  })
  readonly summary?: ValueFilter<string>;

  @Field(() => DateFilter, { nullable: true, description: 'By day of publication.' })
  readonly publishedOn?: ValueFilter<string>;
}

const ResultsPublicationOrder = orderInput('ResultsPublication', ResultsPublicationOrderField);
export const ResultsPublicationListArgs = listArgs(
  ResultsPublicationFilter,
  ResultsPublicationOrder,
  'the latest first',
);
