import { RecommendationSourceKind } from '../recommendation/recommendation.enums.ts';
import { InputKind } from './input-kind.ts';

/** What kind of record each of the seven inputs of ¶6 is. */
export const evidenceOfInput: Readonly<Record<InputKind, string>> = {
  [InputKind.PROVISIONS]: 'Provision',
  [InputKind.LEGAL_ACTS]: 'LegalAct',
  [InputKind.INFORMATION]: 'Observation',
  [InputKind.MEDIA]: 'MediaPublication',
  [InputKind.PERIODIC_REPORTS]: 'PeriodicReport',
  [InputKind.RECOMMENDATIONS]: 'Recommendation',
  [InputKind.ADVISORY_PROPOSALS]: 'Recommendation',
};

/** ¶6(6) and ¶6(7) are both recommendations: who makes one says which of the two it is. */
export function inputOfRecommendation(sourceKind: RecommendationSourceKind): InputKind {
  return sourceKind === RecommendationSourceKind.ADVISORY_BODY
    ? InputKind.ADVISORY_PROPOSALS
    : InputKind.RECOMMENDATIONS;
}
