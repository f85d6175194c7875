import { RecommendationSourceKind } from '../recommendation/recommendation.enums.ts';
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
