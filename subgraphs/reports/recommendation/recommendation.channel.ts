import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum RecommendationChannel {
  PUBLISHED = 'PUBLISHED',
  DIPLOMATIC = 'DIPLOMATIC',
  DIRECT = 'DIRECT',
}

registerLabelledEnum(RecommendationChannel, 'RecommendationChannel', 'How a recommendation was received.', {
  PUBLISHED: { description: 'It was published.', kk: 'жарияланған', ru: 'опубликована', en: 'published' },
  DIPLOMATIC: {
    description: '¶6(6): it came through diplomatic channels, after a periodic report was defended.',
    kk: 'дипломатиялық арналар арқылы',
    ru: 'по дипломатическим каналам',
    en: 'through diplomatic channels',
  },
  DIRECT: {
    description: 'It was sent to a body directly, such as by a non-governmental organisation.',
    kk: 'тікелей жіберілген',
    ru: 'направлена напрямую',
    en: 'sent directly',
  },
});
