import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { groupsOf } from '../../support/groups.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, item, law, written } from './duty-records.ts';
import { assessment, inForce, issue, named, proposal } from './entry-records.ts';
import { document, fill, recommendation, record } from './records.ts';

const target = (code: string) => {
  const [goal = ''] = code.split('.');
  return record('SdgTarget', { id: `sdg-${code.replace('.', '-')}`, goal: `sdg-${goal}`, code, title: { en: code } });
};
const serves = (of: string, code: string) =>
  record('RecommendationTargetLink', { recommendation: of, target: `sdg-${code.replace('.', '-')}` });
const information = 'cycle-2021:body-moj:v1';

const records = [
  ...law,
  record('PeriodicReport', { id: 'report-cat', title: { en: 'Report' }, treatyBody: 'body-un-cat' }),
  document('observations', { kind: 'CONCLUDING_OBSERVATIONS', periodicReport: 'report-cat' }),
  document('doc'),
  recommendation('r-1', { document: 'observations', madeOn: '2019-05-02' }),
  recommendation('r-2', { madeOn: '2019' }),
  recommendation('r-3', { madeOn: '2019-12-20/2020-01-10' }),
  recommendation('r-4'),
  ...[5, 16].map((number) => record('SdgGoal', { id: `sdg-${number}`, number, title: { en: `Goal ${number}` } })),
  ...['5.1', '5.2', '16.3'].map(target),
  ...[serves('r-1', '5.1'), serves('r-1', '5.2'), serves('r-1', '16.3'), serves('r-2', '5.1')],
  ...written(information),
  inForce(information, 'untc-4-4'),
  assessment(`${information}:untc-4-4`, 1, { finding: 'PARTIAL' }),
  issue('issue-1', { openedOn: '2020-01-01', resolvedOn: '2022-01-01' }),
  issue('issue-2', { openedOn: '2021-01-01', raisedBy: null }),
  named('issue-1', `${information}:untc-4-4`),
  proposal('issue-1', 1, { addressee: 'body-mia', outcome: 'ACCEPTED', outcomeOn: '2022-03-01' }),
  proposal('issue-1', 2),
];

forEachDatabase('what lists of reports are counted by', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
    await fill(running, cycle(2020), duty(2020, 'body-mia'), duty(2020, 'body-mod'));
    await fill(running, item('cycle-2020:body-mia', 'untc-4-4'), item('cycle-2020:body-mia', 'untc-4-9'));
  });

  const recommendations = ['recommendations', 'Recommendation'] as const;

  it('is the year in which a recommendation was made, and none where that is not sure', async () => {
    expect(await groupsOf(running, recommendations, 'YEAR')).toEqual([
      [null, 2],
      ['2019', 2],
    ]);
    const query = '{ recommendations(filter: { year: { lt: 2019 } }) { totalCount } }';
    expect((await runQuery(running, query)).recommendations.totalCount).toBe(0);
  });

  it('is the treaty body that issued it', async () => {
    expect(await groupsOf(running, recommendations, 'ISSUER, YEAR')).toEqual([
      [null, null, 2],
      [null, '2019', 1],
      ['body-un-cat', '2019', 1],
    ]);
  });

  it('is a goal once, on however many of its targets, and beside a target the goal of that', async () => {
    expect(await groupsOf(running, recommendations, 'SDG_GOAL')).toEqual([
      [null, 2],
      ['sdg-16', 1],
      ['sdg-5', 2],
    ]);
    expect(await groupsOf(running, recommendations, 'SDG_GOAL, SDG_TARGET')).toEqual([
      [null, null, 2],
      ['sdg-16', 'sdg-16-3', 1],
      ['sdg-5', 'sdg-5-1', 2],
      ['sdg-5', 'sdg-5-2', 1],
    ]);
  });

  it('is whether an issue is open on the day of the law', async () => {
    const issues = ['problemIssues', 'ProblemIssue'] as const;
    expect(await groupsOf(running, issues, 'IS_OPEN')).toEqual([
      ['false', 1],
      ['true', 1],
    ]);
    expect(await groupsOf(running, issues, 'IS_OPEN', '@at(asOf: "2021-06-01")')).toEqual([['true', 2]]);
    expect(await groupsOf(running, issues, 'IS_OPEN, RAISED_BY', '@at(asOf: "2020-06-01")')).toEqual([
      ['false', null, 1],
      ['true', 'body-moj', 1],
    ]);
  });

  it('is a treaty that a duty covers, if any', async () => {
    const of2020 = await groupsOf(running, ['reportingDuties', 'ReportingDuty'], 'YEAR, TREATY');
    expect(of2020.filter(([year]) => year === '2020')).toEqual([
      ['2020', null, 1],
      ['2020', 'untc-4-4', 1],
      ['2020', 'untc-4-9', 1],
    ]);
  });

  it('is what came of proposals and assessments, as known on the day', async () => {
    const proposals = ['proposals', 'Proposal'] as const;
    expect(await groupsOf(running, proposals, 'ADDRESSEE, OUTCOME')).toEqual([
      [null, 'OPEN', 1],
      ['body-mia', 'ACCEPTED', 1],
    ]);
    expect(await groupsOf(running, proposals, 'OUTCOME', '@at(today: "2022-02-28")')).toEqual([['OPEN', 2]]);
    const found = await groupsOf(running, ['assessments', 'Assessment'], 'BODY, TREATY, FINDING');
    expect(found).toEqual([['body-moj', 'untc-4-4', 'PARTIAL', 1]]);
  });
});
