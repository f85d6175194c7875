import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum CommitmentKind {
  RIGHT = 'RIGHT',
  OBLIGATION = 'OBLIGATION',
}

registerLabelledEnum(CommitmentKind, 'CommitmentKind', 'Whether a treaty gives something to its holders or asks it.', {
  RIGHT: {
    description: 'What the holders may do or may ask for under the treaty.',
    kk: 'құқық',
    ru: 'право',
    en: 'right',
  },
  OBLIGATION: {
    description: 'What the holders must do or must leave undone under the treaty.',
    kk: 'міндеттеме',
    ru: 'обязательство',
    en: 'obligation',
  },
});
