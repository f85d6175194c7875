import { dayOf } from '../../_kit/clocks.ts';
import { labelOf } from '../../_kit/labels.ts';
import type { Fault } from '../faults/fault.ts';
import { InformationState, isDelivered } from './information-state.ts';

/** What becomes of a version, once it has been written. */
export type Step = 'markReady' | 'sign' | 'recall' | 'submit' | 'receivePaper' | 'accept' | 'return';

const { DRAFT, READY, SIGNED, SUBMITTED, ACCEPTED, RETURNED } = InformationState;

/** From which states. The second form may come after a decision: what was received was received. */
const begins: Readonly<Record<Step, readonly InformationState[]>> = {
  markReady: [DRAFT],
  sign: [READY],
  recall: [READY, SIGNED],
  submit: [SIGNED, SUBMITTED, ACCEPTED, RETURNED],
  receivePaper: [SIGNED, SUBMITTED, ACCEPTED, RETURNED],
  accept: [SUBMITTED],
  return: [SUBMITTED],
};

interface Version {
  readonly id: string;
  readonly state: InformationState;
}

/** What is to be done with a version that is being written, before it can be delivered. */
const comesBefore: Partial<Record<InformationState, Fault['message']>> = {
  [DRAFT]: {
    kk: 'Алдымен ол дайын болып (markInformationReady), оған басшы қол қояды (signInformation, registerHandwrittenSignature).',
    ru: 'Сначала она должна быть готова (markInformationReady) и подписана руководителем (signInformation, registerHandwrittenSignature).',
    en: 'It has to be made ready first (markInformationReady), and signed by the head (signInformation, registerHandwrittenSignature).',
  },
  [READY]: {
    kk: 'Алдымен оған басшы қол қояды (signInformation, registerHandwrittenSignature).',
    ru: 'Сначала её подписывает руководитель (signInformation, registerHandwrittenSignature).',
    en: 'The head has to sign it first (signInformation, registerHandwrittenSignature).',
  },
};
const delivers: readonly Step[] = ['submit', 'receivePaper'];

/** Why a step does not lead on from where a version is. */
export function stepFaults(field: string, { id, state }: Version, step: Step): Fault[] {
  const from = begins[step];
  if (from.includes(state)) return [];
  const [is, wanted] = [labelOf(InformationState, state), from.map((each) => labelOf(InformationState, each))];
  const one = (language: 'kk' | 'ru' | 'en', or: string) => wanted.map((each) => `«${each[language]}»`).join(or);
  const before = delivers.includes(step) ? comesBefore[state] : undefined;
  const message = {
    kk: `«${id}» күйі — «${is.kk}». ${before?.kk ?? `Бұл үшін ${one('kk', ' не ')} болуы керек.`}`,
    ru: `«${id}» в состоянии «${is.ru}». ${before?.ru ?? `Для этого нужно ${one('ru', ' или ')}.`}`,
    en: `${id} is ${state}. ${before?.en ?? `For this it has to be ${from.join(' or ')}.`}`,
  };
  return [{ field, value: id, message }];
}

interface Forms extends Version {
  readonly signedAt: string | null;
  readonly submittedAt: string | null;
  readonly paperReceivedOn: string | null;
}

/** ¶7 asks for each form once, of what is signed; `step` is that by which it comes. */
export function formFaults(field: string, version: Forms, step: 'submit' | 'receivePaper'): Fault[] {
  const { id, signedAt, state } = version;
  const came = step === 'submit' ? version.submittedAt : version.paperReceivedOn;
  if (came !== null)
    return [{ field, value: id, message: step === 'submit' ? submittedBefore(id, came) : receivedBefore(id, came) }];
  return isDelivered(state) && signedAt === null ? [{ field, value: id, message: unsigned(id) }] : [];
}

function submittedBefore(id: string, came: string) {
  const day = dayOf(new Date(came));
  return {
    kk: `«${id}» электрондық нысанда ${day} күні ұсынылған: екінші рет ұсынылмайды.`,
    ru: `«${id}» в электронной форме представлена ${day}: второй раз её не представляют.`,
    en: `${id} was submitted in its electronic form on ${day}: that happens once.`,
  };
}

function receivedBefore(id: string, came: string) {
  return {
    kk: `«${id}» қағаз нысанда ${came} күні қабылданған: екінші рет тіркелмейді.`,
    ru: `«${id}» на бумаге получена ${came}: второй раз её не регистрируют.`,
    en: `${id} was received on paper on ${came}: that happens once.`,
  };
}

function unsigned(id: string) {
  return {
    kk: `«${id}» қол қойылмай ұсынылған деп жазылған: екінші нысаны тіркелмейді.`,
    ru: `«${id}» записана как представленная без подписи: вторую форму не регистрируют.`,
    en: `${id} is recorded as delivered unsigned: its other form is not registered.`,
  };
}

/** What the head is to sign, or has signed, is what there is now; `hashes` are that of then and that of now. */
export function hashFaults(field: string, given: string, now: string): Fault[] {
  if (given === now) return [];
  const message = {
    kk: `Мазмұн содан бері өзгерген: қазіргі хеші — ${now}. Оны қайта оқыңыз.`,
    ru: `С тех пор содержание изменилось: его хеш сейчас ${now}. Прочитайте его снова.`,
    en: `The content has changed since: its hash is ${now} now. Read it again.`,
  };
  return [{ field, value: given, message }];
}

/** The paper comes after it was signed. */
export function receiptFaults(receivedOn: string, signedOn: string | null): Fault[] {
  if (signedOn === null || receivedOn >= signedOn) return [];
  const message = {
    kk: `Ақпаратқа қол ${signedOn} күні қойылған: қағаз ${receivedOn} күні қабылдана алмайды.`,
    ru: `Информация подписана ${signedOn}: бумага не могла поступить ${receivedOn}.`,
    en: `The information was signed on ${signedOn}: its paper can't have come on ${receivedOn}.`,
  };
  return [{ field: 'receivedOn', value: receivedOn, message }];
}
