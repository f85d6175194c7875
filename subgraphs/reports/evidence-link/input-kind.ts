import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum InputKind {
  PROVISIONS = 'PROVISIONS',
  LEGAL_ACTS = 'LEGAL_ACTS',
  INFORMATION = 'INFORMATION',
  MEDIA = 'MEDIA',
  PERIODIC_REPORTS = 'PERIODIC_REPORTS',
  RECOMMENDATIONS = 'RECOMMENDATIONS',
  ADVISORY_PROPOSALS = 'ADVISORY_PROPOSALS',
}
registerLabelledEnum(InputKind, 'InputKind', 'The seven inputs that bodies analyse (¶6), in its order.', {
  PROVISIONS: {
    description: '¶6(1): provisions of the treaty on matters within the competence of the body.',
    kk: 'шарт ережелері',
    ru: 'положения договора',
    en: 'treaty provisions',
  },
  LEGAL_ACTS: {
    description: '¶6(2): regulatory legal acts of Kazakhstan on the subject of the treaty.',
    kk: 'нормативтік құқықтық актілер',
    ru: 'нормативные правовые акты',
    en: 'regulatory legal acts',
  },
  INFORMATION: {
    description: '¶6(3): information, statistics included, on what Kazakhstan and other parties fulfil.',
    kk: 'ақпарат пен статистика',
    ru: 'информация и статистика',
    en: 'information and statistics',
  },
  MEDIA: {
    description: '¶6(4): publications in the media and on the internet.',
    kk: 'БАҚ пен интернет жарияланымдары',
    ru: 'публикации в СМИ и интернете',
    en: 'media and internet publications',
  },
  PERIODIC_REPORTS: {
    description: "¶6(5): Kazakhstan's periodic reports to international organisations, if any.",
    kk: 'мерзімдік баяндамалар',
    ru: 'периодические доклады',
    en: 'periodic reports',
  },
  RECOMMENDATIONS: {
    description: '¶6(6): recommendations of international organisations, international experts and NGOs.',
    kk: 'халықаралық ұйымдардың, сарапшылардың және ҮЕҰ ұсынымдары',
    ru: 'рекомендации международных организаций, экспертов и НПО',
    en: 'recommendations of organisations, experts and NGOs',
  },
  ADVISORY_PROPOSALS: {
    description:
      '¶6(7): recommendations and proposals of consultative and advisory bodies under the Government and the President.',
    kk: 'консультативтік-кеңесші органдардың ұсынымдары мен ұсыныстары',
    ru: 'рекомендации и предложения консультативно-совещательных органов',
    en: 'recommendations and proposals of advisory bodies',
  },
});
