import { hubItself, type Identity } from '../../subgraphs/_kit/access/identity.ts';
import { gatewayFor, type GraphQLAnswer } from '../default-data/gateway.ts';
import { newlyLoadedSubgraphs } from '../default-data/loaded.ts';
import { forEachDatabase } from '../support/databases.ts';
import { grantsOf } from '../support/accounts.ts';

interface Hit {
  readonly type: string;
  readonly id: string;
  readonly score: number;
  readonly passage: { readonly text: string; readonly language: string | null; readonly ranges: readonly Range[] };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const query = `query Search($query: String!, $first: Int, $after: String, $types: [SearchType!], $language: Language) {
  search(query: $query, first: $first, after: $after, types: $types, language: $language) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { type id score passage { text language ranges { start end } } }
  }
}`;

interface Page {
  readonly totalCount: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Hit[];
}

/** What of a passage matches, as a reader sees it. */
const marked = ({ passage: { text, ranges } }: Hit) =>
  ranges.map(({ start, end }) => Array.from(text).slice(start, end).join(''));

/** Hits of the same questions on the databases that have answered them. */
const answers = new Map<string, string>();

forEachDatabase('Search over the default data', (database) => {
  let ask: (identity: Identity | null, query: string, variables?: Record<string, unknown>) => Promise<GraphQLAnswer>;

  beforeAll(async () => {
    const { subgraphs } = await newlyLoadedSubgraphs(database.freshUrl());
    ask = await gatewayFor(subgraphs.values());
  });

  const search = async (text: string, more: object = {}, identity: Identity | null = null): Promise<Page> => {
    const { data, errors } = await ask(identity, query, { query: text, first: 100, ...more });
    expect([text, errors]).toEqual([text, undefined]);
    return data?.['search'] as Page;
  };
  const first = async (text: string, more: object = {}) => (await search(text, more)).nodes[0] as Hit;

  it.each([
    ['конвенция о правах ребёнка', 'RU', ['Конвенция', 'правах', 'ребенка']],
    ['ПРАВА РЕБЕНКА', 'RU', ['правах', 'ребенка']],
    ['Бала құқықтары', 'KK', ['Бала', 'құқықтары']],
    ['БАЛА ҚҰҚЫҚ', 'KK', ['Бала', 'құқықтары']],
    ['the right of a child', 'EN', ['Rights', 'Child']],
  ])('finds the treaty first that is asked for by %s', async (text, language, words) => {
    const hit = await first(text);
    expect([hit.type, hit.id, hit.passage.language, marked(hit)]).toEqual(['TREATY', 'untc-4-11', language, words]);
  });

  it.each([
    ['KAZ/CO/2', 'RECOMMENDATION', 'CAT/C/KAZ/CO/2', 'KAZ/CO/2'],
    ['kaz/co/2', 'RECOMMENDATION', 'CAT/C/KAZ/CO/2', 'KAZ/CO/2'],
    ['№ 1141', 'LEGAL_ACT', '1141', '1141'],
    ['№1141', 'LEGAL_ACT', '1141', '1141'],
    ['No. 1141', 'LEGAL_ACT', '1141', '1141'],
    ['466', 'TREATY_IDENTIFIER', '14668', '466'],
  ])('finds the symbol or number %s, as a part of a longer one too', async (text, type, whole, part) => {
    const [hit] = (await search(text, { types: [type] })).nodes;
    expect([hit?.passage.text, hit && marked(hit)]).toEqual([whole, [part]]);
  });

  it.each([
    ['Постановление Правительства № 1141', 'LEGAL_ACT', 'kz-gov-1141-2010'],
    ['қаулы № 1141', 'LEGAL_ACT', 'kz-gov-1141-2010'],
    ['resolution No. 1141', 'LEGAL_ACT', 'kz-gov-1141-2010'],
    ['бұйрық № 11-1-4/135', 'LEGAL_ACT', 'kz-mfa-order-11-1-4-135-2022'],
    ['приказ № 11-1-4/135', 'LEGAL_ACT', 'kz-mfa-order-11-1-4-135-2022'],
    ['order 11-1-4/135', 'LEGAL_ACT', 'kz-mfa-order-11-1-4-135-2022'],
    ['қорытынды ескертулер CAT/C/KAZ/CO/2', 'SOURCE_DOCUMENT', 'cat-c-kaz-co-2'],
  ])('finds a record by what its kind is called and its number as well: %s', async (text, type, id) => {
    const of = async (question: string) => (await search(question, { types: [type] })).nodes.map((hit) => hit.id);
    expect(await of(text)).toEqual([id]);
    expect(await of(`жарлық ${text.split(' ').at(-1)}`)).toEqual([]);
  });

  it.each([
    ['CAT/C/KAZ/CO/2', 'SOURCE_DOCUMENT', 'cat-c-kaz-co-2'],
    ['UNTS 14668', 'TREATY_IDENTIFIER', 'unts:14668'],
    ['UNTC IV-4', 'TREATY_IDENTIFIER', 'untc:IV-4'],
    ['Article 14', 'PROVISION', 'untc-4-4-art-14'],
    ['Статья 14', 'PROVISION', 'untc-4-4-art-14'],
    ['14-бап', 'PROVISION', 'untc-4-4-art-14'],
    ['конвенция о правах ребенка 1989', 'TREATY', 'untc-4-11'],
    ['Бала құқықтары туралы конвенция 1989 жылғы', 'TREATY', 'untc-4-11'],
    ['договор нераспространение ядерное оружие 1968', 'TREATY', 'kz-npt-1968'],
  ])('finds first of all what %s is the name of', async (text, type, id) => {
    const hit = await first(text);
    expect([hit.type, hit.id]).toEqual([type, id]);
  });

  it('finds bodies by their names in each language, in other cases of the words too', async () => {
    for (const text of ['министерства юстиции', 'Әділет министрлігі', 'MINISTRY OF JUSTICE']) {
      expect([text, (await first(text)).id]).toEqual([text, 'body-moj:name:1']);
    }
  });

  it.each([
    [['ребёнок', 'ребенок', 'ребёнка', 'ребёнку'], 'untc-4-11'],
    [['пытки', 'пыток', 'пытка', 'пытками'], 'untc-4-9'],
    [['конвенция о правах ребёнка', 'Конвенции о правах ребенка'], 'untc-4-11'],
  ])('finds the same by all of %s, its convention before sections that tell of it', async (words, treaty) => {
    const [found, ...others] = await Promise.all(words.map((word) => search(word, {}, hubItself)));
    expect(found?.totalCount).toBeGreaterThan(1);
    const ids = [found, ...others].map((page) => page?.nodes.map(({ id }) => id) ?? []);
    for (const other of ids) expect([...other].sort()).toEqual([...(ids[0] ?? [])].sort());
    const subjects = ['TREATY', 'BODY_NAME', 'LEGAL_ACT'];
    const before = found?.nodes.slice(0, ids[0]?.indexOf(treaty)).filter(({ type }) => !subjects.includes(type));
    expect([ids[0]?.includes(treaty), before]).toEqual([true, []]);
  });

  it('looks through texts of one language only where one is asked for', async () => {
    const languages = async (more: object) =>
      new Set((await search('конвенция', more)).nodes.map(({ passage }) => passage.language));
    expect(await languages({ language: 'KK' })).toEqual(new Set(['KK']));
    expect(await languages({ language: 'RU' })).toEqual(new Set(['RU']));
    expect(await languages({ language: 'EN' })).toEqual(new Set());
  });

  it('gives pages that are together the whole list, whatever their size', async () => {
    const whole = await search('конвенция');
    const paged: Hit[] = [];
    for (let after: string | null = null; ;) {
      const page: Page = await search('конвенция', { first: 7, after });
      expect(page.totalCount).toBe(whole.totalCount);
      paged.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toHaveLength(whole.totalCount ?? 0);
    expect(paged.slice(0, 100)).toEqual(whole.nodes);
    expect(new Set(paged.map(({ type, id }) => `${type} ${id}`)).size).toBe(paged.length);
  });

  it('lets texts match that are for who asks, and no others', async () => {
    const types = async (identity: Identity | null) =>
      new Set((await search('пыток', {}, identity)).nodes.map(({ type }) => type));
    const all = await types(hubItself);
    expect([...all]).toEqual(expect.arrayContaining(['SUMMARY_SECTION', 'PROVISION']));
    expect([...(await types(null))]).not.toContain('SUMMARY_SECTION');
    const authorised = { account: 'a', grants: grantsOf('AUTHORISED_BODY') };
    expect([...(await types(authorised))]).toContain('SUMMARY_SECTION');
  });

  it('gives the same hits with the same scores on every database', async () => {
    const questions = [
      'права человека',
      'запрещение пыток и насилия',
      'халықаралық шарт',
      'women rights',
      'A/HRC',
      '2015',
      'құқық 1989 nuclear-test-ban',
      'закон № 288',
    ];
    const found: unknown[] = [];
    for (const text of questions) found.push(await search(text, {}, hubItself));
    const text = JSON.stringify(found, (key, value: unknown) => (key === 'endCursor' ? undefined : value));
    const [other = text] = answers.values();
    expect(text).toBe(other);
    answers.set(database.dialect, text);
  });
});
