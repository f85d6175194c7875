import countries from 'i18n-iso-countries/index';
import en from 'i18n-iso-countries/langs/en.json';
import kk from 'i18n-iso-countries/langs/kk.json';
import ru from 'i18n-iso-countries/langs/ru.json';
import { ISO_ALIASES } from './iso-aliases.ts';
import type { ParticipantName, ResolvedParticipant } from './participant.ts';

for (const locale of [en, kk, ru]) countries.registerLocale(locale);

/** Codes of what is not a State in the practice of the Secretary-General as depositary. */
const TERRITORIES = new Set(
  (
    'AI AQ AS AW AX BL BM BQ BV CC CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS ' +
    'NC NF PF PM PN PR RE SH SJ SX TC TF TK TW UM VG VI WF YT'
  ).split(' '),
);

/**
 * Names to show where the library's first one is an abbreviation, out of date or shared by two
 * countries. English and Russian are the UN short names (UNTERM).
 */
const SHOWN: Readonly<Record<string, Partial<ParticipantName>>> = {
  AE: { ru: 'Объединенные Арабские Эмираты' },
  BO: { en: 'Bolivia (Plurinational State of)', ru: 'Боливия (Многонациональное Государство)' },
  BN: { ru: 'Бруней-Даруссалам' },
  CD: {
    kk: 'Конго Демократиялық Республикасы',
    ru: 'Демократическая Республика Конго',
    en: 'Democratic Republic of the Congo',
  },
  CF: { ru: 'Центральноафриканская Республика' },
  CG: { ru: 'Конго', en: 'Congo' },
  CI: { en: "Côte d'Ivoire" },
  CN: { ru: 'Китай', en: 'China' },
  CV: { en: 'Cabo Verde' },
  CZ: { en: 'Czechia' },
  EH: { ru: 'Западная Сахара' },
  FM: { en: 'Micronesia (Federated States of)' },
  GB: {
    en: 'United Kingdom of Great Britain and Northern Ireland',
    ru: 'Соединенное Королевство Великобритании и Северной Ирландии',
  },
  GM: { en: 'Gambia' },
  IR: { en: 'Iran (Islamic Republic of)', ru: 'Иран (Исламская Республика)' },
  KG: { ru: 'Кыргызстан' },
  KP: { ru: 'Корейская Народно-Демократическая Республика', en: "Democratic People's Republic of Korea" },
  KR: { en: 'Republic of Korea' },
  MD: { ru: 'Республика Молдова', en: 'Republic of Moldova' },
  MK: { en: 'North Macedonia' },
  NL: { en: 'Netherlands' },
  PS: { kk: 'Палестина Мемлекеті' },
  RU: { ru: 'Российская Федерация', en: 'Russian Federation' },
  SZ: { kk: 'Эсватини' },
  TL: { ru: 'Тимор-Лешти' },
  TM: { ru: 'Туркменистан' },
  TW: { ru: 'Тайвань (провинция Китая)' },
  US: { ru: 'Соединенные Штаты Америки', en: 'United States of America' },
  VA: { kk: 'Қасиетті Тақ', ru: 'Святой Престол', en: 'Holy See' },
  VE: { en: 'Venezuela (Bolivarian Republic of)', ru: 'Венесуэла (Боливарианская Республика)' },
  VN: { en: 'Viet Nam' },
  ZA: { ru: 'Южная Африка' },
};

const LOCALES = ['kk', 'ru', 'en'] as const;

function shownName(code: string): ParticipantName {
  const [kazakh, russian, english] = LOCALES.map((locale) => countries.getName(code, locale, { select: 'official' }));
  return { kk: kazakh, ru: russian, en: english ?? code, ...SHOWN[code] };
}

/** Every name the library has for a code; two countries may share one ("Congo"). */
export function libraryNames(code: string): string[] {
  return LOCALES.flatMap((locale) => countries.getName(code, locale, { select: 'all' }) ?? []);
}

export function aliasesOf(code: string): string[] {
  return ISO_ALIASES[code]?.split('|') ?? [];
}

/** All of ISO 3166-1, by code. Kosovo's XK, which the library holds too, is user-assigned and not in the standard. */
export const ISO_PARTICIPANTS: ReadonlyMap<string, ResolvedParticipant> = new Map(
  Object.keys(countries.getAlpha2Codes())
    .filter((code) => code !== 'XK')
    .sort()
    .map((code) => [
      code,
      {
        id: code.toLowerCase(),
        kind: TERRITORIES.has(code) ? 'TERRITORY' : 'STATE',
        isoCode: code,
        name: shownName(code),
      },
    ]),
);

/** The code of a country given by its alpha-3 code ("KAZ"). */
export function codeOfAlpha3(alpha3: string): string | undefined {
  return countries.alpha3ToAlpha2(alpha3);
}
