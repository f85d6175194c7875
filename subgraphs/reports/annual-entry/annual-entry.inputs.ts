import { Field, InputType } from 'type-graphql';
import { BooleanFilter, IdFilter, IntFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Always, Holds, ListedIn, NamesBy, SameAs, Single } from '../../_kit/query/filter-declarations.ts';

/** What both kinds of entries can be asked. */
@InputType({ description: 'Conditions on an entry of either kind; all that are given must hold.' })
export class AnnualEntryConditions {
  @Holds('information', /^(cycle-\d{4}:[^:]+:v[1-9]\d*):/)
  @Holds('treaty', /^cycle-\d{4}:[^:]+:v[1-9]\d*:(.+)$/)
  @Field(() => IdFilter, {
    nullable: true,
    description:
      'By id, such as `cycle-2021:body-mia:v1:untc-4-4` of a treaty in force, and `cycle-2021:body-mfa:v1:untc-3-13` of one that is not.',
  })
  readonly id?: ValueFilter<string>;

  @ListedIn('Treaty.inForceEntries', 'Treaty.notInForceEntries')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @ListedIn('Body.inForceEntries', 'Body.notInForceEntries')
  @SameAs('information.body')
  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By the body that reports, such as `body-mfa`.',
  })
  readonly body?: ValueFilter<string>;

  @NamesBy('year', 'MonitoringCycle')
  @SameAs('information.year')
  @Field(() => IntFilter, { nullable: true, description: 'By the year it reports on.' })
  readonly year?: ValueFilter<number>;

  @ListedIn('AnnualInformation.inForceEntries', 'AnnualInformation.notInForceEntries')
  @Field(referenceTo('AnnualInformation'), {
    nullable: true,
    description: 'By information, such as `cycle-2021:body-mfa:v1`.',
  })
  readonly information?: ValueFilter<string>;

  @Single()
  @Always()
  @Field(() => BooleanFilter, {
    nullable: true,
    description:
      'True: only those of the latest version of their information; without it, those of returned versions too.',
  })
  readonly isLatestVersion?: ValueFilter<boolean>;

  @Field(referenceTo('ProblemIssue'), {
    nullable: true,
    description: 'By the problem issues it names: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly issue?: ValueFilter<string>;
}
