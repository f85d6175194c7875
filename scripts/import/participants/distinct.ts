import type { ParticipantKind, ParticipantName } from './participant.ts';

/** A participant without an ISO 3166-1 code that sources name; `aliases` separated by `|`. */
export interface DistinctParticipant {
  readonly id: string;
  readonly kind: ParticipantKind;
  readonly name: ParticipantName;
  readonly aliases?: string;
}

const former = (slug: string, en: string, aliases = '', ru?: string, kk?: string): DistinctParticipant => ({
  id: `former-${slug}`,
  kind: 'FORMER_STATE',
  name: { kk, ru, en },
  aliases,
});

/**
 * States that ended or merged: what they did is theirs, not their successors', so they never
 * share an id with one. Source: historical information of the UN Treaty Collection
 * (treaties.un.org, "Historical information") and its participant lists.
 */
const FORMER_STATES: readonly DistinctParticipant[] = [
  former(
    'yugoslavia',
    'Yugoslavia',
    'Yugoslavia (former)|Yugoslavia (Socialist Federal Republic of)|Socialist Federal Republic of Yugoslavia|Federal People’s Republic of Yugoslavia|Kingdom of Yugoslavia|SFR Yugoslavia|SFRY',
    'Югославия',
    'Югославия',
  ),
  // One State under two names: renamed on 4 February 2003, ended on 3 June 2006.
  former(
    'serbia-and-montenegro',
    'Serbia and Montenegro',
    'Federal Republic of Yugoslavia|Yugoslavia (Federal Republic of)|FR Yugoslavia|FRY|State Union of Serbia and Montenegro',
    'Сербия и Черногория',
    'Сербия және Черногория',
  ),
  former(
    'czechoslovakia',
    'Czechoslovakia',
    'Czechoslovak Socialist Republic|Czech and Slovak Federal Republic|Czechoslovak Republic|Czecho-Slovakia',
    'Чехословакия',
    'Чехословакия',
  ),
  former(
    'soviet-union',
    'Union of Soviet Socialist Republics',
    'USSR|U.S.S.R.|Soviet Union|СССР',
    'Союз Советских Социалистических Республик',
    'Кеңестік Социалистік Республикалар Одағы',
  ),
  former(
    'german-democratic-republic',
    'German Democratic Republic',
    'GDR|East Germany|Democratic Republic of Germany',
    'Германская Демократическая Республика',
    'Герман Демократиялық Республикасы',
  ),
  former(
    'democratic-yemen',
    'Democratic Yemen',
    'Yemen, Democratic|Yemen (Democratic)|People’s Democratic Republic of Yemen|South Yemen|People’s Republic of Southern Yemen|Southern Yemen',
  ),
  former('yemen-arab-republic', 'Yemen Arab Republic', 'Yemen (Arab Republic)|Arab Republic of Yemen|North Yemen'),
  former(
    'republic-of-viet-nam',
    'Republic of Viet-Nam',
    'Republic of Viet Nam|Republic of Vietnam|Republic of South Viet-Nam|South Viet Nam|South Vietnam|State of Viet-Nam',
  ),
  former(
    'democratic-republic-of-viet-nam',
    'Democratic Republic of Viet-Nam',
    'Democratic Republic of Viet Nam|Democratic Republic of Vietnam|North Viet Nam|North Vietnam',
  ),
  former('united-arab-republic', 'United Arab Republic', 'UAR'),
  former('tanganyika', 'Tanganyika'),
  former('zanzibar', 'Zanzibar'),
  former('united-republic-of-tanganyika-and-zanzibar', 'United Republic of Tanganyika and Zanzibar'),
  former('federation-of-rhodesia-and-nyasaland', 'Federation of Rhodesia and Nyasaland', 'Rhodesia and Nyasaland'),
  former('southern-rhodesia', 'Southern Rhodesia', 'Rhodesia'),
  former('federation-of-mali', 'Federation of Mali', 'Mali Federation'),
  former('free-city-of-danzig', 'Free City of Danzig', 'Danzig'),
  former('ottoman-empire', 'Ottoman Empire'),
  former('austria-hungary', 'Austria-Hungary', 'Austro-Hungarian Empire'),
  former('sikkim', 'Sikkim'),
];

/** What is neither a State nor an organisation, or whose standing sources dispute. */
const OTHERS: readonly DistinctParticipant[] = [
  // Acted in the name of China until 1971; who is meant later depends on the source.
  {
    id: 'other-republic-of-china',
    kind: 'OTHER',
    name: { en: 'Republic of China' },
    aliases: 'China (Republic of)|China, Republic',
  },
  {
    id: 'other-kosovo',
    kind: 'OTHER',
    name: { kk: 'Косово', ru: 'Косово', en: 'Kosovo' },
    aliases: 'Kosovo (UNMIK)|Kosovo (under UNSCR 1244)|Kosovo (United Nations administered region)',
  },
  {
    id: 'other-sovereign-order-of-malta',
    kind: 'OTHER',
    name: { ru: 'Мальтийский орден', en: 'Sovereign Order of Malta' },
    aliases: 'Sovereign Military Order of Malta|Order of Malta|Sovereign Military Hospitaller Order of Malta',
  },
  // Had the ISO code AN, withdrawn in 2010 when it was dissolved.
  {
    id: 'former-netherlands-antilles',
    kind: 'TERRITORY',
    name: { ru: 'Нидерландские Антильские острова', en: 'Netherlands Antilles' },
    aliases: 'Netherlands (Netherlands Antilles)',
  },
];

export const DISTINCT: readonly DistinctParticipant[] = [...FORMER_STATES, ...OTHERS];
