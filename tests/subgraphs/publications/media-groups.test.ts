import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { groupsOf } from '../../support/groups.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { fill, link, publication } from './records.ts';

const records = [
  publication('media-1', '2018-01-22'),
  publication('media-2', '2019-05-01', { language: 'ru' }),
  publication('media-3', '2019-12-31', { language: 'RU' }),
  publication('media-4', '2020-01-01'),
  link('media-1', 'covenant', 'MIXED'),
  link('media-2', 'covenant', 'NEGATIVE'),
  link('media-2', 'protocol', 'POSITIVE'),
  link('media-3', 'protocol', 'NEGATIVE'),
  link('media-3', 'of-nobody', 'NEGATIVE'),
];

forEachDatabase('publications, counted', (database) => {
  let running: RunningSubgraph;
  /** Which bodies watch which treaties, as bodies answers. */
  let watched: readonly (readonly (string | null)[])[] | null;

  beforeAll(async () => {
    const answer = () => ({
      groups: { nodes: watched?.map((keys) => ({ keys: keys.map((value) => ({ value })) })) },
    });
    const ask = () => Promise.resolve(watched === null ? null : { data: { lines: answer() } });
    running = await openSubgraph(subgraph, database.freshUrl(), { others: { ...alone, ask } });
    await fill(running, ...records);
  });

  beforeEach(() => {
    watched = [
      ['covenant', 'body-mfa'],
      ['covenant', 'body-moj'],
      ['protocol', 'body-moj'],
    ];
  });

  const publications = ['mediaPublications', 'MediaPublication'] as const;

  it('by year and language are those of the year, whatever the case of the language', async () => {
    expect(await groupsOf(running, publications, 'YEAR, LANGUAGE')).toEqual([
      ['2018', 'kk', 1],
      ['2019', 'ru', 2],
      ['2020', 'kk', 1],
    ]);
  });

  it('by the bodies that watch their treaties count once for a body, and those of nobody apart', async () => {
    expect(await groupsOf(running, publications, 'WATCHING_BODY')).toEqual([
      [null, 2],
      ['body-mfa', 2],
      ['body-moj', 3],
    ]);
  });

  it('by bodies and more speak of the link to the treaty that the body watches', async () => {
    expect(await groupsOf(running, publications, 'WATCHING_BODY, TONE')).toEqual([
      [null, null, 1],
      [null, 'NEGATIVE', 1],
      ['body-mfa', 'MIXED', 1],
      ['body-mfa', 'NEGATIVE', 1],
      ['body-moj', 'MIXED', 1],
      ['body-moj', 'NEGATIVE', 2],
      ['body-moj', 'POSITIVE', 1],
    ]);
    expect(await groupsOf(running, publications, 'TREATY, WATCHING_BODY, TONE')).toHaveLength(8);
  });

  it('are listed by the filter of a body with any number of treaties', async () => {
    watched = [...(watched ?? []), ...Array.from({ length: 250 }, (_, at) => [`t-${at}`, 'body-moj'] as const)];
    expect(await groupsOf(running, publications, 'WATCHING_BODY')).toEqual([
      [null, 2],
      ['body-mfa', 2],
      ['body-moj', 3],
    ]);
  });

  it('by the bodies that watched their treaties then go by the day of each', async () => {
    watched = [
      ['covenant', 'body-old', '2010-01-01', '2019-05-01'],
      ['covenant', 'body-new', '2019-05-01', null],
      ['covenant', 'body-moj', '2018-01-22', '2018-01-23'],
      ['protocol', 'body-moj', '2019-12-31', null],
    ];
    expect(await groupsOf(running, publications, 'WATCHING_BODY_THEN')).toEqual([
      [null, 3],
      ['body-moj', 2],
      ['body-new', 1],
      ['body-old', 1],
    ]);
    expect(await groupsOf(running, publications, 'TONE, WATCHING_BODY_THEN')).toEqual([
      [null, null, 1],
      ['MIXED', 'body-moj', 1],
      ['MIXED', 'body-old', 1],
      ['NEGATIVE', null, 1],
      ['NEGATIVE', 'body-moj', 1],
      ['NEGATIVE', 'body-new', 1],
      ['POSITIVE', null, 1],
    ]);
    watched = [];
    expect(await groupsOf(running, publications, 'WATCHING_BODY_THEN')).toEqual([[null, 4]]);
  });

  it('have no filter where a body watched over more spans of days than a filter may ask about', async () => {
    const day = (at: number) => `20${String(10 + at)}-01-01`;
    watched = Array.from({ length: 51 }, (_, at) => ['covenant', 'body-moj', day(at), day(at + 1)]);
    const query = '{ mediaPublications { groups(by: [WATCHING_BODY_THEN]) { nodes { count filter } } } }';
    const { nodes } = (await runQuery(running, query)).mediaPublications.groups;
    expect(nodes).toEqual([
      { count: 3, filter: expect.any(String) },
      { count: 2, filter: null },
    ]);
  });

  it('are of nobody where nobody watches anything', async () => {
    watched = [];
    expect(await groupsOf(running, publications, 'WATCHING_BODY')).toEqual([[null, 4]]);
  });

  it('are not counted by bodies where those do not answer, and by all else', async () => {
    watched = null;
    const query =
      '{ mediaPublications { totalCount a: groups(by: [WATCHING_BODY]) { summedCount } b: groups(by: [YEAR]) { summedCount } } }';
    const { data, errors } = await runRequest(running, query);
    expect(data).toMatchObject({ mediaPublications: { totalCount: 4, a: null, b: { summedCount: 4 } } });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['mediaPublications', 'a'], 'CONDITION_UNKNOWN'],
    ]);
  });

  it('have links on which not to meet something', async () => {
    const query = `{ mediaPublications(filter: { treatyLink: { not: { treaty: { eq: "protocol" } } } }, orderBy: { field: ID }) { nodes { id } } }`;
    const { mediaPublications } = await runQuery(running, query);
    expect(mediaPublications.nodes).toEqual([{ id: 'media-1' }, { id: 'media-2' }, { id: 'media-3' }]);
  });
});
