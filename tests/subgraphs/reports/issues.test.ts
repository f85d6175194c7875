import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { yearsOpenOn } from '../../../subgraphs/reports/problem-issue/problem-issue.rule.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { written } from './duty-records.ts';
import { inForce, issue, named, notInForce, proposal } from './entry-records.ts';
import { fill } from './records.ts';

const first = 'cycle-2020:body-moj:v1';
const second = 'cycle-2021:body-moj:v1';

interface List {
  readonly nodes: { readonly id: string }[];
}

interface Lists {
  readonly problemIssues?: List;
  readonly issues?: List;
}

interface OnDay {
  readonly id: string;
  readonly isOpen: boolean;
  readonly yearsOpen: number;
  readonly own: boolean;
}

const records = [
  ...written(first),
  ...written(second),
  inForce(first, 'untc-4-4'),
  inForce(second, 'untc-4-4'),
  notInForce(second, 'untc-4-5'),
  issue('issue-1', {
    title: { kk: 'Мәселе ҚҰҚЫҚ', ru: 'Проблема', en: 'A problem' },
    description: { en: 'At length' },
    treaties: ['untc-4-5', 'untc-4-4'],
  }),
  issue('issue-2', { openedOn: '2020-01-01', resolvedOn: '2021-01-01' }),
  issue('issue-3', { openedOn: '2021-06-30', raisedBy: null, treaties: ['untc-4-9'] }),
  issue('issue-4', { openedOn: '2021-07-01', raisedBy: 'body-mfa', resolvedOn: '2021-07-01' }),
  named('issue-1', `${first}:untc-4-4`),
  named('issue-1', `${second}:untc-4-4`),
  named('issue-1', `${second}:untc-4-5`),
  named('issue-2', `${first}:untc-4-4`),
  proposal('issue-1', 1),
  proposal('issue-1', 2, { addressee: 'body-mof' }),
];

describe('the years that a problem has been open', () => {
  it.each<[string, string | null, string, number]>([
    ['2019-12-31', null, '2019-12-30', 0],
    ['2019-12-31', null, '2019-12-31', 1],
    ['2019-12-31', null, '2020-01-01', 2],
    ['2020-01-01', null, '2020-12-31', 1],
    ['2020-01-01', '2021-01-01', '2020-12-31', 1],
    ['2020-01-01', '2021-01-01', '2021-01-01', 2],
    ['2020-01-01', '2021-01-01', '2026-11-22', 2],
    ['2021-07-01', '2021-07-01', '2026-11-22', 1],
  ])('opened %s, resolved %s, are on %s %d', (openedOn, resolvedOn, day, years) => {
    expect(yearsOpenOn({ openedOn, resolvedOn }, day)).toBe(years);
  });
});

forEachDatabase('problem issues', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const issues = async (filter: Record<string, unknown>, at = ''): Promise<string[]> => {
    const query = `query Q($f: ProblemIssueFilter) ${at} { problemIssues(filter: $f) { nodes { id } } }`;
    return idsOf((await runQuery(running, query, { f: filter })).problemIssues);
  };

  it('answer across treaties, entries of both kinds and years', async () => {
    const query = `{ problemIssue(id: "issue-1") {
      id title { kk ru en } description { en } openedOn resolvedOn isOpen yearsOpen raisedBy { id } raisedByReference
      treaties { id } yearsReported proposals { totalCount } sources { title } history { totalCount }
      entryLinks { nodes { year issue { id } entry { __typename id year treaty { id } } } }
    } }`;
    const link = (type: string, entry: string, year: number) => ({
      year,
      issue: { id: 'issue-1' },
      entry: { __typename: type, id: entry, year, treaty: { id: entry.slice(first.length + 1) } },
    });
    expect((await runQuery(running, query)).problemIssue).toEqual({
      id: 'issue-1',
      title: { kk: 'Мәселе ҚҰҚЫҚ', ru: 'Проблема', en: 'A problem' },
      description: { en: 'At length' },
      openedOn: '2019-12-31',
      resolvedOn: null,
      isOpen: true,
      yearsOpen: 8,
      raisedBy: { id: 'body-moj' },
      raisedByReference: 'VERIFIED',
      treaties: [{ id: 'untc-4-4' }, { id: 'untc-4-5' }],
      yearsReported: [2020, 2021],
      proposals: { totalCount: 2 },
      entryLinks: {
        nodes: [
          link('InForceEntry', `${first}:untc-4-4`, 2020),
          link('InForceEntry', `${second}:untc-4-4`, 2021),
          link('NotInForceEntry', `${second}:untc-4-5`, 2021),
        ],
      },
      sources: [{ title: 'Test' }],
      history: { totalCount: 1 },
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['being open', { isOpen: { eq: true } }, ['issue-1', 'issue-3']],
    ['being open no longer', { isOpen: { eq: false } }, ['issue-2', 'issue-4']],
    ['years open', { yearsOpen: { gte: 6, lt: 8 } }, ['issue-3']],
    ['years open once resolved', { yearsOpen: { in: [1, 2] } }, ['issue-2', 'issue-4']],
    ['title', { title: { contains: 'құқық' } }, ['issue-1']],
    ['description', { description: { eq: 'at length' } }, ['issue-1']],
    ['opening', { openedOn: { lt: '2020-01-01' } }, ['issue-1']],
    ['resolution', { resolvedOn: { eq: '2021-01-01' } }, ['issue-2']],
    ['the lack of a resolution', { resolvedOn: { isNull: true } }, ['issue-1', 'issue-3']],
    ['body', { raisedBy: { in: ['body-mfa', 'body-x'] } }, ['issue-4']],
    ['treaty', { treaty: { eq: 'untc-4-5' } }, ['issue-1']],
    ['none of a treaty', { treaty: { not: 'untc-4-4' } }, ['issue-3']],
    ['entry', { entry: { eq: `${first}:untc-4-4` } }, ['issue-1', 'issue-2']],
    ['a year that it is reported in', { reportedIn: { eq: 2021 } }, ['issue-1']],
    ['years that it is reported in', { reportedIn: { gte: 2021 } }, ['issue-1']],
    ['a year that it is not reported in', { reportedIn: { not: 2021 } }, ['issue-2', 'issue-3', 'issue-4']],
    ['reports that there are none of', { reportedIn: { isNull: true } }, ['issue-3', 'issue-4']],
    ['reports of another year alone', { reportedIn: { not: 2021, isNull: false } }, ['issue-2']],
    ['id', { id: { not: 'issue-1' } }, ['issue-2', 'issue-3', 'issue-4']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    expect(await issues(filter)).toEqual(ids);
  });

  it('are open and closed on the days that the field and the filter agree on', async () => {
    for (const day of ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01', '2021-06-30', '2021-07-01']) {
      const query = `query Q @at(asOf: "${day}") { problemIssues { nodes { id isOpen yearsOpen own: isOpen(asOf: "2020-12-31") } } }`;
      const nodes: OnDay[] = (await runQuery(running, query)).problemIssues.nodes;
      const open = nodes.filter((each) => each.isOpen).map(({ id }) => id);
      expect([day, await issues({ isOpen: { eq: true } }, `@at(asOf: "${day}")`)]).toEqual([day, open]);
      for (const { id, yearsOpen } of nodes) {
        expect(await issues({ id: { eq: id }, yearsOpen: { eq: yearsOpen } }, `@at(asOf: "${day}")`)).toEqual([id]);
      }
      expect(nodes.map(({ own }) => own)).toEqual([true, true, false, false]);
    }
  });

  it('are on a simulated day as they were then', async () => {
    const query = `query Q @at(today: "2020-06-01") { problemIssues { nodes { id isOpen resolvedOn yearsOpen(asOf: "2026-01-01") entryLinks { totalCount } } } }`;
    expect((await runQuery(running, query)).problemIssues.nodes).toEqual([
      { id: 'issue-1', isOpen: true, resolvedOn: null, yearsOpen: 2, entryLinks: { totalCount: 0 } },
      { id: 'issue-2', isOpen: true, resolvedOn: null, yearsOpen: 1, entryLinks: { totalCount: 0 } },
    ]);
    expect(await issues({ resolvedOn: { isNull: false } }, '@at(today: "2020-06-01")')).toEqual([]);
    expect(await issues({ resolvedOn: { isNull: false } }, '@at(today: "2021-01-01")')).toEqual(['issue-2']);
  });

  it('are ordered by opening, title or id', async () => {
    const order = async (orderBy: string) =>
      idsOf((await runQuery(running, `{ problemIssues(orderBy: ${orderBy}) { nodes { id } } }`)).problemIssues);
    expect(await order('{ field: OPENED_ON, direction: DESC }')).toEqual(['issue-4', 'issue-3', 'issue-2', 'issue-1']);
    expect((await order('{ field: TITLE }'))[0]).toBe('issue-1');
    expect((await order('{ field: ID, direction: DESC }'))[0]).toBe('issue-4');
  });

  it('come for many treaties, bodies and entries with one statement a list', async () => {
    const under = async (type: string, ids: string[], selection: string): Promise<Lists[]> => {
      const query = `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${selection} } } }`;
      const r = ids.map((id) => ({ __typename: type, id }));
      const found: Lists[] = (await runQuery(running, query, { r }))._entities;
      return found;
    };
    let answers: Lists[] = [];
    const reads = await readsDuring(async () => {
      answers = await under('Treaty', ['untc-4-4', 'untc-4-5', 'untc-1-1'], 'problemIssues(first: 2) { nodes { id } }');
    });
    expect(reads).toHaveLength(1);
    expect(answers.map(({ problemIssues }) => problemIssues && idsOf(problemIssues))).toEqual([
      ['issue-1', 'issue-2'],
      ['issue-1'],
      [],
    ]);
    const open = 'problemIssues(filter: { isOpen: { eq: true } }) { nodes { id } } proposalsReceived { nodes { id } }';
    expect(await under('Body', ['body-moj', 'body-mof'], open)).toEqual([
      { problemIssues: { nodes: [{ id: 'issue-1' }] }, proposalsReceived: { nodes: [] } },
      { problemIssues: { nodes: [] }, proposalsReceived: { nodes: [{ id: 'issue-1-p2' }] } },
    ]);
    const ofEntries = await under(
      'InForceEntry',
      [`${first}:untc-4-4`, `${second}:untc-4-4`],
      'issues { nodes { id } }',
    );
    expect(ofEntries.map(({ issues: page }) => page && idsOf(page))).toEqual([['issue-1', 'issue-2'], ['issue-1']]);
  });

  it('leave a treaty when they are no longer about it', async () => {
    await fill(running, issue('issue-9', { treaties: ['untc-9-1', 'untc-9-2'] }));
    await fill(running, issue('issue-9', { treaties: ['untc-9-2'] }));
    expect(await issues({ treaty: { eq: 'untc-9-1' } })).toEqual([]);
    expect(await issues({ treaty: { eq: 'untc-9-2' } })).toEqual(['issue-9']);
    const history = '{ problemIssue(id: "issue-9") { version treaties { id } history { totalCount } } }';
    expect((await runQuery(running, history)).problemIssue).toEqual({
      version: 2,
      treaties: [{ id: 'untc-9-2' }],
      history: { totalCount: 2 },
    });
  });
});
