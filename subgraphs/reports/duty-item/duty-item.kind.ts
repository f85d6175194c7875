import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum DutyItemKind {
  IN_FORCE = 'IN_FORCE',
  SIGNED_NOT_IN_FORCE = 'SIGNED_NOT_IN_FORCE',
}

registerLabelledEnum(DutyItemKind, 'DutyItemKind', 'What a body reports on a treaty: the two subjects of ¶5.', {
  IN_FORCE: {
    description: '¶5(1): the treaty was in force for any part of the year; the progress of its implementation.',
    kk: 'күшіне енген',
    ru: 'вступил в силу',
    en: 'in force',
  },
  SIGNED_NOT_IN_FORCE: {
    description:
      '¶5(2): the treaty was signed and not in force; the progress of domestic procedures, and why they are not completed.',
    kk: 'қол қойылған, күшіне енбеген',
    ru: 'подписан и не вступил в силу',
    en: 'signed, not in force',
  },
});
