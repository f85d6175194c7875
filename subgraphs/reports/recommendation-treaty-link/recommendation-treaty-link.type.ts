import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { TreatyLinkBasis } from './treaty-link-basis.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description: 'A recommendation speaks of a treaty: on what basis that is said, and whether it was confirmed.',
})
export class RecommendationTreatyLink extends HubRecord {
  readonly recordType = 'RecommendationTreatyLink';
  readonly recommendationId!: string;
  readonly treatyId!: string;
  readonly addresseeId!: string;
  readonly madeOnLatest!: string | null;

  @Field(() => TreatyLinkBasis, { nullable: true, description: 'What the link rests on.' })
  readonly basis!: TreatyLinkBasis;

  @Field(() => LocalizedText, { nullable: true, description: 'The basis in words.' })
  basisLabel(): LocalizedText {
    return labelOf(TreatyLinkBasis, this.basis);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The words of the text that an inferred link rests on; null where it was stated.',
  })
  readonly matchedText!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where the source states it or a person confirmed it; false where it was only inferred.',
  })
  readonly confirmed!: boolean;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the treaty is known to the hub.' })
  readonly treatyReference!: ReferenceState;
}
