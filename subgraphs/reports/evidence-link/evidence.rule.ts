import { RecommendationSourceKind } from '../recommendation/recommendation.enums.ts';
import { labelOf } from '../../_kit/labels.ts';
import type { Fault } from '../faults/fault.ts';
import { CitedType } from './cited-type.ts';
import { InputKind } from './input-kind.ts';

/** What kind of record each of the seven inputs of ¶6 is. */
export const evidenceOfInput: Readonly<Record<InputKind, CitedType>> = {
  [InputKind.PROVISIONS]: CitedType.PROVISION,
  [InputKind.LEGAL_ACTS]: CitedType.LEGAL_ACT,
  [InputKind.INFORMATION]: CitedType.OBSERVATION,
  [InputKind.MEDIA]: CitedType.MEDIA_PUBLICATION,
  [InputKind.PERIODIC_REPORTS]: CitedType.PERIODIC_REPORT,
  [InputKind.RECOMMENDATIONS]: CitedType.RECOMMENDATION,
  [InputKind.ADVISORY_PROPOSALS]: CitedType.RECOMMENDATION,
};

/** ¶6(6) and ¶6(7) are both recommendations: who makes one says which of the two it is. */
export function inputOfRecommendation(sourceKind: RecommendationSourceKind): InputKind {
  return sourceKind === RecommendationSourceKind.ADVISORY_BODY
    ? InputKind.ADVISORY_PROPOSALS
    : InputKind.RECOMMENDATIONS;
}

export const longestNote = 2_000;

/** @param sourceKind of the recommendation that is cited; undefined: it is none, or not there */
export function sourceFaults(input: InputKind, sourceKind: RecommendationSourceKind | undefined): Fault[] {
  if (sourceKind === undefined || inputOfRecommendation(sourceKind) === input) return [];
  const given = labelOf(InputKind, input);
  const message = {
    kk: `Дәлелдің түрі («${given.kk}») сілтеме жасалған ұсынымның кімнен шыққанына сәйкес келмейді.`,
    ru: `Вид материала («${given.ru}») не подходит к тому, от кого рекомендация, на которую сделана ссылка.`,
    en: `The input ${input} does not fit the source of the recommendation that is cited.`,
  };
  return [{ field: 'input', value: input, message }];
}
