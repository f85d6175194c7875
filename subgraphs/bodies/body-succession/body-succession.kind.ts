import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum BodySuccessionKind {
  RENAMED = 'RENAMED',
  REORGANISED = 'REORGANISED',
  MERGED = 'MERGED',
  DIVIDED = 'DIVIDED',
  FUNCTIONS_TRANSFERRED = 'FUNCTIONS_TRANSFERRED',
}

registerLabelledEnum(BodySuccessionKind, 'BodySuccessionKind', 'How one body came to follow another.', {
  RENAMED: {
    description: 'The successor is the same body under another name, kept as a record of its own.',
    kk: 'атауының өзгертілуі',
    ru: 'переименование',
    en: 'renamed',
  },
  REORGANISED: {
    description: 'Reorganised in a way that its source does not say more exactly.',
    kk: 'қайта ұйымдастыру',
    ru: 'реорганизация',
    en: 'reorganised',
  },
  MERGED: {
    description: 'The predecessor went into the successor, alone or with others.',
    kk: 'біріктіру',
    ru: 'слияние или присоединение',
    en: 'merged',
  },
  DIVIDED: {
    description: 'The predecessor was divided, and the successor is one of its parts.',
    kk: 'бөлу',
    ru: 'разделение или выделение',
    en: 'divided',
  },
  FUNCTIONS_TRANSFERRED: {
    description: 'Functions of the predecessor went to the successor; the predecessor may go on.',
    kk: 'функцияларының берілуі',
    ru: 'передача функций',
    en: 'functions transferred',
  },
});
