import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum TreatyForm {
  CONVENTION = 'CONVENTION',
  COVENANT = 'COVENANT',
  AGREEMENT = 'AGREEMENT',
  PROTOCOL = 'PROTOCOL',
  CHARTER = 'CHARTER',
  STATUTE = 'STATUTE',
  CONSTITUTION = 'CONSTITUTION',
  EXCHANGE_OF_NOTES = 'EXCHANGE_OF_NOTES',
  MEMORANDUM = 'MEMORANDUM',
  OTHER = 'OTHER',
}

registerLabelledEnum(TreatyForm, 'TreatyForm', 'What a treaty calls itself; its force does not depend on it.', {
  CONVENTION: { description: 'A convention.', kk: 'конвенция', ru: 'конвенция', en: 'convention' },
  COVENANT: { description: 'One of the two Covenants of 1966.', kk: 'пакт', ru: 'пакт', en: 'covenant' },
  AGREEMENT: {
    description: 'An agreement, or a treaty in the narrow sense of the word.',
    kk: 'келісім (шарт)',
    ru: 'соглашение (договор)',
    en: 'agreement (treaty)',
  },
  PROTOCOL: {
    description: 'A protocol, or an amendment that states join by itself.',
    kk: 'хаттама',
    ru: 'протокол',
    en: 'protocol',
  },
  CHARTER: { description: 'A charter.', kk: 'жарғы', ru: 'устав (хартия)', en: 'charter' },
  STATUTE: { description: 'The statute of a court or body.', kk: 'статут', ru: 'статут', en: 'statute' },
  CONSTITUTION: {
    description: 'The founding act of an organisation that calls itself so.',
    kk: 'жарғы (конституция)',
    ru: 'устав (конституция)',
    en: 'constitution',
  },
  EXCHANGE_OF_NOTES: {
    description: 'Notes that were exchanged and agree.',
    kk: 'ноталар алмасу',
    ru: 'обмен нотами',
    en: 'exchange of notes',
  },
  MEMORANDUM: {
    description: 'A memorandum that was meant to bind.',
    kk: 'меморандум',
    ru: 'меморандум',
    en: 'memorandum',
  },
  OTHER: { description: 'Something else, such as a declaration.', kk: 'өзге', ru: 'иное', en: 'other' },
});
