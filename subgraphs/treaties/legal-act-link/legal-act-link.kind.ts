import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum LegalActLinkKind {
  AMENDS = 'AMENDS',
  REPEALS = 'REPEALS',
  REPLACES = 'REPLACES',
  IMPLEMENTS = 'IMPLEMENTS',
  RATIFIES = 'RATIFIES',
}

registerLabelledEnum(LegalActLinkKind, 'LegalActLinkKind', 'What a legal act does to another act or to a treaty.', {
  AMENDS: {
    description: 'Changes the wording of another act, from the day on which it takes effect itself.',
    kk: 'өзгерістер енгізеді',
    ru: 'вносит изменения',
    en: 'amends',
  },
  REPEALS: {
    description: 'Ends the force of another act, from the day on which it takes effect itself.',
    kk: 'күшін жояды',
    ru: 'признаёт утратившим силу',
    en: 'repeals',
  },
  REPLACES: {
    description: 'Takes the place of another act. By itself it ends nothing: only a repeal does.',
    kk: 'орнына қабылданған',
    ru: 'принят взамен',
    en: 'replaces',
  },
  IMPLEMENTS: {
    description: 'Is made under another act, or carries out a treaty.',
    kk: 'іске асырады',
    ru: 'принят во исполнение',
    en: 'implements',
  },
  RATIFIES: {
    description: 'Ratifies, accedes to or approves a treaty.',
    kk: 'ратификациялайды',
    ru: 'ратифицирует',
    en: 'ratifies',
  },
});
