import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum LegalActKind {
  CONSTITUTION = 'CONSTITUTION',
  CONSTITUTIONAL_LAW = 'CONSTITUTIONAL_LAW',
  CODE = 'CODE',
  LAW = 'LAW',
  PRESIDENTIAL_DECREE = 'PRESIDENTIAL_DECREE',
  GOVERNMENT_RESOLUTION = 'GOVERNMENT_RESOLUTION',
  MINISTERIAL_ORDER = 'MINISTERIAL_ORDER',
  OTHER = 'OTHER',
}

registerLabelledEnum(LegalActKind, 'LegalActKind', 'What kind of legal act of Kazakhstan it is.', {
  CONSTITUTION: {
    description: 'The Constitution.',
    kk: 'Конституция',
    ru: 'Конституция',
    en: 'Constitution',
  },
  CONSTITUTIONAL_LAW: {
    description: 'A constitutional law.',
    kk: 'конституциялық заң',
    ru: 'конституционный закон',
    en: 'constitutional law',
  },
  CODE: { description: 'A code: a law that holds a whole field.', kk: 'кодекс', ru: 'кодекс', en: 'code' },
  LAW: { description: 'A law, also one that ratifies a treaty.', kk: 'заң', ru: 'закон', en: 'law' },
  PRESIDENTIAL_DECREE: {
    description: 'A decree of the President, such as No. 1037 that ¶10 names.',
    kk: 'Президент жарлығы',
    ru: 'указ Президента',
    en: 'decree of the President',
  },
  GOVERNMENT_RESOLUTION: {
    description: 'A resolution of the Government, such as No. 1141 that approves the Rules.',
    kk: 'Үкімет қаулысы',
    ru: 'постановление Правительства',
    en: 'resolution of the Government',
  },
  MINISTERIAL_ORDER: {
    description: 'An order of a minister or of the head of another state body.',
    kk: 'министрдің бұйрығы',
    ru: 'приказ министра',
    en: 'order of a minister',
  },
  OTHER: { description: 'An act of another kind.', kk: 'өзге акт', ru: 'иной акт', en: 'other act' },
});
