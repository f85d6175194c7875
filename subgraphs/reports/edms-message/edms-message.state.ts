import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum EdmsMessageState {
  QUEUED = 'QUEUED',
  REGISTERED = 'REGISTERED',
  RECEIVED = 'RECEIVED',
  FAILED = 'FAILED',
}

registerLabelledEnum(
  EdmsMessageState,
  'EdmsMessageState',
  'How far a message has come on its way through the document management system; worked out, never stored.',
  {
    QUEUED: {
      description:
        'It waits to be registered, and is sent again until it is. While no document management system is connected it stays so.',
      kk: 'кезекте',
      ru: 'в очереди',
      en: 'queued',
    },
    REGISTERED: {
      description: 'The system has registered it; there is no receipt yet.',
      kk: 'тіркелді',
      ru: 'зарегистрировано',
      en: 'registered',
    },
    RECEIVED: { description: 'The receiver has receipted it.', kk: 'қабылданды', ru: 'получено', en: 'received' },
    FAILED: {
      description:
        'The system refused it, and sending it again would not help: `retryDispatch` after the cause is cured, or `withdrawDispatch` where it is in what was sent.',
      kk: 'қабылданбады',
      ru: 'отклонено',
      en: 'failed',
    },
  },
);
