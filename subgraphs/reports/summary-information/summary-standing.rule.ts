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

/** A draft alone is worked on. What was completed says who was missing on that day, so it is reopened first. */
export function changeFaults(field: string, { id, completedOn, isDispatched }: Standing): Fault[] {
  if (isDispatched) return [dispatchedFault(field, id)];
  if (completedOn === null) return [];
  const message = {
    kk: `«${id}» ${completedOn} күні аяқталған: өзгерту үшін алдымен қайта ашыңыз.`,
    ru: `«${id}» завершена ${completedOn}: чтобы изменить её, сначала откройте её снова.`,
    en: `${id} was completed on ${completedOn}: reopen it first to change it.`,
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
  if (isDispatched) return [dispatchedFault(field, id)];
  if (completedOn !== null) return [];
  const message = {
    kk: `«${id}» аяқталмаған: ол әлі де жоба.`,
    ru: `«${id}» не завершена: это ещё проект.`,
    en: `${id} is not completed: it is a draft still.`,
  };
  return [{ field, value: id, message }];
}
