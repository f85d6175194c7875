import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum SectionComparisonValue {
  EXACT = 'EXACT',
  DIFFERS = 'DIFFERS',
  NOT_DISPATCHED = 'NOT_DISPATCHED',
}

registerLabelledEnum(
  SectionComparisonValue,
  'SectionComparisonValue',
  'How a text compares with what was dispatched.',
  {
    EXACT: {
      description: 'The same text: both have the same hash.',
      kk: 'жолданғанмен дәлме-дәл',
      ru: 'в точности как направлено',
      en: 'exactly as dispatched',
    },
    DIFFERS: {
      description: 'Another text than the section that was dispatched.',
      kk: 'жолданғаннан өзгеше',
      ru: 'отличается от направленного',
      en: 'differs from what was dispatched',
    },
    NOT_DISPATCHED: {
      description: 'Its summary was not dispatched, or the text is of no section of one.',
      kk: 'жолданбаған',
      ru: 'не направлялось',
      en: 'not dispatched',
    },
  },
);
