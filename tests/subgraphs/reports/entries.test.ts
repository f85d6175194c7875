import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { accepted, returned, written } from './duty-records.ts';
import { assessment, evidence, inForce, issue, named, notInForce, proposal } from './entry-records.ts';
import { fill } from './records.ts';

const mfa = 'cycle-2021:body-mfa:v1';
const moj1 = 'cycle-2021:body-moj:v1';
const moj2 = 'cycle-2021:body-moj:v2';
const last = 'cycle-2020:body-moj:v1';

const records = [
  ...written(last, accepted(2020)),
  ...written(mfa, { begunOn: '2021-10-04' }),
  ...written(moj1, returned(2021)),
  ...written(moj2),
  inForce(last, 'untc-4-4'),
  inForce(mfa, 'untc-4-4', { progress: { kk: 'Ілгерілеу БАР', ru: 'Ход исполнения', en: 'Progress' } }),
  inForce(moj1, 'untc-4-4'),
  inForce(moj2, 'untc-4-4', { progress: null }),
  inForce(moj2, 'untc-4-5'),
  notInForce(last, 'untc-26-4', { reason: { en: 'The budget' } }),
  notInForce(moj2, 'untc-26-4', {
    state: { en: 'At the Government' },
    continues: `${last}:untc-26-4`,
    procedure: 'untc-26-4-procedure',
  }),
  assessment(`${mfa}:untc-4-4`, 1, { finding: 'FULL' }),
  assessment(`${moj2}:untc-4-4`, 1, { finding: 'NONE' }),
  issue('issue-1'),
  named('issue-1', `${moj2}:untc-4-4`),
  named('issue-1', `${mfa}:untc-4-4`),
  proposal('issue-1', 1, { entry: `${mfa}:untc-4-4` }),
  evidence(`${mfa}:untc-4-4`, 1, 'PROVISIONS', ['Provision', 'untc-4-4-art-2']),
];

forEachDatabase('entries of annual information', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one in force', async () => {
    const query = `{ inForceEntry(id: "${mfa}:untc-4-4") {
      id version year information { id versionNumber } treaty { id } treatyReference body { id } progress { kk ru en }
      assessments { totalCount } issues { totalCount } evidence { totalCount } sources { title } history { totalCount }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      inForceEntry: {
        id: `${mfa}:untc-4-4`,
        version: 1,
        year: 2021,
        information: { id: mfa, versionNumber: 1 },
        treaty: { id: 'untc-4-4' },
        treatyReference: 'VERIFIED',
        body: { id: 'body-mfa' },
        progress: { kk: 'Ілгерілеу БАР', ru: 'Ход исполнения', en: 'Progress' },
        assessments: { totalCount: 1 },
        issues: { totalCount: 1 },
        evidence: { totalCount: 1 },
        sources: [{ title: 'Test' }],
        history: { totalCount: 1 },
      },
    });
  });

  it('answer with everything that is known of one not in force, and which it continues', async () => {
    const query = `{ notInForceEntry(id: "${moj2}:untc-26-4") {
      id year treaty { id } body { id } state { en } reason { en } procedure { id } procedureReference
      continues { id year reason { en } procedure { id } procedureReference continues { id } }
    } }`;
    expect((await runQuery(running, query)).notInForceEntry).toEqual({
      id: `${moj2}:untc-26-4`,
      year: 2021,
      treaty: { id: 'untc-26-4' },
      body: { id: 'body-moj' },
      state: { en: 'At the Government' },
      reason: null,
      procedure: { id: 'untc-26-4-procedure' },
      procedureReference: 'VERIFIED',
      continues: {
        id: `${last}:untc-26-4`,
        year: 2020,
        reason: { en: 'The budget' },
        procedure: null,
        procedureReference: null,
        continues: null,
      },
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['year', { year: { lt: 2021 } }, [`${last}:untc-4-4`]],
    ['body', { body: { eq: 'body-mfa' } }, [`${mfa}:untc-4-4`]],
    ['treaty', { treaty: { eq: 'untc-4-5' } }, [`${moj2}:untc-4-5`]],
    ['information', { information: { eq: moj1 } }, [`${moj1}:untc-4-4`]],
    ['id', { id: { in: [`${moj1}:untc-4-4`, 'no'] } }, [`${moj1}:untc-4-4`]],
    ['words in any language', { progress: { contains: 'бар' } }, [`${mfa}:untc-4-4`]],
    ['the lack of words', { progress: { isNull: true } }, [`${moj2}:untc-4-4`]],
    ['finding', { finding: { eq: 'NONE' } }, [`${moj2}:untc-4-4`]],
    [
      'none of a finding',
      { finding: { not: 'NONE' }, year: { eq: 2021 } },
      [`${mfa}:untc-4-4`, `${moj1}:untc-4-4`, `${moj2}:untc-4-5`],
    ],
    ['issue', { issue: { eq: 'issue-1' } }, [`${mfa}:untc-4-4`, `${moj2}:untc-4-4`]],
    [
      'the latest version',
      { isLatestVersion: { eq: true }, treaty: { eq: 'untc-4-4' } },
      [`${last}:untc-4-4`, `${mfa}:untc-4-4`, `${moj2}:untc-4-4`],
    ],
    ['an earlier version', { isLatestVersion: { eq: false } }, [`${moj1}:untc-4-4`]],
  ])('in force can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: InForceEntryFilter) { inForceEntries(filter: $f) { nodes { id } totalCount } }';
    const { inForceEntries } = await runQuery(running, query, { f: filter });
    expect(idsOf(inForceEntries)).toEqual(ids);
    expect(inForceEntries.totalCount).toBe(ids.length);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['state', { state: { contains: 'government' } }, [`${moj2}:untc-26-4`]],
    ['reason', { reason: { eq: 'the budget' } }, [`${last}:untc-26-4`]],
    ['the lack of a reason', { reason: { isNull: true } }, [`${moj2}:untc-26-4`]],
    ['procedure', { procedure: { eq: 'untc-26-4-procedure' } }, [`${moj2}:untc-26-4`]],
    ['what continues nothing', { continues: { isNull: true } }, [`${last}:untc-26-4`]],
    ['year', { year: { gte: 2021 } }, [`${moj2}:untc-26-4`]],
  ])('not in force can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: NotInForceEntryFilter) { notInForceEntries(filter: $f) { nodes { id } } }';
    expect(idsOf((await runQuery(running, query, { f: filter })).notInForceEntries)).toEqual(ids);
  });

  it('are ordered by year, treaty, body or id', async () => {
    const order = async (orderBy: string) =>
      idsOf((await runQuery(running, `{ inForceEntries(orderBy: ${orderBy}) { nodes { id } } }`)).inForceEntries);
    const ofMoj = [`${moj1}:untc-4-4`, `${moj2}:untc-4-4`, `${moj2}:untc-4-5`];
    expect(await order('{ field: YEAR, direction: DESC }')).toEqual([
      ...ofMoj.toReversed(),
      `${mfa}:untc-4-4`,
      `${last}:untc-4-4`,
    ]);
    expect(await order('{ field: ID }')).toEqual([`${last}:untc-4-4`, `${mfa}:untc-4-4`, ...ofMoj]);
    expect(await order('{ field: BODY }')).toEqual([`${mfa}:untc-4-4`, `${last}:untc-4-4`, ...ofMoj]);
    expect((await order('{ field: TREATY, direction: DESC }'))[0]).toBe(`${moj2}:untc-4-5`);
  });

  it('of a returned version stay beside those of the next', async () => {
    const query = `{ notes: inForceEntries(filter: { body: { eq: "body-moj" }, treaty: { eq: "untc-4-4" }, year: { eq: 2021 } }) {
      nodes { information { versionNumber } progress { en } }
    } }`;
    expect((await runQuery(running, query)).notes.nodes).toEqual([
      { information: { versionNumber: 1 }, progress: { en: 'On untc-4-4' } },
      { information: { versionNumber: 2 }, progress: null },
    ]);
  });

  const entities = (selection: string, type: string, ids: readonly string[]): Promise<Answer> => {
    const query = `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id ${selection} } } }`;
    return runQuery(running, query, { r: ids.map((id) => ({ __typename: type, id })) });
  };

  it('of two bodies that found different things stand beside one another under their treaty', async () => {
    const filter = 'filter: { year: { eq: 2021 }, isLatestVersion: { eq: true } }';
    const selection = `inForceEntries(${filter}) { nodes { body { id } assessments { nodes { finding } } } }`;
    const { _entities } = await entities(selection, 'Treaty', ['untc-4-4']);
    expect(_entities[0].inForceEntries.nodes).toEqual([
      { body: { id: 'body-mfa' }, assessments: { nodes: [{ finding: 'FULL' }] } },
      { body: { id: 'body-moj' }, assessments: { nodes: [{ finding: 'NONE' }] } },
    ]);
    const ofMfa = await entities('inForceEntries(filter: { body: { eq: "body-mfa" } }) { nodes { id } }', 'Treaty', [
      'untc-4-4',
    ]);
    expect(idsOf(ofMfa._entities[0].inForceEntries)).toEqual([`${mfa}:untc-4-4`]);
  });

  it('come for many treaties and informations with one statement a list', async () => {
    let answer: Answer;
    const treaties = Array.from({ length: 20 }, (_, index) => `untc-4-${index + 1}`);
    const reads = await readsDuring(async () => {
      answer = await entities('inForceEntries { nodes { id } } notInForceEntries { nodes { id } }', 'Treaty', treaties);
    });
    expect(reads).toHaveLength(2);
    expect(idsOf(answer._entities[4].inForceEntries)).toEqual([`${moj2}:untc-4-5`]);
    const ofInformation = await entities(
      'inForceEntries { nodes { id } } notInForceEntries { nodes { id } }',
      'AnnualInformation',
      [moj2, mfa],
    );
    expect(ofInformation._entities).toMatchObject([
      {
        inForceEntries: { nodes: [{ id: `${moj2}:untc-4-4` }, { id: `${moj2}:untc-4-5` }] },
        notInForceEntries: { nodes: [{ id: `${moj2}:untc-26-4` }] },
      },
      { inForceEntries: { nodes: [{ id: `${mfa}:untc-4-4` }] }, notInForceEntries: { nodes: [] } },
    ]);
  });

  it.each([
    ['2021-10-03', 0],
    ['2021-10-04', 1],
  ])(
    'are on the simulated %s there when their information is, in every list, with what hangs on them',
    async (today, n) => {
      const id = `${mfa}:untc-4-4`;
      const query = `query Q($r: [_Any!]!) @at(today: "${today}") {
      inForceEntry(id: "${id}") { information { id } }
      inForceEntries(filter: { body: { eq: "body-mfa" } }) { totalCount }
      assessments { totalCount } evidenceLinks { totalCount } proposals { totalCount }
      problemIssue(id: "issue-1") { entryLinks { totalCount } yearsReported }
      naming: problemIssues(filter: { entry: { eq: "${id}" } }) { totalCount }
      reported: problemIssues(filter: { reportedIn: { eq: 2021 } }) { totalCount }
      _entities(representations: $r) { ... on Treaty { inForceEntries { nodes { id } } } }
    }`;
      const r = [{ __typename: 'Treaty', id: 'untc-4-4' }];
      const count = { totalCount: n };
      expect(await runQuery(running, query, { r })).toEqual({
        inForceEntry: n === 1 ? { information: { id: mfa } } : null,
        inForceEntries: count,
        ...{ assessments: count, evidenceLinks: count, proposals: count },
        problemIssue: { entryLinks: count, yearsReported: n === 1 ? [2021] : [] },
        ...{ naming: count, reported: count },
        _entities: [
          { inForceEntries: { nodes: [`${last}:untc-4-4`, ...(n === 1 ? [id] : [])].map((each) => ({ id: each })) } },
        ],
      });
    },
  );

  it('stand as the hub knew them at a moment', async () => {
    const query = '@at(knownAt: "2026-11-01T00:00:00Z") { inForceEntries { totalCount } }';
    expect(await runQuery(running, `query Q ${query}`)).toEqual({ inForceEntries: { totalCount: 0 } });
  });
});
