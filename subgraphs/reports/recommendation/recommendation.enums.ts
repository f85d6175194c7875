import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum RecommendationForm {
  RECOMMENDATION = 'RECOMMENDATION',
  PROPOSAL = 'PROPOSAL',
}
registerLabelledEnum(RecommendationForm, 'RecommendationForm', 'As what it was put forward.', {
  RECOMMENDATION: {
    description: 'A recommendation (¶6(6), ¶6(7)).',
    kk: 'ұсыным',
    ru: 'рекомендация',
    en: 'recommendation',
  },
  PROPOSAL: {
    description: 'A proposal, which ¶6(7) names beside recommendations.',
    kk: 'ұсыныс',
    ru: 'предложение',
    en: 'proposal',
  },
});

export enum RecommendationSourceKind {
  INTERNATIONAL_ORGANISATION = 'INTERNATIONAL_ORGANISATION',
  INTERNATIONAL_EXPERT = 'INTERNATIONAL_EXPERT',
  NGO = 'NGO',
  ADVISORY_BODY = 'ADVISORY_BODY',
}
registerLabelledEnum(
  RecommendationSourceKind,
  'RecommendationSourceKind',
  'Which of the sources that ¶6 names it is from.',
  {
    INTERNATIONAL_ORGANISATION: {
      description:
        '¶6(6): international organisations; their treaty bodies and the Universal Periodic Review count as such.',
      kk: 'халықаралық ұйым',
      ru: 'международная организация',
      en: 'international organisation',
    },
    INTERNATIONAL_EXPERT: {
      description: '¶6(6): international experts.',
      kk: 'халықаралық сарапшы',
      ru: 'международный эксперт',
      en: 'international expert',
    },
    NGO: {
      description: '¶6(6): non-governmental organisations.',
      kk: 'үкіметтік емес ұйым',
      ru: 'неправительственная организация',
      en: 'non-governmental organisation',
    },
    ADVISORY_BODY: {
      description: '¶6(7): consultative and advisory bodies under the Government and the President.',
      kk: 'консультативтік-кеңесші орган',
      ru: 'консультативно-совещательный орган',
      en: 'advisory body',
    },
  },
);

export enum RecommendationResponse {
  ACCEPTED = 'ACCEPTED',
  NOTED = 'NOTED',
  PENDING = 'PENDING',
  REJECTED = 'REJECTED',
  UNCLEAR = 'UNCLEAR',
}
registerLabelledEnum(RecommendationResponse, 'RecommendationResponse', 'What the addressee said to it.', {
  ACCEPTED: { description: 'It enjoys the support of the addressee.', kk: 'қабылданды', ru: 'принята', en: 'accepted' },
  NOTED: {
    description: 'Taken note of, which in the Universal Periodic Review is the polite form of not accepting.',
    kk: 'назарға алынды',
    ru: 'принята к сведению',
    en: 'noted',
  },
  PENDING: { description: 'The answer was put off.', kk: 'қаралуда', ru: 'на рассмотрении', en: 'pending' },
  REJECTED: { description: 'Refused in so many words.', kk: 'қабылданбады', ru: 'отклонена', en: 'rejected' },
  UNCLEAR: {
    description: 'An answer was given that the source can not class.',
    kk: 'жауабы айқын емес',
    ru: 'ответ неясен',
    en: 'unclear',
  },
});
