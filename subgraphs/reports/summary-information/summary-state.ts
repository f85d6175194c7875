import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum SummaryState {
  DRAFT = 'DRAFT',
  COMPLETED = 'COMPLETED',
  DISPATCHED = 'DISPATCHED',
}

registerLabelledEnum(
  SummaryState,
  'SummaryState',
  'How far a summary information has come; worked out, never stored.',
  {
    DRAFT: { description: 'Not completed yet.', kk: 'жоба', ru: 'проект', en: 'draft' },
    COMPLETED: {
      description: 'Completed, and not sent to anybody yet.',
      kk: 'аяқталды',
      ru: 'завершена',
      en: 'completed',
    },
    DISPATCHED: {
      description: 'Sent: there is at least one dispatch of it (¶8).',
      kk: 'жолданды',
      ru: 'направлена',
      en: 'dispatched',
    },
  },
);
