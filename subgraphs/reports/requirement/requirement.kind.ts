import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum RequirementKind {
  INFORMATION_DEADLINE = 'INFORMATION_DEADLINE',
  CONTENT_IN_FORCE = 'CONTENT_IN_FORCE',
  CONTENT_NOT_IN_FORCE = 'CONTENT_NOT_IN_FORCE',
  INPUTS = 'INPUTS',
  LANGUAGES = 'LANGUAGES',
  SIGNATURE = 'SIGNATURE',
  FORMS = 'FORMS',
  SUMMARY_DEADLINE = 'SUMMARY_DEADLINE',
  COPIES = 'COPIES',
  FORWARDING = 'FORWARDING',
  PUBLICATION = 'PUBLICATION',
  DOCUMENT_SYSTEM = 'DOCUMENT_SYSTEM',
  DESIGNATION = 'DESIGNATION',
  // Requirements are stored with their place in this list: what is new comes last.
  ASSESSMENT = 'ASSESSMENT',
}

registerLabelledEnum(RequirementKind, 'RequirementKind', 'What a requirement of a monitoring regime is about.', {
  INFORMATION_DEADLINE: {
    description: 'Until when each central state body delivers its information; ¶5 of the Rules of 2010.',
    kk: 'ақпарат беру мерзімі',
    ru: 'срок представления информации',
    en: 'deadline of the information',
  },
  CONTENT_IN_FORCE: {
    description: 'What the information says of treaties in force; ¶5 of the Rules of 2010.',
    kk: 'күшіне енген шарттар туралы мазмұн',
    ru: 'содержание по действующим договорам',
    en: 'content on treaties in force',
  },
  CONTENT_NOT_IN_FORCE: {
    description: 'What the information says of treaties signed and not in force; ¶5 of the Rules of 2010.',
    kk: 'күшіне енбеген шарттар туралы мазмұн',
    ru: 'содержание по не вступившим в силу договорам',
    en: 'content on treaties not in force',
  },
  INPUTS: {
    description: 'What is analysed in the monitoring; ¶6 of the Rules of 2010.',
    kk: 'талданатын материалдар',
    ru: 'анализируемые материалы',
    en: 'inputs to analyse',
  },
  LANGUAGES: {
    description: 'In which languages the information is delivered; ¶7 of the Rules of 2010.',
    kk: 'тілдері',
    ru: 'языки',
    en: 'languages',
  },
  SIGNATURE: {
    description: 'Who signs the information; ¶7 of the Rules of 2010.',
    kk: 'қолтаңба',
    ru: 'подпись',
    en: 'signature',
  },
  FORMS: {
    description: 'In which forms the information is delivered, electronic or on paper; ¶7 of the Rules of 2010.',
    kk: 'электрондық және қағаз нысандары',
    ru: 'электронная и бумажная форма',
    en: 'electronic and paper form',
  },
  SUMMARY_DEADLINE: {
    description: 'Until when the authorised body sends its summary information; ¶8 of the Rules of 2010.',
    kk: 'жиынтық ақпаратты жіберу мерзімі',
    ru: 'срок направления сводной информации',
    en: 'deadline of the summary information',
  },
  COPIES: {
    description: 'Which copies are attached to the summary information; ¶9 of the Rules of 2010.',
    kk: 'ұсынымдардың көшірмелері',
    ru: 'копии рекомендаций',
    en: 'copies of recommendations',
  },
  FORWARDING: {
    description: 'To whom the summary information is forwarded; ¶10 of the Rules of 2010, which give no deadline.',
    kk: 'жиынтық ақпаратты енгізу',
    ru: 'внесение сводной информации',
    en: 'forwarding of the summary information',
  },
  PUBLICATION: {
    description: 'Where the results are placed; ¶11 of the Rules of 2010, which give no deadline.',
    kk: 'нәтижелерді орналастыру',
    ru: 'размещение результатов',
    en: 'publication of the results',
  },
  DOCUMENT_SYSTEM: {
    description: 'Through which system summary and copies go; ¶12 of the Rules of 2010.',
    kk: 'электрондық құжат айналымы жүйесі',
    ru: 'система электронного документооборота',
    en: 'electronic document management system',
  },
  DESIGNATION: {
    description: 'Who monitors within a body; ¶3 of the Rules of 2010.',
    kk: 'құрылымдық бөлімшелерді айқындау',
    ru: 'определение подразделений',
    en: 'designation of subdivisions',
  },
  ASSESSMENT: {
    description: 'That the summary information has a foreign policy assessment; ¶8 of the Rules of 2010.',
    kk: 'сыртқы саяси баға',
    ru: 'внешнеполитическая оценка',
    en: 'foreign policy assessment',
  },
});

export enum RequirementState {
  VERIFIED = 'VERIFIED',
  ASSUMED = 'ASSUMED',
  NOT_IN_SOURCE = 'NOT_IN_SOURCE',
  UNVERIFIED = 'UNVERIFIED',
}

registerLabelledEnum(RequirementState, 'RequirementState', 'How surely it is known what a regime requires.', {
  VERIFIED: {
    description: 'Its wording is in the source, and its years are known.',
    kk: 'расталған',
    ru: 'подтверждено',
    en: 'verified',
  },
  ASSUMED: {
    description:
      'Its wording is in the source; that it holds in these years is assumed until a source settles the day.',
    kk: 'болжанады',
    ru: 'предполагается',
    en: 'assumed',
  },
  NOT_IN_SOURCE: {
    description: 'The wording of these years is not in the source: what it asked for is not known here.',
    kk: 'редакциясы дереккөзде жоқ',
    ru: 'редакции нет в источнике',
    en: 'wording not in the source',
  },
  UNVERIFIED: {
    description: 'Nobody has registered it with a source: whether and what is required is not known.',
    kk: 'тексерілмеген',
    ru: 'не проверено',
    en: 'unverified',
  },
});
