import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum AssessmentSubject {
  KAZAKHSTAN_RIGHTS = 'KAZAKHSTAN_RIGHTS',
  KAZAKHSTAN_OBLIGATIONS = 'KAZAKHSTAN_OBLIGATIONS',
  OTHER_PARTIES_OBLIGATIONS = 'OTHER_PARTIES_OBLIGATIONS',
}
registerLabelledEnum(AssessmentSubject, 'AssessmentSubject', 'Whose rights or obligations an assessment is about.', {
  KAZAKHSTAN_RIGHTS: {
    description: 'Whether the rights of Kazakhstan under the treaty are secured (¶5).',
    kk: 'Қазақстанның құқықтары',
    ru: 'права Казахстана',
    en: 'rights of Kazakhstan',
  },
  KAZAKHSTAN_OBLIGATIONS: {
    description: 'Whether Kazakhstan fulfils its obligations (¶1).',
    kk: 'Қазақстанның міндеттемелері',
    ru: 'обязательства Казахстана',
    en: 'obligations of Kazakhstan',
  },
  OTHER_PARTIES_OBLIGATIONS: {
    description: 'Whether the other parties fulfil theirs (¶5).',
    kk: 'өзге тараптардың міндеттемелері',
    ru: 'обязательства других сторон',
    en: 'obligations of other parties',
  },
});

export enum AssessmentFinding {
  FULL = 'FULL',
  PARTIAL = 'PARTIAL',
  NONE = 'NONE',
  NOT_ASSESSED = 'NOT_ASSESSED',
}
registerLabelledEnum(
  AssessmentFinding,
  'AssessmentFinding',
  'What a body found; the Rules give no scale, this is ours.',
  {
    FULL: { description: 'Secured or fulfilled.', kk: 'толық', ru: 'полностью', en: 'full' },
    PARTIAL: { description: 'Secured or fulfilled in part.', kk: 'ішінара', ru: 'частично', en: 'partial' },
    NONE: { description: 'Not secured, not fulfilled.', kk: 'орындалмаған', ru: 'не исполняется', en: 'none' },
    NOT_ASSESSED: {
      description: 'The body says that it did not assess it, which is no finding.',
      kk: 'бағаланбаған',
      ru: 'не оценивалось',
      en: 'not assessed',
    },
  },
);
