import { ArgsType, Field } from 'type-graphql';
import {
  BooleanFilter,
  DateFilter,
  IdFilter,
  IntFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import { Always, Between, Names, NamesBy, NotBefore } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { ProblemIssueOrderField } from './problem-issue.type.ts';

@FilterInput('Which problem issues; all conditions must hold.')
export class ProblemIssueFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `issue-01`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By title, in any of the three languages.' })
  readonly title?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By description, in any of the three languages.' })
  readonly description?: ValueFilter<string>;

  @Always()
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is open on `@at(asOf:)`.' })
  readonly isOpen?: ValueFilter<boolean>;

  @Always()
  @Between(0)
  @Field(() => IntFilter, {
    nullable: true,
    description: 'By the calendar years it has touched up to `@at(asOf:)`, as `yearsOpen` counts them.',
  })
  readonly yearsOpen?: ValueFilter<number>;

  @Field(() => DateFilter, { nullable: true, description: 'By the day on which it was first raised.' })
  readonly openedOn?: ValueFilter<string>;

  @NotBefore('openedOn')
  @Field(() => DateFilter, { nullable: true, description: 'By the day on which it was resolved.' })
  readonly resolvedOn?: ValueFilter<string>;

  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By the body that raised it, such as `body-mfa`.',
  })
  readonly raisedBy?: ValueFilter<string>;

  @Field(referenceTo('Treaty'), {
    nullable: true,
    description: 'By the treaties it is about: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly treaty?: ValueFilter<string>;

  @Names('InForceEntry', 'NotInForceEntry')
  @Field(() => IdFilter, {
    nullable: true,
    description: 'By the entries that name it: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly entry?: ValueFilter<string>;

  @NamesBy('year', 'MonitoringCycle')
  @Field(() => IntFilter, {
    nullable: true,
    description:
      'By the years of the entries that name it: `not` asks for none on that year, `isNull` for no entry at all, the others for one on such a year.',
  })
  readonly reportedIn?: ValueFilter<number>;
}

const ProblemIssueOrder = orderInput('ProblemIssue', ProblemIssueOrderField);
export const ProblemIssueListArgs = listArgs(ProblemIssueFilter, ProblemIssueOrder);

@ArgsType()
export class IssueAsOfArgs {
  @Field(() => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
  readonly asOf?: string | null;
}
