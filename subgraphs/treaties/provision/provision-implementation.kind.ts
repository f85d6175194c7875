import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum ProvisionImplementation {
  NOT_ASSESSED = 'NOT_ASSESSED',
  NONE = 'NONE',
  PARTIAL = 'PARTIAL',
  FULL = 'FULL',
  CONFLICTS = 'CONFLICTS',
}

registerLabelledEnum(
  ProvisionImplementation,
  'ProvisionImplementation',
  'How far legal acts carry out a provision on a day, all measures on it taken together but those whose act is surely not in force; derived.',
  {
    NOT_ASSESSED: {
      description: 'No measure on it counts on that day, which does not mean that nothing carries it out.',
      kk: 'бағаланбаған',
      ru: 'не оценено',
      en: 'not assessed',
    },
    NONE: {
      description: 'All measures on it say that nothing carries it out.',
      kk: 'іске асырылмаған',
      ru: 'не реализовано',
      en: 'not at all',
    },
    PARTIAL: {
      description: 'A measure carries it out in part, and none does in full or contradicts it.',
      kk: 'ішінара',
      ru: 'частично',
      en: 'in part',
    },
    FULL: {
      description: 'A measure carries it out in full, and none contradicts it.',
      kk: 'толық',
      ru: 'полностью',
      en: 'in full',
    },
    CONFLICTS: {
      description: 'A measure contradicts it, whatever the others do.',
      kk: 'қайшы келеді',
      ru: 'противоречит',
      en: 'conflicts',
    },
  },
);
