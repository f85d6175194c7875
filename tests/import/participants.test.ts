import {
  listIsoParticipants,
  participantRecord,
  resolveParticipant,
} from '../../scripts/import/participants/resolve.ts';

const idOf = (name: string): string => resolveParticipant(name).id;

describe('a participant', () => {
  it('is known by its ISO code, with names in three languages', () => {
    expect(resolveParticipant('Kazakhstan')).toEqual({
      id: 'kz',
      kind: 'STATE',
      isoCode: 'KZ',
      name: { kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' },
    });
  });

  it.each([
    ['bo', 'Bolivia (Plurinational State of)', 'Bolivia'],
    ['kr', 'Republic of Korea', 'Korea (Republic of)', 'Korea, Republic of', 'South Korea'],
    [
      'kp',
      "Democratic People's Republic of Korea",
      'Democratic People’s Republic of Korea',
      'DPR Korea',
      'North Korea',
    ],
    [
      'mk',
      'Macedonia FYR',
      'The former Yugoslav Republic of Macedonia',
      'North Macedonia',
      'Macedonia (the former Yugoslav Republic of)',
    ],
    ['fm', 'Micronesia (Federated States of)', 'Micronesia'],
    ['gb', 'United Kingdom of Great Britain and Northern Ireland', 'United Kingdom', 'UK'],
    ['ps', 'State of Palestine', 'Palestine'],
    ['va', 'Holy See', 'Holy See (Vatican City State)'],
    ['cz', 'Czech Republic', 'Czechia'],
    ['sz', 'Swaziland', 'Eswatini', 'Eswatini (formerly Swaziland)'],
    ['cv', 'Cabo Verde', 'Cape Verde'],
    ['cg', 'Congo', 'Republic of the Congo', 'Republic of Congo'],
    ['cd', 'Democratic Republic of the Congo', 'Congo (Democratic Republic of the)', 'Zaire'],
    ['la', "Lao People's Democratic Republic", 'Laos'],
    ['tr', 'Turkey', 'Türkiye', 'TÜRKİYE'],
    [
      'nl',
      'Netherlands',
      'Netherlands (Kingdom of the)',
      'Kingdom of the Netherlands',
      'Netherlands (for the Kingdom in Europe)',
    ],
    ['kn', 'St. Kitts and Nevis', 'St Kitts & Nevis', 'Saint Christopher and Nevis'],
    ['ba', 'Bosnia & Herzegovina', 'Bosnia &amp; Herzegovina'],
    ['tz', 'Tanzania, United Republic of', 'United Republic of Tanzania'],
    ['gm', 'Gambia', 'The Gambia', 'Gambia (the)', 'Gambia, The'],
    ['kz', 'Kazakhstan', 'KAZAKHSTAN', 'Republic of Kazakhstan', 'Казахстан', 'Қазақстан', 'KAZ'],
    ['hk', 'Hong Kong SAR', 'China (Hong Kong SAR)', 'China, Hong Kong SAR'],
    [
      'ci',
      "Cote d'Ivoire",
      "Côte d'Ivoire",
      'Cote d’Ivoire',
      "C?te d'Ivoire",
      "C\uFFFDte d'Ivoire",
      "CÃ´te d'Ivoire",
      "CÙte d'Ivoire",
      'Ivory Coast',
    ],
  ])('is %s under each of its names', (id, ...names) => {
    expect(names.map((name) => [name, idOf(name)])).toEqual(names.map((name) => [name, id]));
  });

  it.each([
    ['China 1', 'cn'],
    ['Netherlands 2, 3', 'nl'],
    ['Netherlands 2 (Kingdom of the)', 'nl'],
    ['Serbia<sup>4</sup>', 'rs'],
    ['Germany [5, 6]', 'de'],
    ['Liechtenstein*', 'li'],
    ['Micronesia (Federated States of) 7', 'fm'],
    ['Czechoslovakia 8', 'former-czechoslovakia'],
    ['Denmark (excluding the Faroe Islands)', 'dk'],
  ])('is itself with a note on it: %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it('keeps its kind where there is no ISO code', () => {
    const kinds = (names: string[]): unknown =>
      names.map((name) => [resolveParticipant(name)].map((p) => [p.id, p.kind])[0]);
    expect(
      kinds(['European Union', 'European Community', 'World Health Organization (WHO)', 'Bank of Narnia']),
    ).toEqual([
      ['org-european-union', 'ORGANISATION'],
      ['org-european-union', 'ORGANISATION'],
      ['org-world-health-organization', 'ORGANISATION'],
      ['org-bank-of-narnia', 'ORGANISATION'],
    ]);
    expect(kinds(['Yugoslavia (former)', 'USSR', 'German Democratic Republic', 'Narnia (former)'])).toEqual([
      ['former-yugoslavia', 'FORMER_STATE'],
      ['former-soviet-union', 'FORMER_STATE'],
      ['former-german-democratic-republic', 'FORMER_STATE'],
      ['former-narnia', 'FORMER_STATE'],
    ]);
    expect(kinds(['Narnia', 'Kosovo', 'Hong Kong', 'Netherlands Antilles'])).toEqual([
      ['other-narnia', 'OTHER'],
      ['other-kosovo', 'OTHER'],
      ['hk', 'TERRITORY'],
      ['former-netherlands-antilles', 'TERRITORY'],
    ]);
  });

  it.each([
    ['Congo', 'Democratic Republic of the Congo'],
    ['Republic of Korea', "Democratic People's Republic of Korea"],
    ['Guinea', 'Guinea-Bissau', 'Equatorial Guinea', 'Papua New Guinea'],
    ['Niger', 'Nigeria'],
    ['Dominica', 'Dominican Republic'],
    ['Sudan', 'South Sudan', 'Sudan (former)'],
    ['Samoa', 'American Samoa'],
    ['Yugoslavia', 'Serbia and Montenegro', 'Serbia', 'Montenegro'],
    ['Czechoslovakia', 'Czech Republic', 'Slovakia'],
    ['Russian Federation', 'Union of Soviet Socialist Republics'],
    ['Germany', 'German Democratic Republic'],
    ['Viet Nam', 'Republic of Viet-Nam', 'Democratic Republic of Viet-Nam'],
    ['Yemen', 'Democratic Yemen', 'Yemen Arab Republic'],
    ['China', 'Republic of China', 'Taiwan Province of China', 'Hong Kong', 'Macao'],
    ['United Republic of Tanzania', 'Tanganyika', 'Zanzibar'],
    ['European Union', 'European Atomic Energy Community', 'Council of Europe', 'Eurasian Economic Union'],
    ['Netherlands', 'Netherlands Antilles', 'Netherlands (Aruba)', 'Curaçao'],
    ['Ireland', 'Northern Ireland', 'Iceland'],
    ['Атлантида', 'Гондор', 'Мордор', '???', ''],
  ])('is not taken for another: %s', (...names) => {
    expect(new Set(names.map(idOf)).size).toBe(names.length);
  });
});

describe('the list of ISO 3166-1', () => {
  const participants = listIsoParticipants();

  it('has each code once, a name in each language and the source', () => {
    expect(participants).toHaveLength(249);
    expect(new Set(participants.map(({ id }) => id)).size).toBe(249);
    const nameless = participants.filter(({ name }) => {
      const { kk, ru, en } = name as Record<string, string | undefined>;
      return !kk || !ru || !en;
    });
    expect(nameless).toEqual([]);
    expect(participants[0]?.sources).toEqual([
      expect.objectContaining({ nature: 'DATASET', title: expect.stringContaining('ISO 3166-1') }),
    ]);
  });

  it('gives no two the same name', () => {
    for (const language of ['kk', 'ru', 'en']) {
      const names = participants.map(({ name }) => (name as Record<string, string>)[language]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('finds each again by its names', () => {
    const names = participants.flatMap(({ id, name }) =>
      Object.values(name as Record<string, string>).map((text) => [text, id]),
    );
    expect(names.filter(([name, id]) => idOf(String(name)) !== id)).toEqual([]);
  });

  it('is what an import writes too, so that neither changes what the other wrote', () => {
    const source = { nature: 'DATASET', title: 'Some file' } as const;
    expect(participantRecord(resolveParticipant('Kazakhstan'), [source])).toEqual(
      participants.find(({ id }) => id === 'kz'),
    );
    expect(participantRecord(resolveParticipant('Narnia'), [source]).sources).toEqual([source]);
  });
});
