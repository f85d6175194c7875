import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum AssignmentBasis {
  PROPOSED_CONCLUSION = 'PROPOSED_CONCLUSION',
  CONCLUDED_EARLIER = 'CONCLUDED_EARLIER',
}

registerLabelledEnum(AssignmentBasis, 'AssignmentBasis', 'Why a body watches a treaty: the two grounds of ¶4.', {
  PROPOSED_CONCLUSION: {
    description: '¶4: the body proposed to conclude the treaty, on matters within its competence.',
    kk: 'орган жасасу туралы ұсыныс енгізген',
    ru: 'орган внёс предложение о заключении',
    en: 'the body proposed its conclusion',
  },
  CONCLUDED_EARLIER: {
    description: '¶4: the treaty was concluded earlier.',
    kk: 'бұрын жасалған шарт',
    ru: 'договор, заключённый ранее',
    en: 'treaty concluded earlier',
  },
});

export enum TreatyReferenceNote {
  NOT_ANSWERED = 'NOT_ANSWERED',
  NO_SUCH_TREATY = 'NO_SUCH_TREATY',
}

registerLabelledEnum(TreatyReferenceNote, 'TreatyReferenceNote', 'Why the treaty of an assignment is not verified.', {
  NOT_ANSWERED: {
    description: 'Treaties could not be asked yet.',
    kk: 'әзірге сұрау мүмкін болмады',
    ru: 'пока не удалось спросить',
    en: 'could not be asked yet',
  },
  NO_SUCH_TREATY: {
    description: 'Treaties was asked and has no such treaty. It is asked again: the treaty may still come.',
    kk: 'ондай шарт жоқ',
    ru: 'такого договора нет',
    en: 'there is no such treaty',
  },
});
