import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum EdmsFault {
  NO_CONNECTION = 'NO_CONNECTION',
  TIMEOUT = 'TIMEOUT',
  NOT_SERVING = 'NOT_SERVING',
  NOT_AUTHORISED = 'NOT_AUTHORISED',
  INVALID_ANSWER = 'INVALID_ANSWER',
  REFUSED = 'REFUSED',
}

registerLabelledEnum(EdmsFault, 'EdmsFault', 'Why an attempt to pass a message on did not succeed.', {
  NO_CONNECTION: {
    description: 'No connection to the system came about, or it broke before an answer.',
    kk: 'байланыс жоқ',
    ru: 'нет связи',
    en: 'no connection',
  },
  TIMEOUT: {
    description: 'No answer in time; the system may have taken it all the same, which the next attempt finds out.',
    kk: 'уақытында жауап жоқ',
    ru: 'нет ответа в срок',
    en: 'no answer in time',
  },
  NOT_SERVING: {
    description: 'The system says that it can not take messages now.',
    kk: 'жүйе қабылдамай тұр',
    ru: 'система сейчас не принимает',
    en: 'not serving now',
  },
  NOT_AUTHORISED: {
    description: 'The system does not know the hub: its token, or its address, is to be put right.',
    kk: 'жүйе хабты танымайды',
    ru: 'система не узнаёт хаб',
    en: 'not authorised',
  },
  INVALID_ANSWER: {
    description: 'What answers does not answer as agreed, and is not believed.',
    kk: 'жауап келісілгендей емес',
    ru: 'ответ не по соглашению',
    en: 'invalid answer',
  },
  REFUSED: {
    description: 'The system refused this message; `refusal` has its words.',
    kk: 'жүйе хабарламаны қайтарды',
    ru: 'система отклонила сообщение',
    en: 'refused',
  },
});
