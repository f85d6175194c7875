import type { Role } from '../../_kit/access/identity.ts';
import { RoleEnum } from '../../_kit/access/role.type.ts';
import { labelOf } from '../../_kit/labels.ts';
import type { Way } from './correspondents.service.ts';
import { EdmsMessageState } from '../edms-message/edms-message.state.ts';
import type { Fault } from '../faults/fault.ts';

/** A draft is nobody's summary yet. */
export function completionFaults(summary: { readonly id: string; readonly completedOn: string | null }): Fault[] {
  if (summary.completedOn !== null) return [];
  const message = {
    kk: `«${summary.id}» әлі аяқталмаған: аяқталмаған жиынтық ақпарат жолданбайды.`,
    ru: `«${summary.id}» ещё не завершена: незавершённая сводная информация не направляется.`,
    en: `${summary.id} is not completed: a draft is not sent.`,
  };
  return [{ field: 'summary', value: summary.id, message }];
}

/** Once a year (¶8), and once from there (¶10). */
export function repeatFaults(summary: string, dispatch: string | undefined): Fault[] {
  if (dispatch === undefined) return [];
  const message = {
    kk: `«${summary}» бұрын жолданған: ${dispatch}.`,
    ru: `«${summary}» уже направлена: ${dispatch}.`,
    en: `${summary} was sent already, as ${dispatch}.`,
  };
  return [{ field: 'summary', value: summary, message }];
}

/** What the Office was not sent through the hub, the hub does not have. */
export function unsentFaults(summary: string): Fault[] {
  const message = {
    kk: `«${summary}» Премьер-Министр Кеңсесіне хаб арқылы жолданбаған: қайта жолдайтын құжат жоқ.`,
    ru: `«${summary}» не направлялась в Канцелярию Премьер-Министра через хаб: пересылать нечего.`,
    en: `${summary} was not sent to the Office of the Prime Minister through the hub: there is no document to send on.`,
  };
  return [{ field: 'summary', value: summary, message }];
}

/** What has not arrived is not passed on. */
export function unregisteredFaults(summary: string, dispatch: string): Fault[] {
  const message = {
    kk: `${dispatch} әлі тіркелмеген: құжат айналымы жүйесі жауап бергенше күтіңіз.`,
    ru: `${dispatch} ещё не зарегистрирована: дождитесь ответа системы документооборота.`,
    en: `${dispatch} is not registered yet: wait for the answer of the document management system.`,
  };
  return [{ field: 'summary', value: summary, message }];
}

/** Nor what the system refused: no answer comes any more until it is sent again. */
export function refusedFaults(summary: string, dispatch: string): Fault[] {
  const message = {
    kk: `${dispatch} құжат айналымы жүйесінде қабылданбады: алдымен оны жіберген орган қайта жолдайды (retryDispatch) немесе қайтарып алады (withdrawDispatch).`,
    ru: `${dispatch} отклонена системой документооборота: сначала тот, кто её направил, направляет её снова (retryDispatch) или отзывает (withdrawDispatch).`,
    en: `${dispatch} was refused by the document management system: who sent it sends it again first (retryDispatch), or withdraws it (withdrawDispatch).`,
  };
  return [{ field: 'summary', value: summary, message }];
}

type Office = Way['from' | 'to'];

/** Who acts for it has a role of the same name in words. */
const roleOf = {
  AUTHORISED_BODY: 'AUTHORISED_BODY',
  PRIME_MINISTER_OFFICE: 'PM_OFFICE',
  PRESIDENTIAL_ADMINISTRATION: 'ADMINISTRATION',
} as const satisfies Readonly<Record<Office, Role>>;

/** Who sends and who receives must be one body each. */
export function capacityFaults(capacity: Office, bodies: readonly string[]): Fault[] {
  if (bodies.length === 1) return [];
  const office = labelOf(RoleEnum, roleOf[capacity]);
  const none = {
    kk: `Бүгін «${office.kk}» өкілеттігі бар орган жоқ: алдымен оны тіркеңіз.`,
    ru: `Сегодня нет органа в качестве «${office.ru}»: сначала запишите его.`,
    en: `No body has the capacity ${capacity} today: record it first.`,
  };
  const several = {
    kk: `Бүгін «${office.kk}» өкілеттігі бірнеше органда бар, қайсысы екені белгісіз: ${bodies.join(', ')}.`,
    ru: `Сегодня в качестве «${office.ru}» записано несколько органов, и неясно, какой из них: ${bodies.join(', ')}.`,
    en: `Several bodies have the capacity ${capacity} today, and it is not clear which it is: ${bodies.join(', ')}.`,
  };
  return [{ field: 'summary', value: capacity, message: bodies.length === 0 ? none : several }];
}

/** ¶9: what is attached goes with it; a copy that nobody has stored can't. */
export function copyFaults(attachment: string, document: string): Fault[] {
  const message = {
    kk: `«${attachment}» атаған құжат хабта сақталмаған: ${document}.`,
    ru: `Документ, который называет «${attachment}», не хранится в хабе: ${document}.`,
    en: `The document that ${attachment} names is not stored in the hub: ${document}.`,
  };
  return [{ field: 'summary', value: document, message }];
}

/** Two processes can have sent it, of which one has its answer still to come. */
export function onItsWayFaults(dispatch: string): Fault[] {
  const message = {
    kk: `«${dispatch}» хабарламасы әлі жіберілуде: оның жауабы келгенше күтіңіз.`,
    ru: `Сообщение «${dispatch}» ещё отправляется: дождитесь ответа на него.`,
    en: `The message of ${dispatch} is still being sent: wait until that is answered.`,
  };
  return [{ field: 'dispatch', value: dispatch, message }];
}

const waiting = (dispatch: string): Fault['message'] => ({
  kk: `«${dispatch}» хабарламасынан бас тартылмаған, ол кезекте: өзі қайта жіберіледі.`,
  ru: `Сообщение «${dispatch}» не было отклонено, оно в очереди: отправляется снова само.`,
  en: `The message of ${dispatch} was not refused, it is queued: it is sent again by itself.`,
});

/** What has arrived stays as it was sent. */
const arrived: Partial<Record<EdmsMessageState, typeof waiting>> = {
  [EdmsMessageState.REGISTERED]: (dispatch) => ({
    kk: `«${dispatch}» хабарламасы құжат айналымы жүйесінде тіркелген: ол қайта жіберілмейді, кері алынбайды.`,
    ru: `Сообщение «${dispatch}» зарегистрировано в системе документооборота: его не отправляют снова и не отзывают.`,
    en: `The message of ${dispatch} is registered in the document management system: it is neither sent again nor taken back.`,
  }),
  [EdmsMessageState.RECEIVED]: (dispatch) => ({
    kk: `«${dispatch}» хабарламасын алушы қабылдаған: ол қайта жіберілмейді, кері алынбайды.`,
    ru: `Сообщение «${dispatch}» получено адресатом: его не отправляют снова и не отзывают.`,
    en: `The message of ${dispatch} was received: it is neither sent again nor taken back.`,
  }),
};

/** Only with what was refused does its sender go on: again as it is, or anew. */
export function notFailedFaults(dispatch: string, state: EdmsMessageState): Fault[] {
  return [{ field: 'dispatch', value: dispatch, message: (arrived[state] ?? waiting)(dispatch) }];
}
