import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum ImplementationExtent {
  FULL = 'FULL',
  PARTIAL = 'PARTIAL',
  NONE = 'NONE',
  CONFLICTS = 'CONFLICTS',
}

registerLabelledEnum(
  ImplementationExtent,
  'ImplementationExtent',
  'How far an act carries out a treaty or provision.',
  {
    FULL: { description: 'As assessed, in full.', kk: 'толық', ru: 'полностью', en: 'in full' },
    PARTIAL: {
      description: 'As assessed, in part; the note says which.',
      kk: 'ішінара',
      ru: 'частично',
      en: 'in part',
    },
    NONE: {
      description: 'As assessed, not at all: the act is silent on it, or, where no act is named, no act is known.',
      kk: 'іске асырылмаған',
      ru: 'не реализовано',
      en: 'not at all',
    },
    CONFLICTS: {
      description: 'As assessed, the act contradicts it.',
      kk: 'қайшы келеді',
      ru: 'противоречит',
      en: 'conflicts',
    },
  },
);
