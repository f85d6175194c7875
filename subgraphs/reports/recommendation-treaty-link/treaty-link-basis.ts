import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum TreatyLinkBasis {
  STATED = 'STATED',
  TITLE_IN_TEXT = 'TITLE_IN_TEXT',
  ABBREVIATION_IN_TEXT = 'ABBREVIATION_IN_TEXT',
  TREATY_BODY = 'TREATY_BODY',
}

registerLabelledEnum(TreatyLinkBasis, 'TreatyLinkBasis', 'What it rests on that a recommendation speaks of a treaty.', {
  STATED: {
    description: 'The source, or who entered it, says so.',
    kk: 'дереккөзде айтылған',
    ru: 'указано источником',
    en: 'stated',
  },
  TITLE_IN_TEXT: {
    description: 'Inferred: the text has the title of the treaty, or a usual form of it.',
    kk: 'мәтінде атауы бар',
    ru: 'название в тексте',
    en: 'title in the text',
  },
  ABBREVIATION_IN_TEXT: {
    description: 'Inferred: the text has an abbreviation of the treaty, such as ICCPR.',
    kk: 'мәтінде қысқартуы бар',
    ru: 'сокращение в тексте',
    en: 'abbreviation in the text',
  },
  TREATY_BODY: {
    description:
      'Inferred: the text, or the document, names the body that the treaty set up, such as the Committee against Torture.',
    kk: 'шарт құрған орган аталған',
    ru: 'назван договорный орган',
    en: 'treaty body named',
  },
});
