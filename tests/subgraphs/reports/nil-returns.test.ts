import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, information, regime, returned, submitted } from './duty-records.ts';
import { fill } from './records.ts';

const reports = (body: string, ...versions: readonly ((id: string) => IngestRecord)[]): IngestRecord[] => [
  duty(2021, body),
  ...versions.map((version) => version(`cycle-2021:${body}`)),
];
const draft = (n: number, isNil: boolean) => (id: string) => information(id, n, { isNil, begunOn: `2021-1${n}-01` });
const delivered = (n: number, isNil: boolean, fields = {}) => {
  return (id: string) => submitted(id, n, `2021-1${n - 1}-09T09:00:00+06:00`, { isNil, ...fields });
};

const records: IngestRecord[] = [
  ...[regime('rules'), cycle(2021)],
  ...reports('body-nothing'),
  ...reports('body-ready', (id) => information(id, 1, { isNil: true, state: 'READY' })),
  ...reports('body-nil', delivered(1, true)),
  ...reports('body-told', delivered(1, false), draft(2, true)),
  ...reports('body-corrected', delivered(1, true, returned(2021)), delivered(2, false)),
  ...reports('body-correcting', delivered(1, true, returned(2021)), draft(2, false)),
  ...reports('body-paper', (id) =>
    information(id, 1, { isNil: true, state: 'SUBMITTED', paperReceivedOn: '2021-11-20' }),
  ),
];

forEachDatabase('whether a duty was met by a nil return', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  type Duties = readonly { readonly id: string; readonly isNil: boolean | null }[];
  const duties = async (isNil: object | null, clocks = '') => {
    const query = `query Q($f: ReportingDutyFilter) ${clocks} { reportingDuties(filter: $f, orderBy: { field: ID }) { nodes { id isNil } } }`;
    const { nodes } = (await runQuery(running, query, { f: isNil && { isNil } })).reportingDuties as { nodes: Duties };
    return nodes.map(({ id, isNil: value }) => [id.slice('cycle-2021:body-'.length), value]);
  };

  it('is said of the latest version that was delivered, a returned one too, and of no draft', async () => {
    expect(await duties(null)).toEqual([
      ...[
        ['corrected', false],
        ['correcting', true],
        ['nil', true],
        ['nothing', null],
      ],
      ...[
        ['paper', true],
        ['ready', null],
        ['told', false],
      ],
    ]);
  });

  it('is not said of what came after a simulated today', async () => {
    expect(await duties(null, '@at(today: "2021-10-15")')).toEqual([
      ...[
        ['corrected', true],
        ['correcting', true],
        ['nil', true],
        ['nothing', null],
      ],
      ...[
        ['paper', null],
        ['ready', null],
        ['told', false],
      ],
    ]);
  });

  it.each(['', '@at(today: "2021-10-15")'])('is the same in the filter %s', async (clocks) => {
    const all = await duties(null, clocks);
    for (const value of [true, false])
      expect(await duties({ eq: value }, clocks)).toEqual(all.filter(([, isNil]) => isNil === value));
    expect(await duties({ isNull: true }, clocks)).toEqual(all.filter(([, isNil]) => isNil === null));
  });
});
