import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, item, regime, requirement } from './duty-records.ts';
import { document, fill, inferred, link, recommendation, record } from './records.ts';
import { summary } from './summary-records.ts';

const copy = 'a'.repeat(64);
const options = { actor: 'default-data', runId: null };
const attachment = (id: string, fields: Record<string, unknown>) =>
  record('SummaryAttachment', { id, summary: id.split(':')[0], ...fields });

const recommendations = {
  missing: [{}, [link('missing', 'untc-4-4')]],
  undated: [{ madeOn: null }, [link('undated', 'untc-4-4', inferred)]],
  'of-the-year': [{ madeOn: '2021' }, [link('of-the-year', 'untc-4-9')]],
  later: [{ madeOn: '2022-01-01' }, [link('later', 'untc-4-4')]],
  'on-another-treaty': [{}, [link('on-another-treaty', 'untc-1-1')]],
  'on-none': [{}, []],
  'of-an-ngo': [{ sourceKind: 'NGO' }, [link('of-an-ngo', 'untc-4-4')]],
  'to-another': [{ addressee: 'kg' }, [link('to-another', 'untc-4-4')]],
  stored: [{ document: 'doc-with-copy' }, [link('stored', 'untc-4-4')]],
  unattached: [{ document: 'doc-with-copy' }, [link('unattached', 'untc-4-9')]],
  'unattached-of-an-ngo': [
    { document: 'doc-with-copy', sourceKind: 'NGO' },
    [link('unattached-of-an-ngo', 'untc-4-4')],
  ],
  'unattached-later': [{ document: 'doc-with-copy', madeOn: '2022-01-01' }, [link('unattached-later', 'untc-4-4')]],
  'stored-on-paper': [{ document: 'doc-with-copy' }, [link('stored-on-paper', 'untc-4-4')]],
  attached: [{}, [link('attached', 'untc-4-4')]],
  'attached-on-paper': [{}, [link('attached-on-paper', 'untc-4-4')]],
} as const;

const records = [
  document('doc'),
  document('doc-with-copy', { copy }),
  ...Object.entries(recommendations).flatMap(([id, [fields, links]]) => [
    recommendation(id, { madeOn: '2019-05-01', ...fields }),
    ...links,
  ]),
  regime('rules'),
  requirement('rules-copies', 'COPIES'),
  cycle(2020),
  cycle(2021),
  duty(2020, 'body-a'),
  duty(2021, 'body-a'),
  item('cycle-2021:body-a', 'untc-4-4'),
  item('cycle-2021:body-a', 'untc-4-9', { kind: 'SIGNED_NOT_IN_FORCE' }),
  item('cycle-2020:body-a', 'untc-1-1'),
  summary(2020, { completedOn: '2020-12-01' }),
  summary(2021, { completedOn: '2021-12-01' }),
  attachment('summary-2021:doc', {
    document: copy,
    title: { kk: 'Көшірме', ru: 'Копия', en: 'Copy' },
    recommendations: ['attached', 'stored'],
  }),
  attachment('summary-2021:paper', { recommendations: ['attached-on-paper', 'stored-on-paper'] }),
  attachment('summary-2020:doc', { recommendations: ['attached'] }),
];

forEachDatabase('copies of recommendations (¶9)', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('are attached to a summary, many recommendations in one', async () => {
    const query = `{ summaryAttachment(id: "summary-2021:doc") {
      id version title { kk ru en } document { id } documentReference summary { id }
      recommendations(orderBy: { field: ID }) { totalCount nodes { id attachments { id } } } sources { title }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      summaryAttachment: {
        id: 'summary-2021:doc',
        version: 1,
        title: { kk: 'Көшірме', ru: 'Копия', en: 'Copy' },
        document: { id: copy },
        documentReference: 'VERIFIED',
        summary: { id: 'summary-2021' },
        recommendations: {
          totalCount: 2,
          nodes: [
            { id: 'attached', attachments: [{ id: 'summary-2020:doc' }, { id: 'summary-2021:doc' }] },
            { id: 'stored', attachments: [{ id: 'summary-2021:doc' }] },
          ],
        },
        sources: [{ title: 'Test' }],
      },
    });
  });

  it('are missed where an international organisation recommended it to Kazakhstan by then, on a treaty of the cycle', async () => {
    const query = `{ summaryInformations(orderBy: { field: ID }) {
      nodes { missingCopies(orderBy: { field: ID }) { totalCount nodes { id lacksCopy } } }
    } }`;
    const [first, second] = (await runQuery(running, query)).summaryInformations.nodes;
    expect(idsOf(second.missingCopies)).toEqual(['attached-on-paper', 'missing', 'of-the-year', 'undated']);
    expect(second.missingCopies.totalCount).toBe(4);
    expect(second.missingCopies.nodes[0].lacksCopy).toBe(true);
    expect(idsOf(first.missingCopies)).toEqual(['on-another-treaty']);
  });

  it('are listed where they are stored and not attached to the summary, under the same conditions', async () => {
    const query = `{ summaryInformations(orderBy: { field: ID }) { nodes {
      unattachedRecommendations(orderBy: { field: ID }) { totalCount nodes { id lacksCopy copy { id } } } } } }`;
    const [first, second] = (await runQuery(running, query)).summaryInformations.nodes;
    expect(second.unattachedRecommendations).toEqual({
      totalCount: 2,
      nodes: ['stored-on-paper', 'unattached'].map((id) => ({ id, lacksCopy: false, copy: { id: copy } })),
    });
    expect(idsOf(first.unattachedRecommendations)).toEqual([]);
  });

  it('can be filtered and paged like other recommendations', async () => {
    const query = `{ summaryInformation(id: "summary-2021") {
      missingCopies(first: 1, orderBy: { field: ID }, filter: { madeOn: { isNull: false }, text: { contains: "TEXT" } }) {
        totalCount pageInfo { hasNextPage } nodes { id text { en } }
      }
    } }`;
    expect((await runQuery(running, query)).summaryInformation.missingCopies).toEqual({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [{ id: 'attached-on-paper', text: { en: 'Text of attached-on-paper' } }],
    });
  });

  it('are told of a recommendation: whether one is asked for and lacks, and which it is', async () => {
    const query = (id: string) =>
      `{ recommendation(id: "${id}") { lacksCopy copy { id } document { copy { id } copyReference } } }`;
    const none = { copy: null, document: { copy: null, copyReference: null } };
    const stored = { copy: { id: copy }, copyReference: 'VERIFIED' };
    expect((await runQuery(running, query('missing'))).recommendation).toEqual({ lacksCopy: true, ...none });
    expect((await runQuery(running, query('of-an-ngo'))).recommendation).toEqual({ lacksCopy: false, ...none });
    expect((await runQuery(running, query('stored'))).recommendation).toEqual({
      lacksCopy: false,
      copy: { id: copy },
      document: stored,
    });
    const filtered = async (filter: string) =>
      idsOf(
        (await runQuery(running, `{ recommendations(orderBy: { field: ID }, filter: ${filter}) { nodes { id } } }`))
          .recommendations,
      );
    expect(await filtered('{ lacksCopy: { eq: false } }')).toEqual([
      ...['of-an-ngo', 'stored', 'stored-on-paper'],
      ...['unattached', 'unattached-later', 'unattached-of-an-ngo'],
    ]);
    expect(await filtered('{ lacksCopy: { eq: true }, madeOn: { gte: "2021-01-01" } }')).toEqual([
      'later',
      'of-the-year',
    ]);
    const documents = await runQuery(
      running,
      '{ sourceDocuments(filter: { copy: { isNull: true } }) { nodes { id } } }',
    );
    expect(idsOf(documents.sourceDocuments)).toEqual(['doc']);
  });

  it('can be found by summary, copy and recommendation', async () => {
    const list = async (filter: string) =>
      idsOf((await runQuery(running, `{ summaryAttachments(filter: ${filter}) { nodes { id } } }`)).summaryAttachments);
    expect(await list('{ summary: { eq: "summary-2020" } }')).toEqual(['summary-2020:doc']);
    expect(await list('{ document: { isNull: true } }')).toEqual(['summary-2020:doc', 'summary-2021:paper']);
    expect(await list('{ recommendation: { eq: "stored" } }')).toEqual(['summary-2021:doc']);
    expect(await list('{ recommendation: { not: "attached" } }')).toEqual(['summary-2021:paper']);
    expect(await list('{ id: { eq: "summary-2021:paper" } }')).toEqual(['summary-2021:paper']);
  });

  it('ask once for what all attachments hold, and for the attachments of all recommendations', async () => {
    const down = await readsDuring(() =>
      runQuery(running, '{ summaryAttachments { nodes { recommendations { nodes { id } } } } }'),
    );
    const up = await readsDuring(() =>
      runQuery(running, '{ recommendations { nodes { lacksCopy attachments { id } } } }'),
    );
    expect([down.length, up.length]).toEqual([2, 3]);
  });

  it('are not attached before their summary is completed', async () => {
    const query = `query Q @at(today: "2021-11-30") { summaryAttachments { nodes { id } } recommendation(id: "stored") { attachments { id } } }`;
    expect(await runQuery(running, query)).toEqual({
      summaryAttachments: { nodes: [{ id: 'summary-2020:doc' }] },
      recommendation: { attachments: [] },
    });
  });

  it.each<[string, ReturnType<typeof record>, string, string]>([
    ['none', attachment('summary-2021:x', { recommendations: [] }), 'recommendations', 'is empty'],
    [
      'one twice',
      attachment('summary-2021:x', { recommendations: ['missing', 'missing'] }),
      'recommendations',
      'twice',
    ],
    [
      'one that there is not',
      attachment('summary-2021:x', { recommendations: ['missing', 'nowhere'] }),
      'recommendations',
      'names no Recommendation',
    ],
    [
      'a copy that is no hash',
      attachment('summary-2021:x', { document: 'doc', recommendations: ['missing'] }),
      'document',
      'is not a SHA-256',
    ],
    [
      'another summary',
      attachment('summary-2021:x', { summary: 'summary-2020', recommendations: ['missing'] }),
      'id',
      'does not begin with',
    ],
    [
      'an id too long',
      attachment(`summary-2021:${'x'.repeat(140)}`, { recommendations: ['missing-one'] }),
      'recommendations',
      'longer than 160',
    ],
    [
      'a list too long',
      attachment('summary-2021:x', { recommendations: Array.from({ length: 351 }, (_, i) => `r${i}`) }),
      'recommendations',
      'are more than 350',
    ],
  ])('refuse %s', async (_what, refused, field, rule) => {
    const [outcome] = await running.ingest([refused], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });
});
