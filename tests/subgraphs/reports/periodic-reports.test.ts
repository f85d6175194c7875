import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { periodicReport, reportOn } from './input-records.ts';
import { document, fill, recommendation, record } from './records.ts';

const options = { actor: 'default-data', runId: null };

const records = [
  periodicReport('ccpr-2', {
    title: { kk: 'Екінші ҚАЗАҚ баяндама', ru: 'Второй доклад', en: 'Second report' },
    treatyBody: 'body-un-hrc',
    symbol: 'CCPR/C/KAZ/2',
    dueOn: '2014-07',
    submittedOn: '2015-02-27',
    defendedOn: '2016-06-22/2016-06-23',
    url: 'https://undocs.org/CCPR/C/KAZ/2',
  }),
  periodicReport('common', { submittedOn: '2012' }),
  periodicReport('due', { dueOn: '2030-01-01', treatyBody: 'body-un-cat' }),
  reportOn('ccpr-2', 'untc-4-5'),
  reportOn('ccpr-2', 'untc-4-4'),
  reportOn('due', 'untc-4-9'),
  document('co-2', { periodicReport: 'ccpr-2', kind: 'CONCLUDING_OBSERVATIONS' }),
  document('doc'),
  recommendation('r-1', { document: 'co-2' }),
  recommendation('r-2'),
];

forEachDatabase('periodic reports (¶6(5))', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ periodicReport(id: "ccpr-2") {
      id version title { kk ru en } treatyBody { id } treatyBodyReference symbol dueOn { value } submittedOn { value }
      defendedOn { value precision } url treaties { id }
      treatyLinks { id treatyReference report { id } treaty { id } sources { title } history { totalCount } }
      documents { nodes { id periodicReport { id } } } sources { title } history { totalCount }
    } }`;
    const treatyLink = (treaty: string) => ({
      id: `ccpr-2:${treaty}`,
      treatyReference: 'VERIFIED',
      report: { id: 'ccpr-2' },
      treaty: { id: treaty },
      sources: [{ title: 'Test' }],
      history: { totalCount: 1 },
    });
    expect(await runQuery(running, query)).toEqual({
      periodicReport: {
        id: 'ccpr-2',
        version: 1,
        title: { kk: 'Екінші ҚАЗАҚ баяндама', ru: 'Второй доклад', en: 'Second report' },
        treatyBody: { id: 'body-un-hrc' },
        treatyBodyReference: 'VERIFIED',
        symbol: 'CCPR/C/KAZ/2',
        dueOn: { value: '2014-07' },
        submittedOn: { value: '2015-02-27' },
        defendedOn: { value: '2016-06-22/2016-06-23', precision: 'INTERVAL' },
        url: 'https://undocs.org/CCPR/C/KAZ/2',
        treaties: [{ id: 'untc-4-4' }, { id: 'untc-4-5' }],
        treatyLinks: [treatyLink('untc-4-4'), treatyLink('untc-4-5')],
        documents: { nodes: [{ id: 'co-2', periodicReport: { id: 'ccpr-2' } }] },
        sources: [{ title: 'Test' }],
        history: { totalCount: 1 },
      },
    });
  });

  it.each<[string, string, string[]]>([
    ['title', '{ title: { contains: "қазақ" } }', ['ccpr-2']],
    ['symbol', '{ symbol: { startsWith: "ccpr/" } }', ['ccpr-2']],
    ['treaty', '{ treaty: { eq: "untc-4-5" } }', ['ccpr-2']],
    ['no treaty', '{ treaty: { isNull: true } }', ['common']],
    ['treaty body', '{ treatyBody: { eq: "body-un-cat" } }', ['due']],
    ['when it was due', '{ dueOn: { lt: "2020-01-01" } }', ['ccpr-2']],
    ['when it was submitted', '{ submittedOn: { isNull: true } }', ['due']],
    ['when it was defended', '{ defendedOn: { gte: "2016-01-01" } }', ['ccpr-2']],
    ['id', '{ id: { not: "due" } }', ['common', 'ccpr-2']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const { periodicReports } = await runQuery(running, `{ periodicReports(filter: ${filter}) { nodes { id } } }`);
    expect(idsOf(periodicReports)).toEqual(ids);
  });

  it('can be ordered by each of their dates, title or id', async () => {
    const order = async (field: string) =>
      idsOf(
        (await runQuery(running, `{ periodicReports(orderBy: { field: ${field} }) { nodes { id } } }`)).periodicReports,
      );
    expect(await order('DUE_ON')).toEqual(['common', 'ccpr-2', 'due']);
    expect(await order('SUBMITTED_ON')).toEqual(['due', 'common', 'ccpr-2']);
    expect(await order('TITLE')).toEqual(['common', 'due', 'ccpr-2']);
    expect(await order('ID')).toEqual(['ccpr-2', 'common', 'due']);
  });

  it('are listed under their treaties and the body they are made to, all by one question', async () => {
    const query = `query Q($r: [_Any!]!) { _entities(representations: $r) {
      ... on Treaty { periodicReports { totalCount nodes { id } } }
      ... on Body { periodicReportsReceived { nodes { id } } }
    } }`;
    const treaties = ['untc-4-4', 'untc-4-9', 'untc-1-1'].map((id) => ({ __typename: 'Treaty', id }));
    const r = [...treaties, { __typename: 'Body', id: 'body-un-hrc' }];
    let answer: unknown;
    const reads = await readsDuring(async () => {
      answer = (await runQuery(running, query, { r }))._entities;
    });
    expect(answer).toEqual([
      { periodicReports: { totalCount: 1, nodes: [{ id: 'ccpr-2' }] } },
      { periodicReports: { totalCount: 1, nodes: [{ id: 'due' }] } },
      { periodicReports: { totalCount: 0, nodes: [] } },
      { periodicReportsReceived: { nodes: [{ id: 'ccpr-2' }] } },
    ]);
    // Pages and counts of the treaties, and the page of the body.
    expect(reads).toHaveLength(3);
  });

  it('lead to the recommendations that came after them', async () => {
    const query = `{ recommendations(filter: { periodicReport: { eq: "ccpr-2" } }) { nodes { id document { periodicReport { id } } } }
      others: recommendations(filter: { periodicReport: { isNull: true } }) { nodes { id } }
      sourceDocuments(filter: { periodicReport: { eq: "ccpr-2" } }) { nodes { id } } }`;
    expect(await runQuery(running, query)).toEqual({
      recommendations: { nodes: [{ id: 'r-1', document: { periodicReport: { id: 'ccpr-2' } } }] },
      others: { nodes: [{ id: 'r-2' }] },
      sourceDocuments: { nodes: [{ id: 'co-2' }] },
    });
  });

  it('are neither submitted nor defended before that day, for those who ask and those who filter', async () => {
    const query = (today: string) => `query Q @at(today: "${today}") {
      periodicReport(id: "ccpr-2") { dueOn { value } submittedOn { value } defendedOn { value } }
      pending: periodicReports(filter: { submittedOn: { isNull: true } }) { nodes { id } }
      done: periodicReports(filter: { submittedOn: { gte: "2000-01-01" } }) { nodes { id } }
      notThen: periodicReports(filter: { submittedOn: { not: "2012-05-05" } }) { totalCount }
    }`;
    expect(await runQuery(running, query('2015-01-01'))).toEqual({
      periodicReport: { dueOn: { value: '2014-07' }, submittedOn: null, defendedOn: null },
      pending: { nodes: [{ id: 'due' }, { id: 'ccpr-2' }] },
      done: { nodes: [{ id: 'common' }] },
      // A report of 2012 may be of that day.
      notThen: { totalCount: 2 },
    });
    expect(await runQuery(running, query('2016-06-22'))).toMatchObject({
      periodicReport: { submittedOn: { value: '2015-02-27' }, defendedOn: { value: '2016-06-22/2016-06-23' } },
      pending: { nodes: [{ id: 'due' }] },
    });
  });

  it.each<[string, ReturnType<typeof record>, string, string]>([
    ['no title', record('PeriodicReport', { id: 'x' }), 'title', 'expected object'],
    [
      'one defended before it was submitted',
      periodicReport('x', { submittedOn: '2015', defendedOn: '2014' }),
      'defendedOn',
      'is before submittedOn.',
    ],
    ['a date that is none', periodicReport('x', { dueOn: 'soon' }), 'dueOn', 'is not 1995'],
    [
      'an address that is none',
      periodicReport('x', { url: 'undocs' }),
      'url',
      'is not an absolute URL of http or https.',
    ],
    ['a symbol that is too long', periodicReport('x', { symbol: 'x'.repeat(161) }), 'symbol', 'is longer than 160'],
    [
      'a link of a report that there is not',
      reportOn('x', 'untc-4-4'),
      'report',
      'names no PeriodicReport of the hub.',
    ],
    ['a link of a report with a colon', reportOn('a:b', 'untc-4-4'), 'report', 'has a colon'],
    ['a link whose id is too long', reportOn('x'.repeat(100), 'y'.repeat(100)), 'treaty', 'longer than 160'],
    [
      'a document after a report that there is not',
      document('x', { periodicReport: 'x' }),
      'periodicReport',
      'names no PeriodicReport',
    ],
  ])('refuse %s', async (_what, refused, field, rule) => {
    const [outcome] = await running.ingest([refused], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });
});
