import { LocalizedText } from '../../_kit/localized-text.ts';
import type { PartialDate } from '../../_kit/partial-date.ts';

/** `resolution of the Government of 2021-03-18, No. 145`: what an act is called where only this is known of it. */
export function citationOf(kind: LocalizedText, number: string | null, adoptedOn: PartialDate | null): LocalizedText {
  const day = adoptedOn?.value;
  const parts = (words: string | null, sign: string, date: string) =>
    [`${words ?? ''}${day ? date : ''}`, ...(number === null ? [] : [`${sign} ${number}`])].join(', ');
  return new LocalizedText({
    kk: parts(kind.kk, '№', `, ${day}`),
    ru: parts(kind.ru, '№', ` от ${day}`),
    en: parts(kind.en, 'No.', ` of ${day}`),
  });
}
