import { Field, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import {
  DateFilter,
  IdFilter,
  IntFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Always, Between, NamesBy, Single, YearOf } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { MediaToneFilter, type MediaTone } from '../media-treaty-link/media-treaty-link.type.ts';

@FilterInput('Conditions on one link to a treaty; all that are given must hold of the same link.')
export class MediaTreatyLinkFilter {
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(() => MediaToneFilter, { nullable: true, description: 'By its tone towards that treaty.' })
  readonly tone?: ValueFilter<MediaTone>;
}

@FilterInput('Which publications; all conditions must hold.')
export class MediaPublicationFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `media-demonstration-01`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By headline.' })
  readonly title?: ValueFilter<string>;

  @NamesBy('outlet', 'MediaPublication')
  @Field(() => StringFilter, { nullable: true, description: 'By newspaper, agency, channel or site.' })
  readonly outlet?: ValueFilter<string>;

  @NamesBy('language', 'MediaPublication')
  @Field(() => StringFilter, {
    nullable: true,
    description: 'By language, BCP 47: `startsWith: "kk"` is Kazakh in any script.',
  })
  readonly language?: ValueFilter<string>;

  @Field(() => DateFilter, { nullable: true, description: 'By day of publication.' })
  readonly publishedOn?: ValueFilter<string>;

  @Audience('PUBLIC')
  @YearOf('publishedOn')
  @Single()
  @Always()
  @Between(1500, 2199)
  @Field(() => IntFilter, { nullable: true, description: 'By year of publication.' })
  readonly year?: ValueFilter<number>;

  @Audience('PUBLIC')
  @Field(referenceTo('Treaty'), {
    nullable: true,
    description:
      'By the treaties it speaks of: `eq` and `in` ask for one of them, `not` for none of them. ' +
      'Beside it, `tone` may be that towards another of its treaties: `treatyLink` asks for both of one link.',
  })
  readonly treaty?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(() => MediaToneFilter, {
    nullable: true,
    description:
      'By its tone: `eq` and `in` ask for a treaty it speaks of in that tone, `not` for none; ' +
      'in `Treaty.mediaPublications` only the tone towards that treaty counts. ' +
      'Beside it, `treaty` may be another of its treaties: `treatyLink` asks for both of one link.',
  })
  readonly tone?: ValueFilter<MediaTone>;

  @Audience('PUBLIC')
  @Field(() => MediaTreatyLinkFilter, {
    nullable: true,
    description:
      'Has a link to a treaty like this: `{ treaty: { eq: "untc-4-4" }, tone: { eq: NEGATIVE } }` is negative towards that very treaty. ' +
      'In `Treaty.mediaPublications` only the link to that treaty is looked at.',
  })
  readonly treatyLink?: MediaTreatyLinkFilter;
}

export enum MediaPublicationOrderField {
  PUBLISHED_ON = 'PUBLISHED_ON',
  TREATY_COUNT = 'TREATY_COUNT',
  ID = 'ID',
}
registerEnumType(MediaPublicationOrderField, {
  name: 'MediaPublicationOrderField',
  description: 'What publications can be ordered by.',
  valuesConfig: {
    PUBLISHED_ON: { description: 'The day of publication.' },
    TREATY_COUNT: { description: 'How many treaties it speaks of that you may see.' },
    ID: { description: 'The id.' },
  },
});
const MediaPublicationOrder = orderInput('MediaPublication', MediaPublicationOrderField);
export const MediaPublicationListArgs = listArgs(MediaPublicationFilter, MediaPublicationOrder, 'the latest first');
