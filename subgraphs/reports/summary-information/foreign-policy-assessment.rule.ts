import { RestrictedPassages } from '../../_kit/restricted/passages.ts';
import { placesOf, type PublishedTexts } from '../../_kit/restricted/published-texts.ts';
import type { Fault } from '../faults/fault.ts';

type Text = string | null | undefined;

/** The foreign policy assessment of a summary, as its row has it. */
export interface Assessed {
  readonly foreignPolicyAssessmentKk?: Text;
  readonly foreignPolicyAssessmentRu?: Text;
  readonly foreignPolicyAssessmentEn?: Text;
}

/** ¶8 names no language: one is enough, Kazakh and Russian being asked of what the bodies provide (¶7). */
export function isAssessed(row: Assessed): boolean {
  return languagesOf(row).some(Boolean);
}

function languagesOf(row: Assessed): Text[] {
  return [row.foreignPolicyAssessmentKk, row.foreignPolicyAssessmentRu, row.foreignPolicyAssessmentEn];
}

/** Of what is published already, each place where a passage of the assessment stands, which is not repeated. */
export function publishedFaults(
  field: string,
  row: Assessed,
  published: readonly { readonly id: string; readonly texts: PublishedTexts }[],
): Fault[] {
  const restricted = new RestrictedPassages(languagesOf(row));
  return published.flatMap(({ id, texts }) => placesOf(restricted, texts).map((place) => faultAt(field, id, place)));
}

function faultAt(field: string, id: string, place: string): Fault {
  const message = {
    kk: `Сыртқы саяси бағаның үзіндісі жарияланған «${id}» нәтижелерінде тұр: ${place}. Бағаны басқаша жазыңыз.`,
    ru: `Отрывок внешнеполитической оценки стоит в опубликованных результатах «${id}»: ${place}. Изложите оценку иначе.`,
    en: `A passage of the foreign policy assessment stands in the published results ${id}: ${place}. Word the assessment otherwise.`,
  };
  return { field, value: null, message };
}
