import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { accepted, cycle, duty, information, law, regime, requirement, returned, submitted } from './duty-records.ts';
import { fill } from './records.ts';
import { dispatch, section, summary } from './summary-records.ts';

const analysis = { kk: 'Талдау', ru: 'Анализ', en: 'Analysis' };
const assessment = { kk: 'Баға', ru: 'Оценка', en: 'Assessment' };

const records = [
  ...law,
  requirement('rules-copies', 'COPIES'),
  cycle(2020),
  cycle(2021),
  cycle(2023, { regime: 'next' }),
  duty(2023, 'body-a'),
  duty(2021, 'body-a'),
  duty(2021, 'body-b'),
  duty(2021, 'body-c'),
  duty(2021, 'body-d', { isRequired: false, reason: { en: 'Abolished' } }),
  duty(2021, 'body-e'),
  submitted('cycle-2021:body-a', 1, '2021-11-09T10:00:00+06:00', returned(2021)),
  submitted('cycle-2021:body-a', 2, '2021-11-20T10:00:00+06:00', accepted(2021)),
  submitted('cycle-2021:body-a', 3, '2021-12-09T10:00:00+06:00'),
  // 18:30 in UTC on 1 December is 2 December in Almaty.
  submitted('cycle-2021:body-b', 1, '2021-12-01T18:30:00Z'),
  information('cycle-2021:body-c', 1),
  submitted('cycle-2021:body-e', 1, '2021-12-05T10:00:00+06:00', { paperReceivedOn: '2021-12-01' }),
  summary(2020, { completedOn: '2020-12-01' }),
  summary(2021, { completedOn: '2021-12-01', analysis, foreignPolicyAssessment: assessment }),
  summary(2023),
  section('summary-2021', 1),
  dispatch('summary-2021'),
];

forEachDatabase('summary informations', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ summaryInformation(id: "summary-2021") {
      id version completedOn state stateLabel { en } analysis { kk ru en } foreignPolicyAssessment { kk ru en }
      cycle { id year summary { id } } sections { nodes { id } } attachments { totalCount }
      dispatches { nodes { id } } missingCopies { totalCount } sources { title } history { totalCount }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      summaryInformation: {
        id: 'summary-2021',
        version: 1,
        completedOn: '2021-12-01',
        state: 'DISPATCHED',
        stateLabel: { en: 'dispatched' },
        analysis,
        foreignPolicyAssessment: assessment,
        cycle: { id: 'cycle-2021', year: 2021, summary: { id: 'summary-2021' } },
        sections: { nodes: [{ id: 'summary-2021-s1' }] },
        attachments: { totalCount: 0 },
        dispatches: { nodes: [{ id: 'dispatch-summary-2021-pmo' }] },
        missingCopies: { totalCount: 0 },
        sources: [{ title: 'Test' }],
        history: { totalCount: 1 },
      },
    });
  });

  it('name the bodies that had delivered nothing on the day of completion, as a day ends in Almaty', async () => {
    const query = '{ summaryInformation(id: "summary-2021") { missingBodies { id } } }';
    expect((await runQuery(running, query)).summaryInformation.missingBodies).toEqual([
      { id: 'body-b' },
      { id: 'body-c' },
    ]);
  });

  it('miss nobody where no one has registered who owes', async () => {
    const query = '{ summaryInformation(id: "summary-2023") { missingBodies { id } missingCopies { totalCount } } }';
    expect((await runQuery(running, query)).summaryInformation).toEqual({ missingBodies: [], missingCopies: null });
  });

  it('are built from the latest version that each body had delivered by then, on paper or not', async () => {
    const query = '{ summaryInformation(id: "summary-2021") { includedInformations { id state } } }';
    expect((await runQuery(running, query)).summaryInformation.includedInformations).toEqual([
      { id: 'cycle-2021:body-a:v2', state: 'ACCEPTED' },
      { id: 'cycle-2021:body-e:v1', state: 'SUBMITTED' },
    ]);
  });

  it('can be filtered by state, cycle and day, and ordered', async () => {
    const list = async (args: string) =>
      idsOf((await runQuery(running, `{ summaryInformations(${args}) { nodes { id } } }`)).summaryInformations);
    expect(await list('filter: { state: { eq: DRAFT } }')).toEqual(['summary-2023']);
    expect(await list('filter: { state: { eq: COMPLETED } }')).toEqual(['summary-2020']);
    expect(await list('filter: { state: { not: DRAFT } }')).toEqual(['summary-2020', 'summary-2021']);
    expect(await list('filter: { cycle: { eq: "cycle-2021" } }')).toEqual(['summary-2021']);
    expect(await list('filter: { completedOn: { isNull: true } }')).toEqual(['summary-2023']);
    expect(await list('filter: { completedOn: { gte: "2021-12-01" } }')).toEqual(['summary-2021']);
    expect(await list('filter: { id: { not: "summary-2020" } }')).toEqual(['summary-2023', 'summary-2021']);
    expect(await list('orderBy: { field: COMPLETED_ON, direction: DESC }')).toEqual([
      'summary-2021',
      'summary-2020',
      'summary-2023',
    ]);
    expect(await list('orderBy: { field: ID }')).toEqual(['summary-2020', 'summary-2021', 'summary-2023']);
  });

  it('are not there, with all that is of them, before the day on which they were completed', async () => {
    const query = (today: string) => `query Q @at(today: "${today}") {
      summaryInformation(id: "summary-2021") { state dispatches { totalCount } missingBodies { id } }
      summaryInformations(filter: { state: { not: DRAFT } }) { totalCount nodes { id state } }
      summarySections { totalCount } summarySection(id: "summary-2021-s1") { id }
    }`;
    expect(await runQuery(running, query('2021-11-30'))).toEqual({
      summaryInformation: null,
      summaryInformations: { totalCount: 1, nodes: [{ id: 'summary-2020', state: 'COMPLETED' }] },
      summarySections: { totalCount: 0 },
      summarySection: null,
    });
    expect(await runQuery(running, query('2021-12-09'))).toMatchObject({
      summaryInformation: { state: 'COMPLETED', dispatches: { totalCount: 0 } },
      summaryInformations: { nodes: [{ id: 'summary-2020' }, { id: 'summary-2021', state: 'COMPLETED' }] },
      summarySections: { totalCount: 1 },
    });
    expect((await runQuery(running, query('2021-12-10'))).summaryInformation.state).toBe('DISPATCHED');
  });

  it('ask once for the deliveries, sections and dispatches of all of them', async () => {
    const query = `{ summaryInformations {
      nodes { state missingBodies { id } includedInformations { id } sections { nodes { id } } missingCopies { totalCount } }
    } }`;
    const reads = await readsDuring(() => runQuery(running, query));
    // The list; dispatches, deliveries, sections, cycles, requirements, missing copies and their count; the informations.
    expect(reads).toHaveLength(9);
  });
});

forEachDatabase('a summary information', (database) => {
  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'another one of its cycle',
      { id: 'summary-2021-b', cycle: 'cycle-2021' },
      'cycle',
      'is summed up by summary-2021',
    ],
    [
      'a cycle that there is not',
      { id: 'summary-1', cycle: 'cycle-1' },
      'cycle',
      'names no MonitoringCycle of the hub.',
    ],
    [
      'a day that does not exist',
      { id: 'summary-2020', cycle: 'cycle-2020', completedOn: '2021-02-30' },
      'completedOn',
      'is not a day',
    ],
    [
      'a text that is too long',
      { id: 'summary-2020', cycle: 'cycle-2020', analysis: { en: 'x'.repeat(15_001) } },
      'analysis.en',
      'is longer than 15000',
    ],
    [
      'a field that it has not',
      { id: 'summary-2020', cycle: 'cycle-2020', state: 'DRAFT' },
      'SummaryInformation',
      'state',
    ],
  ])('is refused for %s', async (_what, fields, field, rule) => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, regime('rules'), cycle(2020), cycle(2021), summary(2021));
    const options = { actor: 'default-data', runId: null };
    const [outcome] = await running.ingest([{ ...summary(2020), ...fields }], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });
});
