import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { searchHereQuery } from '../../subgraphs/_kit/search/search-here.ts';
import { subgraph } from '../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../support/databases.ts';
import { openSubgraph, runQuery } from '../support/run-query.ts';
import { sources, treaty, type Found } from './support/searched.ts';

const provision = (id: string, article: string, more: object = {}) =>
  ({ type: 'Provision', id, treaty: 'undated', article, position: 1, ...more }) as const;

const records = [
  treaty('day', { en: 'On water' }, { concludedOn: '1989-11-20' }),
  treaty('year', { en: 'On water' }, { concludedOn: '1989' }),
  treaty('titled', { en: 'On water of 1989' }, { concludedOn: '1991-11-20' }),
  treaty('undated', { en: 'On water' }),
  treaty('ban', { en: 'Nuclear-Test-Ban Treaty' }),
  treaty('tests', { en: 'Nuclear tests' }, { subject: { en: 'Ban' } }),
  provision('undated-art-14', '14'),
  provision('undated-art-14-3', '14', { paragraph: '3' }),
  provision('undated-art-6-bis', '6 bis'),
  provision('undated-art-114', '114'),
  { type: 'TreatyIdentifier', id: 'unts:14668', treaty: 'undated', scheme: 'UNTS', value: '14668' },
];

forEachDatabase('A record is found', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    const all = records.map((each) => ({ ...each, sources }));
    const outcomes = await running.ingest(all, { actor: 'default-data', runId: null });
    expect(outcomes.filter(({ status }) => status === 'refused')).toEqual([]);
  });

  const search = async (query: string): Promise<Found['hits']> => {
    const types = ['Treaty', 'Provision', 'TreatyIdentifier'];
    const variables = { query, language: null, types, first: 10, after: null };
    const { searchHere } = await runQuery(running, searchHereQuery, variables, { isPeer: true });
    return (searchHere as Found).hits;
  };
  const ids = async (query: string) => (await search(query)).map(({ id }) => id);

  it('by the year of its date, as a whole and after what has the number in a text', async () => {
    const found = (await search('water 1989')).map(({ id, score }) => [id, score]);
    expect(found).toEqual([
      ['titled', 2310],
      ['day', 2290],
      ['year', 2290],
    ]);
    const [, day] = await search('1989');
    expect(day).toMatchObject({
      id: 'day',
      passage: { field: 'concludedOn', text: '1989-11-20', ranges: [{ start: 0, end: 4 }] },
    });
    const onDay = await search('20.11.1989');
    expect(onDay.map(({ passage }) => passage)).toMatchObject([
      { text: '1989-11-20', ranges: [{ start: 0, end: 10 }] },
    ]);
    expect([await ids('1989-11-20'), await ids('21.11.1989')]).toEqual([['day'], []]);
    const asCited = ['20 ноября 1989 года', '1989 жылғы 20 қарашадағы', '20 November 1989', 'November 20, 1989'];
    expect(await Promise.all(asCited.map(ids))).toEqual(asCited.map(() => ['day']));
    expect([await ids('21 ноября 1989 года'), await ids('20 ноября 1988 года')]).toEqual([[], []]);
    expect([await ids('198'), await ids('№ 1989'), await ids('11-20')]).toEqual([['titled'], ['titled'], []]);
    expect((await ids('water')).sort()).toEqual(['day', 'titled', 'undated', 'year']);
  });

  it.each([
    ['nuclear-test-ban', ['ban']],
    ['test-nuclear', ['ban', 'tests']],
    ['shell-test-ban', []],
    ['nuclear test shell', ['ban', 'tests']],
    ['test-ban treaty water', ['ban']],
  ])('by a word with hyphens where one text has all its parts: %s', async (query, found) => {
    expect(await ids(query)).toEqual(found);
  });

  it.each([
    ['Article 14', ['undated-art-14', 'undated-art-14-3']],
    ['статья 14', ['undated-art-14', 'undated-art-14-3']],
    // A number with letters is found as a part of longer ones too; what is just that comes first.
    ['14-бап', ['undated-art-14', 'undated-art-114', 'undated-art-14-3']],
    ['6 bis-бап', ['undated-art-6-bis']],
    ['article 6 bis', ['undated-art-6-bis']],
    ['UNTS 14668', ['unts:14668']],
    ['UNTS', ['unts:14668']],
    ['UNTC 14668', []],
  ])('by how it is cited: %s', async (query, found) => {
    expect(await ids(query)).toEqual(found);
  });
});
