import { registerLabelledEnum } from '../../_kit/labels.ts';

/** What ¶7 asks of an information beside its content; each is lacked by itself. */
export enum Formality {
  KAZAKH = 'KAZAKH',
  RUSSIAN = 'RUSSIAN',
  SIGNATURE = 'SIGNATURE',
  ELECTRONIC = 'ELECTRONIC',
  PAPER = 'PAPER',
}

registerLabelledEnum(Formality, 'Formality', 'What ¶7 asks of an information beside its content.', {
  KAZAKH: {
    description: 'The Kazakh text, up to date.',
    kk: 'қазақ тілінде',
    ru: 'на казахском языке',
    en: 'in Kazakh',
  },
  RUSSIAN: {
    description: 'The Russian text, up to date.',
    kk: 'орыс тілінде',
    ru: 'на русском языке',
    en: 'in Russian',
  },
  SIGNATURE: {
    description: 'The signature of the head. Signed by somebody who is not recorded, it is not said to be lacking.',
    kk: 'бірінші басшының қолы',
    ru: 'подпись первого руководителя',
    en: 'signature of the head',
  },
  ELECTRONIC: {
    description: 'The electronic form.',
    kk: 'электрондық нысан',
    ru: 'электронная форма',
    en: 'electronic form',
  },
  PAPER: { description: 'The paper form.', kk: 'қағаз нысан', ru: 'бумажная форма', en: 'paper form' },
});
