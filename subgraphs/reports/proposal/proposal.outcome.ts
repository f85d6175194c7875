import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum ProposalOutcome {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DONE = 'DONE',
  REJECTED = 'REJECTED',
  NO_ANSWER = 'NO_ANSWER',
}
registerLabelledEnum(
  ProposalOutcome,
  'ProposalOutcome',
  "What came of a proposal; the Rules ask for none, this is the hub's own.",
  {
    OPEN: { description: 'Nothing has come of it yet.', kk: 'қаралуда', ru: 'рассматривается', en: 'open' },
    ACCEPTED: {
      description: 'The addressee agreed; it is not carried out yet.',
      kk: 'қабылданды',
      ru: 'принято',
      en: 'accepted',
    },
    DONE: { description: 'It was carried out.', kk: 'орындалды', ru: 'исполнено', en: 'done' },
    REJECTED: { description: 'The addressee refused.', kk: 'қабылданбады', ru: 'отклонено', en: 'rejected' },
    NO_ANSWER: {
      description: 'The addressee let the matter lie: nobody waits for an answer any more.',
      kk: 'жауапсыз қалды',
      ru: 'осталось без ответа',
      en: 'no answer',
    },
  },
);
