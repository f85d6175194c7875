import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum TreatyStatementKind {
  RESERVATION = 'RESERVATION',
  DECLARATION = 'DECLARATION',
  OBJECTION = 'OBJECTION',
  NOT_CLASSED = 'NOT_CLASSED',
}

registerLabelledEnum(
  TreatyStatementKind,
  'TreatyStatementKind',
  'What a statement calls itself; what it is in law depends on its effect, which the hub does not judge.',
  {
    RESERVATION: { description: 'It calls itself a reservation.', kk: 'ескертпе', ru: 'оговорка', en: 'reservation' },
    DECLARATION: { description: 'It calls itself a declaration.', kk: 'мәлімдеме', ru: 'заявление', en: 'declaration' },
    OBJECTION: {
      description: "It says that it objects to another's reservation or declaration.",
      kk: 'қарсылық',
      ru: 'возражение',
      en: 'objection',
    },
    NOT_CLASSED: {
      description: 'Its first words do not say what it is; nobody has classed it.',
      kk: 'жіктелмеген',
      ru: 'не классифицировано',
      en: 'not classed',
    },
  },
);
