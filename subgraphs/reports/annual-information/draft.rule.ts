import type { Fault } from '../faults/fault.ts';
import { InformationState } from './information-state.ts';

type Texts = Fault['message'];

/** What is signed is what the head signed, and what was submitted does not change. */
const whyNot: Partial<Record<InformationState, (id: string) => Texts>> = {
  [InformationState.SIGNED]: (id) => ({
    kk: `«${id}» қол қойылған: түзету үшін алдымен қолды кері алыңыз (recallInformation).`,
    ru: `«${id}» подписана: чтобы изменить её, сначала отзовите подпись (recallInformation).`,
    en: `${id} is signed: to change it, recall it first (recallInformation).`,
  }),
  [InformationState.SUBMITTED]: submitted,
  [InformationState.ACCEPTED]: submitted,
  [InformationState.RETURNED]: (id) => ({
    kk: `«${id}» қайтарылған, ол өзгермейді: жаңа нұсқасын бастаңыз (beginInformation).`,
    ru: `«${id}» возвращена и больше не меняется: начните новую версию (beginInformation).`,
    en: `${id} was returned and does not change: begin its next version (beginInformation).`,
  }),
};

function submitted(id: string): Texts {
  return {
    kk: `«${id}» ұсынылған: ұсынылған ақпарат өзгермейді.`,
    ru: `«${id}» представлена: представленное не меняется.`,
    en: `${id} was submitted: what was submitted does not change.`,
  };
}

/** What is still being written can be written: a draft, and one that waits for the signature. */
export function writableFaults(
  field: string,
  { id, state }: { readonly id: string; readonly state: InformationState },
): Fault[] {
  const message = whyNot[state]?.(id);
  return message === undefined ? [] : [{ field, value: id, message }];
}

/** A nil return says that there is nothing to report: it takes no entry. */
export function nilFaults(field: string, { id, isNil }: { readonly id: string; readonly isNil: boolean }): Fault[] {
  if (!isNil) return [];
  const message = {
    kk: `«${id}» — нөлдік есеп: онда шарт бойынша жазба болмайды. Алдымен оны нөлдік емес деп түзетіңіз (editInformation).`,
    ru: `«${id}» — нулевой отчёт: записей о договорах в нём нет. Сначала исправьте это (editInformation).`,
    en: `${id} is a nil return: it takes no entry. Say first that it is none (editInformation).`,
  };
  return [{ field, value: id, message }];
}
