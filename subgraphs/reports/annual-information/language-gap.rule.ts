import type { TextLanguages } from '../language/text-languages.type.ts';
import type { AnnualInformation } from './annual-information.type.ts';
import { LanguageState } from './information-state.ts';
import { LanguageGap } from './language-gap.type.ts';

/** A record of an information with texts. */
export interface WithTexts {
  readonly id: string;
  readonly recordType: string;
  readonly languages: readonly TextLanguages[];
}

type Information = Pick<AnnualInformation, 'id' | 'kkState' | 'ruState'>;

const asked = ['kk', 'ru'] as const;

/** Each text that lacks a language; where none is known to, and the information does, that is all that can be said. */
export function languageGaps(information: Information, records: readonly WithTexts[]): LanguageGap[] {
  return asked.flatMap((language) => {
    const state = { kk: information.kkState, ru: information.ruState }[language];
    if (state === LanguageState.PRESENT) return [];
    const found = records.flatMap(({ id: record, recordType, languages }) =>
      languages
        .filter((text) => text[language] !== LanguageState.PRESENT)
        .map((text) => gap({ record, recordType, field: text.field, language, state: text[language] })),
    );
    const itself = { record: information.id, recordType: 'AnnualInformation', field: null };
    return found.length > 0 ? found : [gap({ ...itself, language, state })];
  });
}

function gap(found: Omit<LanguageGap, 'stateLabel'>): LanguageGap {
  return Object.assign(new LanguageGap(), found);
}
