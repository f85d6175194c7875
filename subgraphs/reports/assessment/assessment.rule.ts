import type { Fault } from '../faults/fault.ts';
import { AssessmentSubject } from './assessment.enums.ts';

interface Assessed {
  readonly subject: AssessmentSubject;
  readonly parties: readonly string[];
  readonly isGeneral: boolean;
}

export const mostParties = 50;

/** Of whom it speaks: of Kazakhstan, of other parties that it names, or of the others generally. */
export function partyFaults({ subject, parties, isGeneral }: Assessed): Fault[] {
  const isOfOthers = subject === AssessmentSubject.OTHER_PARTIES_OBLIGATIONS;
  if (isOfOthers ? parties.length > 0 !== isGeneral : parties.length === 0 && !isGeneral) return [];
  return [{ field: 'parties', value: parties.join(', '), message: isOfOthers ? toBeSaid : forOthers }];
}

const forOthers = {
  kk: 'тек OTHER_PARTIES_OBLIGATIONS үшін: қалған екі нысан Қазақстан туралы.',
  ru: 'только для OTHER_PARTIES_OBLIGATIONS: два других предмета — о Казахстане.',
  en: 'are for OTHER_PARTIES_OBLIGATIONS: the other two subjects are about Kazakhstan.',
};

const toBeSaid = {
  kk: 'аталуы керек не `isGeneral` true болуы керек: кім туралы екенін соның бірі айтады.',
  ru: 'нужно назвать, либо `isGeneral` должно быть true: одно из двух говорит, о ком речь.',
  en: 'are to be named, or `isGeneral` to be true: one of them says of whom it speaks.',
};

/** Each is named once, and not too many. */
export function partyListFaults(parties: readonly string[]): Fault[] {
  const twice = parties.find((id, at) => parties.indexOf(id) !== at);
  if (parties.length > mostParties) return [{ field: 'parties', value: String(parties.length), message: tooMany }];
  return twice === undefined ? [] : [{ field: 'parties', value: twice, message: namedTwice }];
}

const tooMany = {
  kk: `${mostParties}-ден көп тарап аталған.`,
  ru: `названо больше ${mostParties} сторон.`,
  en: `are more than ${mostParties}, which is too many.`,
};

const namedTwice = {
  kk: 'мұнда екі рет аталған.',
  ru: 'названа здесь дважды.',
  en: 'is named twice here.',
};
