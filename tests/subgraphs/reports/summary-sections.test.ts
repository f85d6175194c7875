import { createHash } from 'node:crypto';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { cycle, regime, written } from './duty-records.ts';
import { inForce, notInForce } from './entry-records.ts';
import { fill, record } from './records.ts';
import { dispatch, section, summary } from './summary-records.ts';

const options = { actor: 'default-data', runId: null };
const hashOf = (kk: string | null, ru: string | null, en: string | null) =>
  createHash('sha256')
    .update(JSON.stringify([kk, ru, en]))
    .digest('hex');
const a = 'cycle-2021:body-a:v1';
const b = 'cycle-2021:body-b:v1';
const link = (section: string, entry: string) => record('SectionEntryLink', { section, entry });

const records = [
  regime('rules'),
  cycle(2020),
  ...written(a),
  ...written(b),
  inForce(a, 'untc-4-4'),
  notInForce(a, 'untc-26-4'),
  inForce(b, 'untc-4-9'),
  summary(2020, { completedOn: '2020-12-01' }),
  summary(2021, { completedOn: '2021-12-01' }),
  section('summary-2020', 1),
  section('summary-2021', 2, { text: null, contentHash: hashOf(null, null, 'Only its hash') }),
  section('summary-2021', 1, {
    heading: { kk: 'Бас', ru: 'Заголовок', en: 'Heading' },
    text: { kk: 'Мәтін ҚАЗАҚ', ru: 'Текст', en: 'Text' },
    treaty: 'untc-4-4',
  }),
  link('summary-2021-s1', `${b}:untc-4-9`),
  link('summary-2021-s1', `${a}:untc-4-4`),
  link('summary-2021-s1', `${a}:untc-26-4`),
  dispatch('summary-2021'),
];

forEachDatabase('sections of a summary', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ summarySection(id: "summary-2021-s1") {
      id version position heading { kk ru en } text { kk ru en } contentHash treaty { id } treatyReference
      summary { id } bodies { id } entries { totalCount } sources { title } history { totalCount }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      summarySection: {
        id: 'summary-2021-s1',
        version: 1,
        position: 1,
        heading: { kk: 'Бас', ru: 'Заголовок', en: 'Heading' },
        text: { kk: 'Мәтін ҚАЗАҚ', ru: 'Текст', en: 'Text' },
        contentHash: hashOf('Мәтін ҚАЗАҚ', 'Текст', 'Text'),
        treaty: { id: 'untc-4-4' },
        treatyReference: 'VERIFIED',
        summary: { id: 'summary-2021' },
        bodies: [{ id: 'body-a' }, { id: 'body-b' }],
        entries: { totalCount: 3 },
        sources: [{ title: 'Test' }],
        history: { totalCount: 1 },
      },
    });
  });

  it('lead back to the entries of bodies, and these to them', async () => {
    const query = `{ summarySection(id: "summary-2021-s1") { entries { nodes { id section { id } entry {
      __typename
      ... on AnnualEntry { id treaty { id } summarySections { nodes { id } } }
      ... on InForceEntry { information { duty { body { id } } } }
    } } } } }`;
    const back = { nodes: [{ id: 'summary-2021-s1' }] };
    const reported = (id: string, treaty: string, body: string) => ({
      __typename: 'InForceEntry',
      id,
      treaty: { id: treaty },
      summarySections: back,
      information: { duty: { body: { id: body } } },
    });
    const of = { section: { id: 'summary-2021-s1' } };
    expect((await runQuery(running, query)).summarySection.entries.nodes).toEqual([
      {
        id: `summary-2021-s1:${a}:untc-26-4`,
        ...of,
        entry: {
          __typename: 'NotInForceEntry',
          id: `${a}:untc-26-4`,
          treaty: { id: 'untc-26-4' },
          summarySections: back,
        },
      },
      { id: `summary-2021-s1:${a}:untc-4-4`, ...of, entry: reported(`${a}:untc-4-4`, 'untc-4-4', 'body-a') },
      { id: `summary-2021-s1:${b}:untc-4-9`, ...of, entry: reported(`${b}:untc-4-9`, 'untc-4-9', 'body-b') },
    ]);
  });

  it('are compared, by hash, with what was dispatched', async () => {
    const sent = hashOf('Мәтін ҚАЗАҚ', 'Текст', 'Text');
    const other = hashOf(null, null, 'Another text');
    const query = `query Q($r: [_Any!]!) { _entities(representations: $r) {
      ... on SectionComparison { id value valueLabel { en } section { id } }
    } }`;
    const ids = [`summary-2021-s1:${sent}`, `summary-2021-s1:${other}`, `summary-2020-s1:${sent}`, `-:${sent}`];
    const r = ids.map((id) => ({ __typename: 'SectionComparison', id }));
    expect((await runQuery(running, query, { r }))._entities).toEqual([
      { id: ids[0], value: 'EXACT', valueLabel: { en: 'exactly as dispatched' }, section: { id: 'summary-2021-s1' } },
      {
        id: ids[1],
        value: 'DIFFERS',
        valueLabel: { en: 'differs from what was dispatched' },
        section: { id: 'summary-2021-s1' },
      },
      { id: ids[2], value: 'NOT_DISPATCHED', valueLabel: { en: 'not dispatched' }, section: { id: 'summary-2020-s1' } },
      { id: ids[3], value: 'NOT_DISPATCHED', valueLabel: { en: 'not dispatched' }, section: null },
    ]);
    const own = `{ summarySection(id: "summary-2021-s1") { comparison(contentHash: "${sent}") { value } } }`;
    expect((await runQuery(running, own)).summarySection.comparison).toEqual({ value: 'EXACT' });
    const before = `query Q @at(today: "2021-12-09") ${own}`;
    expect((await runQuery(running, before)).summarySection.comparison).toEqual({ value: 'NOT_DISPATCHED' });
  });

  it('have no comparison where there is no such section, or the hash is none', async () => {
    const query = 'query Q($r: [_Any!]!) { _entities(representations: $r) { ... on SectionComparison { id } } }';
    const ids = [`summary-1-s1:${'0'.repeat(64)}`, 'summary-2021-s1:ABC'];
    const r = ids.map((id) => ({ __typename: 'SectionComparison', id }));
    const { errors } = await runRequest(running, query, { r });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('can be filtered by summary, text, treaty and id, and ordered', async () => {
    const list = async (args: string) =>
      idsOf((await runQuery(running, `{ summarySections(${args}) { nodes { id } } }`)).summarySections);
    expect(await list('filter: { summary: { eq: "summary-2020" } }')).toEqual(['summary-2020-s1']);
    expect(await list('filter: { text: { contains: "қазақ" } }')).toEqual(['summary-2021-s1']);
    expect(await list('filter: { treaty: { isNull: false } }')).toEqual(['summary-2021-s1']);
    expect(await list('filter: { id: { not: "summary-2021-s1" } }')).toEqual(['summary-2020-s1', 'summary-2021-s2']);
    expect(await list('orderBy: { field: POSITION, direction: DESC }')).toEqual([
      'summary-2021-s2',
      'summary-2021-s1',
      'summary-2020-s1',
    ]);
    expect(await list('orderBy: { field: ID }')).toHaveLength(3);
  });

  it('are listed under their treaty, and their links by entry', async () => {
    const query = `query Q($r: [_Any!]!) {
      _entities(representations: $r) { ... on Treaty { summarySections { nodes { id } } } }
      sectionEntryLinks(filter: { section: { eq: "summary-2021-s1" } }, orderBy: { field: ID }) { totalCount }
      of: sectionEntryLinks(filter: { entry: { eq: "${b}:untc-4-9" } }) { totalCount }
      sectionEntryLink(id: "summary-2021-s1:${b}:untc-4-9") { section { id } }
    }`;
    expect(await runQuery(running, query, { r: [{ __typename: 'Treaty', id: 'untc-4-4' }] })).toEqual({
      _entities: [{ summarySections: { nodes: [{ id: 'summary-2021-s1' }] } }],
      sectionEntryLinks: { totalCount: 3 },
      of: { totalCount: 1 },
      sectionEntryLink: { section: { id: 'summary-2021-s1' } },
    });
  });

  it('ask once for the bodies and entries of all of them', async () => {
    const reads = await readsDuring(() =>
      runQuery(running, '{ summarySections { nodes { bodies { id } entries { nodes { id } } } } }'),
    );
    expect(reads).toHaveLength(3);
  });

  it.each<[string, ReturnType<typeof record>, string, string]>([
    ['another text, once dispatched', section('summary-2021', 1), 'text', 'of a summary that was dispatched'],
    ['a new section, once dispatched', section('summary-2021', 3), 'text', 'of a summary that was dispatched'],
    [
      'another summary',
      section('summary-2020', 1, { id: 'summary-2021-s2' }),
      'summary',
      'a section stays in its summary',
    ],
    [
      'neither text nor hash',
      section('summary-2020', 2, { text: null }),
      'text',
      'is missing, and so is `contentHash`',
    ],
    [
      'a hash of something else',
      section('summary-2020', 2, { contentHash: '0'.repeat(64) }),
      'contentHash',
      'is not the hash of `text`.',
    ],
    ['a hash that is none', section('summary-2020', 2, { contentHash: 'ABC' }), 'contentHash', 'is not a SHA-256'],
    ['no place', section('summary-2020', 0), 'position', '>=1'],
    [
      'a text that is too long',
      section('summary-2020', 2, { text: { ru: 'x'.repeat(15_001) } }),
      'text.ru',
      'is longer than 15000',
    ],
    ['a summary that there is not', section('summary-1', 1), 'summary', 'names no SummaryInformation of the hub.'],
    ['an information in place of an entry', link('summary-2020-s1', a), 'entry', 'is not the id of an entry'],
    ['an entry that there is not', link('summary-2020-s1', `${a}:untc-1-1`), 'entry', 'names no entry of the hub.'],
    ['ids too long together', link('summary-2020-s1', `${a}:${'x'.repeat(130)}`), 'entry', 'longer than 160'],
  ])('refuse %s', async (_what, refused, field, rule) => {
    const [outcome] = await running.ingest([refused], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });

  it('take the same again without a change', async () => {
    const outcomes = await running.ingest(records, options);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['unchanged']));
  });
});
