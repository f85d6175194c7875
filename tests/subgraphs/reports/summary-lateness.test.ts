import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, law } from './duty-records.ts';
import { fill } from './records.ts';
import { dispatch, summary } from './summary-records.ts';

const records = [
  ...law,
  ...[2018, 2019, 2020, 2021].map((year) => cycle(year)),
  cycle(2023, { regime: 'next' }),
  ...[2018, 2019, 2020, 2021, 2023].map((year) => summary(year)),
  dispatch('summary-2019', { dispatchedAt: '2019-12-10T23:59:59.999+06:00' }),
  // Sent again: the first dispatch counts.
  dispatch('summary-2019', { id: 'dispatch-again', dispatchedAt: '2019-12-20T10:00:00+06:00' }),
  dispatch('summary-2020', { dispatchedAt: '2020-12-11T00:00:00.000+06:00' }),
  dispatch('summary-2023', { dispatchedAt: '2023-12-25T10:00:00+06:00' }),
];

const states = ['NOT_DUE', 'DUE_SOON', 'ON_TIME', 'LATE', 'OVERDUE', 'UNVERIFIED'];

interface Judged {
  readonly id: string;
  readonly lateness: { readonly value: string; readonly daysLate: number | null };
}

forEachDatabase('the lateness of summaries (¶8)', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const list = async (today: string, filter = {}): Promise<Judged[]> => {
    const query = `query Q($f: SummaryInformationFilter) @at(today: "${today}") {
      summaryInformations(filter: $f, orderBy: { field: ID }) { nodes { id lateness { value daysLate } } } }`;
    return (await runQuery(running, query, { f: filter })).summaryInformations.nodes as Judged[];
  };

  it('is judged by the first dispatch, to the millisecond, and can not be said under an unverified regime', async () => {
    const found = (await list('2024-01-01')).map(({ id, lateness }) => [id, lateness.value, lateness.daysLate]);
    expect(found).toEqual([
      ['summary-2018', 'OVERDUE', 1848],
      ['summary-2019', 'ON_TIME', null],
      ['summary-2020', 'LATE', 1],
      ['summary-2021', 'OVERDUE', 752],
      ['summary-2023', 'UNVERIFIED', null],
    ]);
  });

  it('says the deadline it was judged by', async () => {
    const query = `{ summaryInformation(id: "summary-2020") { deadline { date moment }
      lateness { deadline { date } label { en } today } } }`;
    expect((await runQuery(running, query)).summaryInformation).toEqual({
      deadline: { date: '2020-12-10', moment: '2020-12-10T17:59:59.999Z' },
      lateness: { deadline: { date: '2020-12-10' }, label: { en: 'late' }, today: '2026-11-22' },
    });
  });

  it.each(['2020-11-01', '2020-11-10', '2020-12-10', '2020-12-11', '2021-12-11', '2024-01-01'])(
    'is the same for the filter as for the rule on %s',
    async (today) => {
      const all = await list(today);
      for (const state of states) {
        const expected = all.filter(({ lateness }) => lateness.value === state);
        expect(await list(today, { lateness: { eq: state } })).toEqual(expected);
      }
    },
  );
});
