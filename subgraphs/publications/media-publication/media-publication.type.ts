import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { DateScalar, UrlScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { mediaPublicationDimensions } from './media-publication.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A publication in the media or on the internet that speaks of treaties: input (4) of the analysis, ¶6(4).',
})
export class MediaPublication extends HubRecord {
  readonly recordType = 'MediaPublication';

  @Field(() => String, { nullable: true, description: 'Newspaper, agency, channel or site that published it.' })
  readonly outlet!: string;

  @Field(() => String, { nullable: true, description: 'Its headline, in its own language.' })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Language it is written in, BCP 47: `kk`, `ru`, `en`, `kk-Latn`.',
  })
  readonly language!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it can be read; null where it is not on the internet.',
  })
  readonly url!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was published.' })
  readonly publishedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it says, in the words of whoever recorded it; null where nobody summed it up.',
  })
  readonly summary!: string | null;
}

export const MediaPublicationConnection = connectionType(
  () => MediaPublication,
  'MediaPublication',
  mediaPublicationDimensions,
);
