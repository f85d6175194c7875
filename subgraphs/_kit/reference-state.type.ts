import type { ReferenceCheck } from './ingest/reference-upkeep.ts';
import { registerLabelledEnum } from './labels.ts';

export enum ReferenceState {
  VERIFIED = 'VERIFIED',
  UNVERIFIED = 'UNVERIFIED',
}
registerLabelledEnum(
  ReferenceState,
  'ReferenceState',
  'Whether the subgraph that owns a thing has said that it exists.',
  {
    VERIFIED: { description: 'Its owner has it.', kk: 'тексерілген', ru: 'проверено', en: 'verified' },
    UNVERIFIED: {
      description: 'Its owner could not be asked, or does not have it; it is asked again until it has.',
      kk: 'тексерілмеген',
      ru: 'не проверено',
      en: 'unverified',
    },
  },
);

/** What clients see of the last answer of an owner; null: none has come yet. */
export function referenceState(check: ReferenceCheck | null): ReferenceState {
  return check === 'VERIFIED' ? ReferenceState.VERIFIED : ReferenceState.UNVERIFIED;
}
