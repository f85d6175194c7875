import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum SourceDocumentKind {
  UPR_WORKING_GROUP_REPORT = 'UPR_WORKING_GROUP_REPORT',
  CONCLUDING_OBSERVATIONS = 'CONCLUDING_OBSERVATIONS',
  SPECIAL_PROCEDURE_REPORT = 'SPECIAL_PROCEDURE_REPORT',
  NGO_REPORT = 'NGO_REPORT',
  EXPERT_REPORT = 'EXPERT_REPORT',
  ADVISORY_BODY_DECISION = 'ADVISORY_BODY_DECISION',
  LETTER = 'LETTER',
}

registerLabelledEnum(SourceDocumentKind, 'SourceDocumentKind', 'What kind of document holds recommendations.', {
  UPR_WORKING_GROUP_REPORT: {
    description: 'Report of the Working Group on the Universal Periodic Review: what states recommend to a state.',
    kk: 'Әмбебап кезеңдік шолу жөніндегі жұмыс тобының баяндамасы',
    ru: 'доклад Рабочей группы по универсальному периодическому обзору',
    en: 'report of the Working Group on the Universal Periodic Review',
  },
  CONCLUDING_OBSERVATIONS: {
    description: "What a treaty body concludes from a state's periodic report.",
    kk: 'қорытынды ескертулер',
    ru: 'заключительные замечания',
    en: 'concluding observations',
  },
  SPECIAL_PROCEDURE_REPORT: {
    description:
      'Report of a special rapporteur, an independent expert or a working group of the Human Rights Council.',
    kk: 'арнайы рәсім баяндамасы',
    ru: 'доклад специальной процедуры',
    en: 'report of a special procedure',
  },
  NGO_REPORT: {
    description: 'Report of a non-governmental organisation.',
    kk: 'үкіметтік емес ұйымның баяндамасы',
    ru: 'доклад неправительственной организации',
    en: 'report of a non-governmental organisation',
  },
  EXPERT_REPORT: {
    description: 'Report of an international expert who speaks for no organisation.',
    kk: 'халықаралық сарапшының баяндамасы',
    ru: 'доклад международного эксперта',
    en: 'report of an international expert',
  },
  ADVISORY_BODY_DECISION: {
    description: 'Decision of a consultative and advisory body under the Government or the President (¶6(7)).',
    kk: 'консультативтік-кеңесші органның шешімі',
    ru: 'решение консультативно-совещательного органа',
    en: 'decision of an advisory body',
  },
  LETTER: {
    description:
      'A letter or note, such as one received through diplomatic channels after a periodic report was defended (¶6(6)). It does not say by itself whose recommendations it brings: their `sourceKind` does.',
    kk: 'хат',
    ru: 'письмо',
    en: 'letter',
  },
});

/** A treaty body concludes from the reports that are made to it; who else made a document is not recorded as a body. */
export const kindOfTreatyBodies = SourceDocumentKind.CONCLUDING_OBSERVATIONS;
