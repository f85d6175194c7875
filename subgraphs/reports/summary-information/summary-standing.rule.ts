import type { Fault } from '../faults/fault.ts';

/** How far a summary has come, for what may still be done with it. */
export interface Standing {
  readonly id: string;
  /** Null while it is a draft. */
  readonly completedOn: string | null;
  /** There is a dispatch of it. */
  readonly isDispatched: boolean;
}

/** What was sent stays as it was sent: hashes of its sections tell whether they were published as dispatched. */
export function dispatchedFault(field: string, value: string): Fault {
  const message = {
    kk: `«${value}» жолданған жиынтық ақпаратқа жатады: жолданған нәрсе сол күйінде қалады.`,
    ru: `«${value}» относится к направленной сводной информации: что направлено, остаётся как есть.`,
    en: `${value} is of a summary that was dispatched: what was sent stays as it was sent.`,
  };
  return { field, value, message };
}

/** Of the summary itself: only what the document management system refused can be taken back. */
function sentFault(field: string, id: string): Fault {
  const message = {
    kk: `«${id}» жолданған және сол күйінде қалады. Құжат айналымы жүйесі одан бас тартса ғана, алдымен жолдауды кері алыңыз (withdrawDispatch).`,
    ru: `«${id}» направлена и остаётся как есть. Только если система документооборота её не приняла, сначала отзовите отправку (withdrawDispatch).`,
    en: `${id} was dispatched and stays as it was sent. Only where the document management system refused it, take the dispatch back first (withdrawDispatch).`,
  };
  return { field, value: id, message };
}

/** A draft alone is worked on. What was completed says who was missing on that day, so it is reopened first. */
export function changeFaults(field: string, { id, completedOn, isDispatched }: Standing): Fault[] {
  if (isDispatched) return [sentFault(field, id)];
  if (completedOn === null) return [];
  const message = {
    kk: `«${id}» ${completedOn} күні аяқталған: өзгерту үшін алдымен қайта ашыңыз (reopenSummary).`,
    ru: `«${id}» завершена ${completedOn}: чтобы изменить её, сначала откройте её снова (reopenSummary).`,
    en: `${id} was completed on ${completedOn}: reopen it first to change it (reopenSummary).`,
  };
  return [{ field, value: id, message }];
}

/** There is nothing to send while nothing is summed up. */
export function emptyFaults(field: string, id: string, sections: number): Fault[] {
  if (sections > 0) return [];
  const message = {
    kk: `«${id}» бірде-бір бөлімі жоқ: аяқтайтын ештеңе жоқ.`,
    ru: `В «${id}» нет ни одного раздела: завершать нечего.`,
    en: `${id} has no section: there is nothing to complete.`,
  };
  return [{ field, value: id, message }];
}

export function reopeningFaults(field: string, { id, completedOn, isDispatched }: Standing): Fault[] {
  if (isDispatched) return [sentFault(field, id)];
  if (completedOn !== null) return [];
  const message = {
    kk: `«${id}» аяқталмаған: ол әлі де жоба.`,
    ru: `«${id}» не завершена: это ещё проект.`,
    en: `${id} is not completed: it is a draft still.`,
  };
  return [{ field, value: id, message }];
}
