import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import { Audience } from '../../_kit/access/audience.ts';
import {
  BooleanFilter,
  enumFilter,
  IdFilter,
  IntFilter,
  PartialDateFilter,
  TextListFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Always, Between, NamesBy, Single, Tells, YearOf } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs, type ListArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { TreatyLinkBasis } from '../recommendation-treaty-link/treaty-link-basis.ts';
import { RecommendationChannel } from './recommendation.channel.ts';
import { RecommendationForm, RecommendationResponse, RecommendationSourceKind } from './recommendation.enums.ts';
import { RecommendationOrderField } from './recommendation.type.ts';

const TreatyLinkBasisFilter = enumFilter<TreatyLinkBasis>(TreatyLinkBasis, 'TreatyLinkBasis');
const FormFilter = enumFilter<RecommendationForm>(RecommendationForm, 'RecommendationForm');
const ChannelFilter = enumFilter<RecommendationChannel>(RecommendationChannel, 'RecommendationChannel');
const ResponseFilter = enumFilter<RecommendationResponse>(RecommendationResponse, 'RecommendationResponse');
const SourceKindFilter = enumFilter<RecommendationSourceKind>(RecommendationSourceKind, 'RecommendationSourceKind');

@InputType({ description: 'Conditions on one link to a treaty; all that are given must hold of the same link.' })
export class RecommendationTreatyLinkFilter {
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(() => TreatyLinkBasisFilter, { nullable: true, description: 'By what the link rests on.' })
  readonly basis?: ValueFilter<TreatyLinkBasis>;

  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is stated or was confirmed.' })
  readonly confirmed?: ValueFilter<boolean>;
}

@FilterInput('Which recommendations; all conditions must hold.')
export class RecommendationFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `upr-7-kz-3745efaa0172`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => TextListFilter, { nullable: true, description: 'By text or summary, in any of the three languages.' })
  readonly text?: ValueFilter<string>;

  @Field(referenceTo('Participant'), {
    nullable: true,
    description:
      'By addressee: those to Kazakhstan are `kz`. It narrows what the argument `addressee` lets through: to ask for others give `addressee: null` beside the filter, else they are refused.',
  })
  readonly addressee?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(referenceTo('Participant'), {
    nullable: true,
    description: 'By who made it: `eq` and `in` ask for one of its senders, `not` for none of them.',
  })
  readonly sender?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Single()
  @Field(referenceTo('Body'), {
    nullable: true,
    description:
      'By the treaty body in whose concluding observations it stands, such as `body-un-cat`; `isNull` for those of others.',
  })
  readonly issuer?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(referenceTo('Treaty'), {
    nullable: true,
    description: 'By the treaties it speaks of: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly treaty?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(() => RecommendationTreatyLinkFilter, {
    nullable: true,
    description:
      'Has a link to a treaty like this; in `Treaty.recommendations` only the link to that treaty is looked at.',
  })
  readonly treatyLink?: RecommendationTreatyLinkFilter;

  @Audience('PUBLIC')
  @Field(() => TextListFilter, {
    nullable: true,
    description: 'By theme: `not` asks for none of them, the others for one of them.',
  })
  readonly theme?: ValueFilter<string>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By the date it was made on.' })
  readonly madeOn?: PartialDateFilter;

  @Audience('PUBLIC')
  @YearOf('madeOn')
  @Single()
  @Between(1500, 2199)
  @Field(() => IntFilter, {
    nullable: true,
    description: 'By the year it was made in; missing where the date is not known, or lies across two years.',
  })
  readonly year?: ValueFilter<number>;

  @Field(() => ResponseFilter, { nullable: true, description: 'By what the addressee said to it.' })
  readonly response?: ValueFilter<RecommendationResponse>;

  @Field(() => FormFilter, { nullable: true, description: 'By form.' })
  readonly form?: ValueFilter<RecommendationForm>;

  @Field(() => SourceKindFilter, { nullable: true, description: 'By input of ¶6.' })
  readonly sourceKind?: ValueFilter<RecommendationSourceKind>;

  @Field(referenceTo('SourceDocument'), { nullable: true, description: 'By document, such as `upr-7-kz`.' })
  readonly document?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Single()
  @Field(referenceTo('PeriodicReport'), {
    nullable: true,
    description: 'By the periodic report after which its document came, such as `periodic-report-ccpr-2`.',
  })
  readonly periodicReport?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(referenceTo('SdgTarget'), {
    nullable: true,
    description:
      'By the targets it serves, such as `sdg-5-1`: `eq` and `in` ask for one of them, `not` for none of them, `isNull` for one that serves none.',
  })
  readonly sdgTarget?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(referenceTo('SdgGoal'), {
    nullable: true,
    description:
      'By the goals of the targets it serves, such as `sdg-5`: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly sdgGoal?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(referenceTo('Body'), {
    nullable: true,
    description:
      'By the bodies responsible for it: `eq` and `in` ask for one of them, `not` for none of them, `isNull` for one that nobody is responsible for.',
  })
  readonly responsibleBody?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(referenceTo('Provision'), {
    nullable: true,
    description: 'By the provisions it speaks of: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly provision?: ValueFilter<string>;

  @Tells([true], 'sourceKind', { in: [RecommendationSourceKind.INTERNATIONAL_ORGANISATION] })
  @Always()
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'By whether an international organisation made it and no copy of its document is stored.',
  })
  readonly lacksCopy?: ValueFilter<boolean>;

  @Field(() => ChannelFilter, { nullable: true, description: 'By how it was received.' })
  readonly channel?: ValueFilter<RecommendationChannel>;

  @Audience('PUBLIC')
  @Single()
  @Between(1)
  @NamesBy('session', 'SourceDocument')
  @Field(() => IntFilter, { nullable: true, description: 'By session of the mechanism that its document is from.' })
  readonly session?: ValueFilter<number>;
}

const RecommendationOrder = orderInput('Recommendation', RecommendationOrderField);

/** Where the parent already says whom the recommendations are addressed to. */
export const RecommendationListArgs = listArgs(RecommendationFilter, RecommendationOrder);

export interface AddressedArgs extends ListArgs<RecommendationFilter> {
  readonly addressee: string | null;
}

/** Where recommendations to all states could come together: those to Kazakhstan, unless others are asked for. */
@ArgsType()
export class AddressedListArgs extends RecommendationListArgs implements AddressedArgs {
  @Field(() => ID, {
    nullable: true,
    defaultValue: 'kz',
    description:
      "Only those addressed to this participant. Default: Kazakhstan, `kz`, so that recommendations to others are never mixed in unasked; an explicit null gives everyone's.",
  })
  readonly addressee!: string | null;
}
