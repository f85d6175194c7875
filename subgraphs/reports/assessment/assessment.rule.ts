import { shortened } from '../../_kit/errors.ts';
import type { Fault } from '../faults/fault.ts';
import { AssessmentSubject } from './assessment.enums.ts';

interface Assessed {
  readonly subject: AssessmentSubject;
  readonly parties: readonly string[];
  readonly isGeneral: boolean;
}

export const mostParties = 50;

/** Whose monitoring it is (¶1): for the others it is no other party. */
const kazakhstan = 'kz';

/** Of whom it speaks: of Kazakhstan, of other parties that it names, or of the others generally. */
export function partyFaults({ subject, parties, isGeneral }: Assessed): Fault[] {
  const isOfOthers = subject === AssessmentSubject.OTHER_PARTIES_OBLIGATIONS;
  if (isOfOthers && parties.includes(kazakhstan)) return [{ field: 'parties', value: kazakhstan, message: noOther }];
  if (isOfOthers ? parties.length > 0 !== isGeneral : parties.length === 0 && !isGeneral) return [];
  const field = !isOfOthers && parties.length === 0 ? 'isGeneral' : 'parties';
  return [{ field, value: parties.join(', '), message: isOfOthers ? toBeSaid : forOthers }];
}

const noOther = {
  kk: 'Қазақстан — өзге тарап емес: оның құқықтары мен міндеттемелеріне баға беру үшін басқа нысан таңдаңыз.',
  ru: 'Казахстан — не другая сторона: для его прав и обязательств выберите другой предмет оценки.',
  en: 'Kazakhstan is no other party: for its rights and obligations choose KAZAKHSTAN_RIGHTS or KAZAKHSTAN_OBLIGATIONS.',
};

const forOthers = {
  kk: 'Тараптар, «барлығы туралы» деген белгі де, тек өзге тараптардың міндеттемелері бағаланғанда көрсетіледі: қалған екі нысан Қазақстан туралы.',
  ru: 'Стороны, как и то, что оценка обо всех в целом, указывают только при оценке обязательств других сторон: два других предмета — о Казахстане.',
  en: 'Parties, and `isGeneral`, are for OTHER_PARTIES_OBLIGATIONS: the other two subjects are about Kazakhstan.',
};

const toBeSaid = {
  kk: 'Тараптарды атаңыз не баға барлығы туралы жалпы екенін көрсетіңіз: кім туралы екенін соның бірі ғана айтады.',
  ru: 'Назовите стороны или укажите, что оценка обо всех в целом: о ком речь, говорит одно из двух.',
  en: 'Parties are to be named, or `isGeneral` to be true: one of them says of whom the assessment speaks.',
};

/** Each is named once, and not too many. */
export function partyListFaults(parties: readonly string[]): Fault[] {
  const twice = parties.find((id, at) => parties.indexOf(id) !== at);
  if (parties.length > mostParties) return [{ field: 'parties', value: String(parties.length), message: tooMany }];
  return twice === undefined ? [] : [{ field: 'parties', value: twice, message: namedTwice(String(shortened(twice))) }];
}

const tooMany = {
  kk: `Ең көбі ${mostParties} тарап көрсетіледі.`,
  ru: `Можно указать не больше ${mostParties} сторон.`,
  en: `At most ${mostParties} parties can be named.`,
};

const namedTwice = (shown: string) => ({
  kk: `«${shown}» тарапы екі рет аталған.`,
  ru: `Сторона «${shown}» названа дважды.`,
  en: `The party ${shown} is named twice.`,
});
