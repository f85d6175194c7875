import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { enumFilter } from '../../_kit/query/filter.inputs.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

export enum MediaTone {
  POSITIVE = 'POSITIVE',
  NEUTRAL = 'NEUTRAL',
  NEGATIVE = 'NEGATIVE',
  MIXED = 'MIXED',
}
registerLabelledEnum(MediaTone, 'MediaTone', 'How a publication speaks of the implementation of a treaty.', {
  POSITIVE: { description: 'It approves.', kk: 'оң', ru: 'положительная', en: 'positive' },
  NEUTRAL: { description: 'It reports and does not judge.', kk: 'бейтарап', ru: 'нейтральная', en: 'neutral' },
  NEGATIVE: { description: 'It criticises.', kk: 'теріс', ru: 'отрицательная', en: 'negative' },
  MIXED: { description: 'It approves of some and criticises some.', kk: 'аралас', ru: 'смешанная', en: 'mixed' },
});

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'That a publication speaks of a treaty, and in which tone.' })
export class MediaTreatyLink extends HubRecord {
  readonly recordType = 'MediaTreatyLink';
  readonly publicationId!: string;
  readonly treatyId!: string;

  @Field(() => MediaTone, { nullable: true, description: 'Its tone towards this treaty.' })
  readonly tone!: MediaTone;

  @Field(() => LocalizedText, { nullable: true, description: 'The tone in words.' })
  toneLabel(): LocalizedText {
    return labelOf(MediaTone, this.tone);
  }

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether treaties has said that the treaty exists. UNVERIFIED is asked again every half minute.',
  })
  readonly treatyReference!: ReferenceState;
}

export const MediaToneFilter = enumFilter<MediaTone>(MediaTone, 'MediaTone');
