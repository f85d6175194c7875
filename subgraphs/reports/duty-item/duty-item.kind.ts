import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum DutyItemKind {
  IN_FORCE = 'IN_FORCE',
  SIGNED_NOT_IN_FORCE = 'SIGNED_NOT_IN_FORCE',
  UNSETTLED = 'UNSETTLED',
}

registerLabelledEnum(
  DutyItemKind,
  'DutyItemKind',
  'What a body reports on a treaty: one of the two subjects of ¶5 of the Rules of 2010, or it is not settled which.',
  {
    IN_FORCE: {
      description:
        'The treaty was in force for any part of the year; ¶5(1) of the Rules of 2010: the progress of its implementation.',
      kk: 'күшіне енген',
      ru: 'вступил в силу',
      en: 'in force',
    },
    SIGNED_NOT_IN_FORCE: {
      description:
        'The treaty was signed and not in force; ¶5(2) of the Rules of 2010: the progress of domestic procedures, and why they are not completed.',
      kk: 'қол қойылған, күшіне енбеген',
      ru: 'подписан и не вступил в силу',
      en: 'signed, not in force',
    },
    UNSETTLED: {
      description:
        'No source says whether the treaty, which binds Kazakhstan, was in force for it: whether it falls under ¶5(1) or ¶5(2) is not known. An entry of either kind reports on it.',
      kk: 'күшіне енгені анықталмаған',
      ru: 'не установлено, вступил ли в силу',
      en: 'not settled whether in force',
    },
  },
);
