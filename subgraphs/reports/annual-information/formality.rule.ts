import { RequirementKind } from '../requirement/requirement.kind.ts';
import type { Requirement } from '../requirement/requirement.type.ts';
import { isKnown } from '../requirement/requirement.rule.ts';
import type { AnnualInformation } from './annual-information.type.ts';
import { Formality } from './formality.ts';
import { LanguageState } from './information-state.ts';

/** Which requirement of a year asks for each. */
export const askedBy: Readonly<Record<Formality, RequirementKind>> = {
  [Formality.KAZAKH]: RequirementKind.LANGUAGES,
  [Formality.RUSSIAN]: RequirementKind.LANGUAGES,
  [Formality.SIGNATURE]: RequirementKind.SIGNATURE,
  [Formality.ELECTRONIC]: RequirementKind.FORMS,
  [Formality.PAPER]: RequirementKind.FORMS,
};

type Delivered = Pick<AnnualInformation, 'kkState' | 'ruState' | 'signedAt' | 'submittedAt' | 'paperReceivedOn'>;

const isThere: Readonly<Record<Formality, (delivered: Delivered) => boolean>> = {
  [Formality.KAZAKH]: ({ kkState }) => kkState === LanguageState.PRESENT,
  [Formality.RUSSIAN]: ({ ruState }) => ruState === LanguageState.PRESENT,
  [Formality.SIGNATURE]: ({ signedAt }) => signedAt !== null,
  [Formality.ELECTRONIC]: ({ submittedAt }) => submittedAt !== null,
  [Formality.PAPER]: ({ paperReceivedOn }) => paperReceivedOn !== null,
};

/** What is known to be asked in the year and is not there; null where it is not known of anything. */
export function lackedOf(ofYear: readonly Requirement[], delivered: Delivered): Formality[] | null {
  const known = new Set(ofYear.filter(({ state }) => isKnown(state)).map(({ kind }) => kind));
  const asked = Object.values(Formality).filter((formality) => known.has(askedBy[formality]));
  return asked.length === 0 ? null : asked.filter((formality) => !isThere[formality](delivered));
}
