import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum TextMissing {
  NOT_IN_SOURCE = 'NOT_IN_SOURCE',
  NOT_IMPORTED = 'NOT_IMPORTED',
}

registerLabelledEnum(TextMissing, 'TextMissing', 'Why the official text of a wording is not here.', {
  NOT_IN_SOURCE: {
    description: 'Our source has only a later wording; what this one said is not known, and not guessed.',
    kk: 'дереккөзімізде жоқ',
    ru: 'нет в нашем источнике',
    en: 'not in our source',
  },
  NOT_IMPORTED: {
    description: 'Its published file has not been imported: the official text does not come with the hub.',
    kk: 'импортталмаған',
    ru: 'не импортирован',
    en: 'not imported',
  },
});
