import type { IngestRecord, RunningSubgraph, Subgraph } from '../../subgraphs/_kit/contract.ts';
import { subgraph as bodies } from '../../subgraphs/bodies/subgraph.ts';
import { subgraph as reports } from '../../subgraphs/reports/subgraph.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph } from '../support/run-query.ts';
import { command } from '../subgraphs/bodies/commands.ts';
import { assignment, body, head, subdivision } from '../subgraphs/bodies/records.ts';
import { cycle, duty, item, law, regime, requirement } from '../subgraphs/reports/duty-records.ts';
import { issue, proposal } from '../subgraphs/reports/entry-records.ts';

const options = { actor: 'import:test', runId: 'test' };

async function opened(subgraph: Subgraph, ...records: IngestRecord[]): Promise<RunningSubgraph> {
  const running = await openSubgraph(subgraph, freshSqliteUrl());
  expect((await running.ingest(records, options)).filter(({ status }) => status !== 'created')).toEqual([]);
  return running;
}

/** A record of which some fields are not stated. */
function without(record: IngestRecord, ...fields: string[]): IngestRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => !fields.includes(name)),
  ) as unknown as IngestRecord;
}

describe('a record that leaves a field as it is is held to what must hold with that field', () => {
  const owed = 'cycle-2021:body-a';
  const ofReports = [
    issue('issue-1', { openedOn: '2019-01-01', resolvedOn: '2020-01-01' }),
    proposal('issue-1', 1, { outcome: 'DONE', outcomeOn: '2021-03-01' }),
    cycle(2021, { closedOn: '2021-12-31' }),
    duty(2021, 'body-a'),
    item(owed, 'untc-4-4', { untilDay: '2021-06-01' }),
    regime('other', { firstYear: 2050, lastYear: 2060 }),
    requirement('rules-other', 'COPIES', { firstYear: 2012, lastYear: 2013 }),
  ];

  it.each<[IngestRecord, string, unknown, string]>([
    [issue('issue-1', { openedOn: '2020-01-02' }), 'resolvedOn', '2020-01-01', 'is before openedOn, 2020-01-02.'],
    [
      proposal('issue-1', 1, { outcome: 'OPEN' }),
      'outcomeOn',
      '2021-03-01',
      '2021-03-01 is the day of an outcome, and nothing has come of an OPEN proposal.',
    ],
    [cycle(2021, { openedOn: '2022-01-01' }), 'closedOn', '2021-12-31', 'is before openedOn, 2022-01-01.'],
    [item(owed, 'untc-4-4', { fromDay: '2021-06-01' }), 'untilDay', '2021-06-01', 'is not after fromDay, 2021-06-01.'],
    [without(regime('other', { firstYear: 2061 }), 'lastYear'), 'lastYear', 2060, 'is before firstYear, 2061.'],
    [
      without(requirement('rules-other', 'COPIES', { firstYear: 2014 }), 'lastYear'),
      'lastYear',
      2013,
      'is before firstYear, 2014.',
    ],
  ])('%j', async (record, field, value, rule) => {
    const running = await opened(reports, ...law, ...ofReports);
    expect(await running.ingest([record], options)).toEqual([{ status: 'refused', field, value, rule }]);
  });

  it('also where it came before in the same batch, and not where it is stated', async () => {
    const running = await opened(reports, ...law);
    const records = [
      issue('issue-1', { openedOn: '2019-01-01', resolvedOn: '2020-01-01' }),
      issue('issue-1', { openedOn: '2021-01-01' }),
      issue('issue-1', { openedOn: '2021-01-01', resolvedOn: null }),
    ];
    const outcomes = await running.ingest(records, options);
    expect(outcomes.map(({ status }) => status)).toEqual(['created', 'refused', 'changed']);
  });

  it('for whatever is valid for a time', async () => {
    const days = ['2011-01-01', '2015-01-01'] as const;
    const late = '2016-01-01';
    const running = await opened(
      bodies,
      body('body-a'),
      subdivision('sub-a', 'body-a', days),
      head('head-a', 'body-a', days),
      assignment('body-a', 'untc-4-1', days),
    );
    const records = [
      subdivision('sub-a', 'body-a', [late, null]),
      head('head-a', 'body-a', [late, null]),
      assignment('body-a', 'untc-4-1', [late, null]),
    ];
    const outcomes = await running.ingest(
      records.map((each) => without(each, 'validUntil')),
      options,
    );
    const rule = 'is not after validFrom, 2016-01-01.';
    expect(outcomes).toEqual(Array(3).fill({ status: 'refused', field: 'validUntil', value: '2015-01-01', rule }));
  });

  it('but not where a person has corrected it: then it is not changed at all', async () => {
    const running = await opened(bodies, body('body-a'), head('head-a', 'body-a', ['2011-01-01', null]));
    await command(running, 'correctHeadTenure', { id: 'head-a', expectedVersion: 1, validUntil: '2015-01-01' });
    const record = without(head('head-a', 'body-a', ['2016-01-01', null]), 'validUntil');
    expect(await running.ingest([record], options)).toEqual([{ status: 'unchanged', id: 'head-a', kept: true }]);
  });
});
