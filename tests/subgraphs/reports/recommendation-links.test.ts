import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { document, fill, recommendation, record } from './records.ts';

const options = { actor: 'default-data', runId: null };
const goal = record('SdgGoal', { id: 'sdg-16', number: 16, title: { en: 'Peace' } });
const target = (code: string) =>
  record('SdgTarget', { id: `sdg-${code.replace('.', '-')}`, goal: 'sdg-16', code, title: { en: `Target ${code}` } });
const serves = (recommendation: string, target: string) =>
  record('RecommendationTargetLink', { recommendation, target });
const owes = (recommendation: string, body: string) => record('RecommendationBodyLink', { recommendation, body });
const cites = (recommendation: string, provision: string) =>
  record('RecommendationProvisionLink', { recommendation, provision });

const records = [
  goal,
  target('16.3'),
  target('16.10'),
  document('doc'),
  recommendation('r-1', { channel: 'DIPLOMATIC', isConfidential: true }),
  recommendation('r-2', { channel: 'PUBLISHED', isConfidential: false }),
  recommendation('r-3'),
  recommendation('r-kg', { addressee: 'kg' }),
  serves('r-1', 'sdg-16-3'),
  serves('r-1', 'sdg-16-10'),
  serves('r-2', 'sdg-16-3'),
  serves('r-kg', 'sdg-16-3'),
  owes('r-1', 'body-moj'),
  owes('r-1', 'body-mia'),
  owes('r-2', 'body-moj'),
  cites('r-1', 'untc-4-4-art-14'),
];

forEachDatabase('what recommendations are linked to', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('is told of each, with where it is known from', async () => {
    const query = `{ recommendation(id: "r-1") {
      channel channelLabel { en } isConfidential
      sdgTargets { id code goal { number } } targetLinks { id target { id } recommendation { id } sources { title } }
      responsibleBodies { id } bodyLinks { id bodyReference body { id } history { totalCount } }
      provisions { id } provisionLinks { id provisionReference provision { id } recommendation { id } }
    } }`;
    const ofIt = { recommendation: { id: 'r-1' } };
    const targetLink = (id: string) => ({ id: `r-1:${id}`, target: { id }, ...ofIt, sources: [{ title: 'Test' }] });
    const bodyLink = (id: string) => ({
      id: `r-1:${id}`,
      bodyReference: 'VERIFIED',
      body: { id },
      history: { totalCount: 1 },
    });
    expect(await runQuery(running, query)).toEqual({
      recommendation: {
        channel: 'DIPLOMATIC',
        channelLabel: { en: 'through diplomatic channels' },
        isConfidential: true,
        sdgTargets: [
          { id: 'sdg-16-10', code: '16.10', goal: { number: 16 } },
          { id: 'sdg-16-3', code: '16.3', goal: { number: 16 } },
        ],
        targetLinks: [targetLink('sdg-16-10'), targetLink('sdg-16-3')],
        responsibleBodies: [{ id: 'body-mia' }, { id: 'body-moj' }],
        bodyLinks: [bodyLink('body-mia'), bodyLink('body-moj')],
        provisions: [{ id: 'untc-4-4-art-14' }],
        provisionLinks: [
          {
            id: 'r-1:untc-4-4-art-14',
            provisionReference: 'VERIFIED',
            provision: { id: 'untc-4-4-art-14' },
            ...ofIt,
          },
        ],
      },
    });
  });

  it('is empty where nobody said anything, which makes nothing confidential', async () => {
    const query = `{ recommendation(id: "r-3") {
      channel channelLabel { en } isConfidential sdgTargets { id } responsibleBodies { id } provisions { id }
    } }`;
    expect((await runQuery(running, query)).recommendation).toEqual({
      channel: null,
      channelLabel: null,
      isConfidential: false,
      sdgTargets: [],
      responsibleBodies: [],
      provisions: [],
    });
  });

  it.each<[string, string, string[]]>([
    ['target', '{ sdgTarget: { eq: "sdg-16-3" } }', ['r-1', 'r-2']],
    ['none of a target', '{ sdgTarget: { not: "sdg-16-10" } }', ['r-2', 'r-3']],
    ['the lack of a target', '{ sdgTarget: { isNull: true } }', ['r-3']],
    ['responsible body', '{ responsibleBody: { in: ["body-mia"] } }', ['r-1']],
    ['nobody being responsible', '{ responsibleBody: { isNull: true } }', ['r-3']],
    ['provision', '{ provision: { eq: "untc-4-4-art-14" } }', ['r-1']],
    ['channel', '{ channel: { eq: PUBLISHED } }', ['r-2']],
    ['the lack of a channel', '{ channel: { isNull: true } }', ['r-3']],
    ['being confidential', '{ isConfidential: { eq: true } }', ['r-1']],
    ['not being confidential', '{ isConfidential: { eq: false } }', ['r-2', 'r-3']],
  ])('finds recommendations by %s', async (_what, filter, ids) => {
    const { recommendations } = await runQuery(running, `{ recommendations(filter: ${filter}) { nodes { id } } }`);
    expect(idsOf(recommendations)).toEqual(ids);
  });

  it('orders recommendations by how many bodies are responsible, those without one first', async () => {
    const order = async (direction: string) => {
      const by = `orderBy: { field: RESPONSIBLE_BODY_COUNT, direction: ${direction} }`;
      return idsOf((await runQuery(running, `{ recommendations(${by}) { nodes { id } } }`)).recommendations);
    };
    expect([await order('ASC'), await order('DESC')]).toEqual([
      ['r-3', 'r-2', 'r-1'],
      ['r-1', 'r-2', 'r-3'],
    ]);
  });

  it('lists them under target, body and provision: to Kazakhstan, unless others are asked for', async () => {
    const query = `query Q($r: [_Any!]!) {
      sdgTarget(id: "sdg-16-3") { recommendations { totalCount nodes { id } } all: recommendations(addressee: null) { totalCount } }
      _entities(representations: $r) {
        ... on Body { recommendations(filter: { channel: { eq: PUBLISHED } }) { nodes { id text { en } } } }
        ... on Provision { recommendations { nodes { id isConfidential lacksCopy } } }
      }
    }`;
    const r = [
      { __typename: 'Body', id: 'body-moj' },
      { __typename: 'Provision', id: 'untc-4-4-art-14' },
    ];
    expect(await runQuery(running, query, { r })).toEqual({
      sdgTarget: { recommendations: { totalCount: 2, nodes: [{ id: 'r-1' }, { id: 'r-2' }] }, all: { totalCount: 3 } },
      _entities: [
        { recommendations: { nodes: [{ id: 'r-2', text: { en: 'Text of r-2' } }] } },
        { recommendations: { nodes: [{ id: 'r-1', isConfidential: true, lacksCopy: true }] } },
      ],
    });
  });

  it('is asked for once for all recommendations', async () => {
    const query =
      '{ recommendations { nodes { sdgTargets { id } responsibleBodies { id } provisions { id } bodyLinks { id } } } }';
    // The list, three kinds of links, and the targets.
    expect(await readsDuring(() => runQuery(running, query))).toHaveLength(5);
  });

  it.each<[string, ReturnType<typeof record>, string, string]>([
    ['an unknown channel', recommendation('r-3', { channel: 'PIGEON' }), 'channel', 'Invalid option'],
    ['a yes in words', recommendation('r-3', { isConfidential: 'yes' }), 'isConfidential', 'expected boolean'],
    ['a target that there is not', serves('r-1', 'sdg-16-1'), 'target', 'names no SdgTarget of the hub.'],
    ['a recommendation that there is not', owes('r-9', 'body-moj'), 'recommendation', 'names no Recommendation'],
    ['a recommendation with a colon', cites('r:1', 'x'), 'recommendation', 'has a colon'],
    ['ids too long together', cites('r-1', 'x'.repeat(160)), 'provision', 'longer than 160'],
  ])('refuses %s', async (_what, refused, field, rule) => {
    const [outcome] = await running.ingest([refused], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });

  it('is as it was recorded at a moment', async () => {
    let now = new Date('2026-01-01T00:00:00Z');
    const own = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    await fill(own, document('doc'), recommendation('r-1'));
    now = new Date('2026-02-01T00:00:00Z');
    await fill(own, owes('r-1', 'body-moj'), recommendation('r-1', { channel: 'DIRECT' }));
    const at = (clock: string) => `query Q ${clock} {
      recommendation(id: "r-1") { channel responsibleBodies { id } }
      recommendations(filter: { responsibleBody: { isNull: true } }) { totalCount }
    }`;
    expect(await runQuery(own, at('@at(knownAt: "2026-01-15T00:00:00Z")'))).toEqual({
      recommendation: { channel: null, responsibleBodies: [] },
      recommendations: { totalCount: 1 },
    });
    expect(await runQuery(own, at(''))).toEqual({
      recommendation: { channel: 'DIRECT', responsibleBodies: [{ id: 'body-moj' }] },
      recommendations: { totalCount: 0 },
    });
  });
});
