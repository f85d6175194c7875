import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import type { PageInfo } from '../../../subgraphs/_kit/query/page-info.type.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { fill, link, publication } from './records.ts';

const records = [
  publication('media-1', '2018-01-22', {
    outlet: 'Хроника',
    title: 'Ёлка и ель',
    language: 'ru',
    url: 'https://example.org/1',
  }),
  publication('media-2', '2019-05-01', { outlet: 'Egemen', title: 'ӘҢГІМЕ: 100% шарт', language: 'kk-Latn' }),
  publication('media-3', '2019-05-01', { outlet: 'Egemen', title: 'Елка', language: 'KK', summary: 'Қысқаша' }),
  publication('media-4', '2020-12-31', { outlet: 'Review', title: 'Nothing on treaties', language: 'en' }),
  link('media-1', 'untc-4-11', 'MIXED'),
  link('media-2', 'untc-4-11', 'NEGATIVE'),
  link('media-2', 'untc-4-4', 'POSITIVE'),
  link('media-3', 'untc-4-4', 'NEGATIVE'),
];

forEachDatabase('publications in the media', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('are not asked for by more than fifty conditions, those on a link included', async () => {
    const tones = { or: Array.from({ length: 51 }, () => ({ tone: { eq: 'NEGATIVE' } })) };
    const query = 'query Q($f: MediaPublicationFilter) { mediaPublications(filter: $f) { totalCount } }';
    for (const f of [{ treatyLink: tones }, { or: [{ treatyLink: { not: { or: [tones] } } }, {}] }]) {
      const { errors } = await runRequest(running, query, { f });
      expect(errors?.[0]?.message).toBe('filter: 51 conditions are more than 50.');
    }
    // GraphQL takes one thing for a list of one; what another subgraph judges comes here as it was sent.
    expect(
      (await runRequest(running, query, { f: { and: { or: { treatyLink: { and: {} } } } } })).errors,
    ).toBeUndefined();
    const nothing = { or: Array.from({ length: 10 }, () => ({ or: Array.from({ length: 10 }, () => ({})) })) };
    const { errors } = await runRequest(running, query, { f: nothing });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'filter' });
  });

  /** The ids that a filter leaves, latest first. */
  const matching = async (filter: Record<string, unknown>): Promise<string[]> => {
    const query = 'query Q($f: MediaPublicationFilter) { mediaPublications(filter: $f) { nodes { id } totalCount } }';
    const { mediaPublications } = await runQuery(running, query, { f: filter });
    expect(mediaPublications.totalCount).toBe(mediaPublications.nodes.length);
    return idsOf(mediaPublications);
  };

  it('answers one publication with everything that is known of it', async () => {
    const query = `{ mediaPublication(id: "media-1") {
      id version outlet title language url publishedOn summary
      sources { nature title actor run { id } }
      history { totalCount nodes { kind actor command } }
      treatyLinks { id tone toneLabel { kk ru en } treatyReference treaty { id } publication { id } }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      mediaPublication: {
        id: 'media-1',
        version: 1,
        outlet: 'Хроника',
        title: 'Ёлка и ель',
        language: 'ru',
        url: 'https://example.org/1',
        publishedOn: '2018-01-22',
        summary: null,
        sources: [{ nature: 'DEMONSTRATION', title: 'Test', actor: 'default-data', run: null }],
        history: { totalCount: 1, nodes: [{ kind: 'CREATED', actor: 'default-data', command: 'ingest' }] },
        treatyLinks: [
          {
            id: 'media-1:untc-4-11',
            tone: 'MIXED',
            toneLabel: { kk: 'аралас', ru: 'смешанная', en: 'mixed' },
            treatyReference: 'VERIFIED',
            treaty: { id: 'untc-4-11' },
            publication: { id: 'media-1' },
          },
        ],
      },
    });
  });

  it('answers null for an id that nobody has, and an empty list where no treaty is spoken of', async () => {
    const query =
      '{ none: mediaPublication(id: "media-9") { id } four: mediaPublication(id: "media-4") { treatyLinks { id } } }';
    expect(await runQuery(running, query)).toEqual({ none: null, four: { treatyLinks: [] } });
  });

  it('lists the latest first, and ties by id', async () => {
    expect(await matching({})).toEqual(['media-4', 'media-3', 'media-2', 'media-1']);
    const query = '{ mediaPublications(orderBy: { field: PUBLISHED_ON }) { nodes { id } } }';
    const { mediaPublications } = await runQuery(running, query);
    expect(idsOf(mediaPublications)).toEqual(['media-1', 'media-2', 'media-3', 'media-4']);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a headline in Kazakh, without regard to case', { title: { contains: 'әңгіме' } }, ['media-2']],
    ['a headline where ё is е', { title: { startsWith: 'елка' } }, ['media-3', 'media-1']],
    ['a headline with a sign that means anything in SQL', { title: { contains: '100%' } }, ['media-2']],
    ['a headline with a sign that means any letter in SQL', { title: { contains: 'Ел_а' } }, []],
    ['an outlet', { outlet: { eq: 'EGEMEN' } }, ['media-3', 'media-2']],
    ['a language in any script', { language: { startsWith: 'kk' } }, ['media-3', 'media-2']],
    ['a language tag, however it is written', { language: { eq: 'kk-latn' } }, ['media-2']],
    ['a span of days', { publishedOn: { gte: '2019-05-01', lt: '2020-12-31' } }, ['media-3', 'media-2']],
    ['a treaty', { treaty: { eq: 'untc-4-11' } }, ['media-2', 'media-1']],
    ['one of two treaties', { treaty: { in: ['untc-4-11', 'untc-4-4'] } }, ['media-3', 'media-2', 'media-1']],
    ['none of the links to a treaty', { treaty: { not: 'untc-4-11' } }, ['media-4', 'media-3']],
    ['no treaty at all', { treaty: { isNull: true } }, ['media-4']],
    ['a tone towards any treaty', { tone: { eq: 'NEGATIVE' } }, ['media-3', 'media-2']],
    [
      'a tone towards that treaty',
      { treatyLink: { treaty: { eq: 'untc-4-4' }, tone: { eq: 'NEGATIVE' } } },
      ['media-3'],
    ],
    [
      'two conditions on different links',
      { treaty: { eq: 'untc-4-4' }, tone: { eq: 'NEGATIVE' } },
      ['media-3', 'media-2'],
    ],
    ['the opposite of a filter', { not: { tone: { eq: 'NEGATIVE' } } }, ['media-4', 'media-1']],
    [
      'either of two filters',
      { or: [{ id: { eq: 'media-1' } }, { outlet: { eq: 'review' } }] },
      ['media-4', 'media-1'],
    ],
  ])('finds publications by %s', async (_what, filter, expected) => {
    expect(await matching(filter)).toEqual(expected);
  });

  it('leaves out, under a simulated day, what was published after it', async () => {
    const query = `query Q @at(today: "2019-04-30") {
      mediaPublications { totalCount nodes { id } } later: mediaPublication(id: "media-2") { id }
    }`;
    expect(await runQuery(running, query)).toEqual({
      mediaPublications: { totalCount: 1, nodes: [{ id: 'media-1' }] },
      later: null,
    });
  });

  it('pages backwards and forwards through the same list', async () => {
    const page = async (args: string) => {
      const query = `{ mediaPublications(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      const { mediaPublications } = await runQuery(running, query);
      return { ids: idsOf(mediaPublications), ...(mediaPublications.pageInfo as PageInfo) };
    };
    const first = await page('first: 2');
    expect(first).toMatchObject({ ids: ['media-4', 'media-3'], hasNextPage: true, hasPreviousPage: false });
    const second = await page(`first: 2, after: "${first.endCursor}"`);
    expect(second).toMatchObject({ ids: ['media-2', 'media-1'], hasNextPage: false, hasPreviousPage: true });
    const back = await page(`last: 1, before: "${second.startCursor}"`);
    expect(back).toMatchObject({ ids: ['media-3'], hasNextPage: true, hasPreviousPage: true });
  });

  it('is ordered by the number of treaties, page by page in both directions', async () => {
    const query = `query Q($a: String, $b: String, $first: Int, $last: Int, $direction: OrderDirection!) {
      mediaPublications(after: $a, before: $b, first: $first, last: $last, orderBy: { field: TREATY_COUNT, direction: $direction }) {
        nodes { id } pageInfo { startCursor endCursor }
      }
    }`;
    interface Found {
      readonly nodes: readonly { readonly id: string }[];
      readonly pageInfo: PageInfo;
    }
    const page = async (variables: object) =>
      (await runQuery(running, query, { ...variables })).mediaPublications as Found;
    const ascending = ['media-4', 'media-1', 'media-3', 'media-2'];
    for (const [direction, expected] of [
      ['ASC', ascending],
      ['DESC', ascending.toReversed()],
    ] as const) {
      const onward: string[] = [];
      for (let a: string | null | undefined = null; onward.length < 4;) {
        const { nodes, pageInfo } = await page({ first: 1, a, direction });
        onward.push(...idsOf({ nodes }));
        a = pageInfo.endCursor;
        const all = await page({ last: 9, b: a, direction });
        expect(idsOf(all)).toEqual(expected.slice(0, onward.length - 1));
      }
      expect(onward).toEqual(expected);
    }
  });

  it('refuses a cursor of another order', async () => {
    const { mediaPublications } = await runQuery(running, '{ mediaPublications(first: 1) { pageInfo { endCursor } } }');
    const query = `{ mediaPublications(after: "${mediaPublications.pageInfo.endCursor}", orderBy: { field: ID }) { nodes { id } } }`;
    const { errors } = await runRequest(running, query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_CURSOR' });
  });
});
