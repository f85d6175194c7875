import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum DomesticProcedureKind {
  RATIFICATION = 'RATIFICATION',
  APPROVAL = 'APPROVAL',
  ACCESSION = 'ACCESSION',
  ENTRY_CONDITIONS = 'ENTRY_CONDITIONS',
}

registerLabelledEnum(DomesticProcedureKind, 'DomesticProcedureKind', 'What a domestic procedure leads to (¶5(2)).', {
  RATIFICATION: {
    description: 'A law of ratification.',
    kk: 'ратификациялау',
    ru: 'ратификация',
    en: 'ratification',
  },
  APPROVAL: { description: 'Approval by an act below a law.', kk: 'бекіту', ru: 'утверждение', en: 'approval' },
  ACCESSION: { description: 'Accession without signature.', kk: 'қосылу', ru: 'присоединение', en: 'accession' },
  ENTRY_CONDITIONS: {
    description: 'The treaty is consented to; what else it asks before it enters into force is done.',
    kk: 'күшіне ену шарттарын орындау',
    ru: 'выполнение условий вступления в силу',
    en: 'conditions of entry into force',
  },
});

export enum DomesticProcedureState {
  NOT_STARTED = 'NOT_STARTED',
  RUNNING = 'RUNNING',
  OVERDUE = 'OVERDUE',
  COMPLETED = 'COMPLETED',
}

registerLabelledEnum(
  DomesticProcedureState,
  'DomesticProcedureState',
  'Where a domestic procedure stands on a day; derived from its steps.',
  {
    NOT_STARTED: {
      description: 'No step is completed, none should have been, and nothing says that it had begun.',
      kk: 'басталмаған',
      ru: 'не начата',
      en: 'not started',
    },
    RUNNING: {
      description: 'It has begun, steps are left, and none of them is late.',
      kk: 'жүргізілуде',
      ru: 'идёт',
      en: 'running',
    },
    OVERDUE: {
      description: 'A step that is left was planned for an earlier day.',
      kk: 'мерзімі өткен',
      ru: 'просрочена',
      en: 'overdue',
    },
    COMPLETED: {
      description: 'It has steps, and each was completed.',
      kk: 'аяқталған',
      ru: 'завершена',
      en: 'completed',
    },
  },
);
