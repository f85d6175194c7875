import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { cycle, duty, item, law, returned, submitted } from './duty-records.ts';
import { inForce } from './entry-records.ts';
import { fill } from './records.ts';

const due = (name: string) => `cycle-2021:body-${name}`;
/** What is due on one treaty, and reported where `submittedAt` is given. */
const on = (name: string, submittedAt: string | null, fields = {}, isReported = true) => [
  duty(2021, `body-${name}`),
  item(due(name), 'untc-4-4'),
  ...(submittedAt === null ? [] : [submitted(due(name), 1, submittedAt, fields)]),
  ...(submittedAt !== null && isReported ? [inForce(`${due(name)}:v1`, 'untc-4-4')] : []),
];
const inTime = '2021-11-01T10:00:00+06:00';

const records = [
  ...law,
  cycle(2021),
  ...on('in-time', inTime),
  ...on('late', '2021-11-15T10:00:00+06:00'),
  ...on('returned', inTime, returned(2021)),
  ...on('silent', inTime, {}, false),
  ...on('nothing', null),
  ...on('resubmitted', inTime, returned(2021)),
  submitted(due('resubmitted'), 2, '2021-11-25T10:00:00+06:00'),
  duty(2021, 'body-on-the-day'),
  item(due('on-the-day'), 'untc-4-4', { fromDay: '2021-11-10' }),
  duty(2021, 'body-after-it'),
  item(due('after-it'), 'untc-4-4', { fromDay: '2021-11-11' }),
  duty(2021, 'body-early'),
  item(due('early'), 'untc-4-4', { fromDay: '2021-11-11' }),
  submitted(due('early'), 1, '2021-12-01T10:00:00+06:00'),
  inForce(`${due('early')}:v1`, 'untc-4-4'),
  duty(2021, 'body-free', { isRequired: false, reason: { en: 'Abolished' } }),
  item(due('free'), 'untc-4-4'),
  duty(2021, 'body-unknown', { isRequired: null }),
  item(due('unknown'), 'untc-4-4'),
];

const expected = [
  ['body-after-it', 'NOT_REQUIRED'],
  ['body-early', 'LATE'],
  ['body-free', 'NOT_REQUIRED'],
  ['body-in-time', 'REPORTED'],
  ['body-late', 'LATE'],
  ['body-nothing', 'MISSING'],
  ['body-on-the-day', 'MISSING'],
  ['body-resubmitted', 'REPORTED'],
  ['body-returned', 'RETURNED'],
  ['body-silent', 'MISSING'],
  ['body-unknown', 'UNVERIFIED'],
];

interface Group {
  readonly count: number;
  readonly filter: string;
  readonly keys: readonly { readonly value: string | null }[];
}

forEachDatabase('what became of the items of duties', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const groups = async (by: string, clocks = '', list = 'dutyItems'): Promise<Group[]> => {
    const query = `query Q ${clocks} { list: ${list} { groups(by: [${by}]) { nodes { count filter keys { value } } } } }`;
    return (await runQuery(running, query)).list.groups.nodes as Group[];
  };
  const values = (found: readonly Group[]) => found.map(({ keys }) => keys.map(({ value }) => value));

  it('is told by each item, by groups and by conditions alike, and no answer stands for another', async () => {
    const { dutyItems } = await runQuery(running, '{ dutyItems(orderBy: { field: BODY }) { nodes { id coverage } } }');
    const told = (dutyItems.nodes as { id: string; coverage: string }[]).map((each) => [
      each.id.split(':')[1],
      each.coverage,
    ]);
    expect(told).toEqual(expected);
    expect(values(await groups('BODY, COVERAGE'))).toEqual(expected);
    for (const [, state] of expected) {
      const { list } = await runQuery(
        running,
        `{ list: dutyItems(filter: { coverage: { eq: ${state} } }) { totalCount } }`,
      );
      expect(list.totalCount).toBe(expected.filter((each) => each[1] === state).length);
    }
  });

  it('is what was known on a simulated day', async () => {
    const before = values(await groups('COVERAGE', '@at(today: "2021-10-15")'));
    expect(before).toEqual([['NOT_DUE'], ['NOT_REQUIRED'], ['UNVERIFIED']]);
    const after = values(await groups('BODY, COVERAGE', '@at(today: "2021-11-16")'));
    expect(after.filter(([, state]) => state === 'RETURNED')).toEqual([]);
  });

  it('is a matrix of three dimensions, whose filters find the rows again', async () => {
    const found = await groups('TREATY, BODY, YEAR');
    expect(values(found)).toEqual(expected.map(([body]) => ['untc-4-4', body, '2021']));
    for (const { count, filter } of found) {
      const query = 'query ($filter: DutyItemFilter) { dutyItems(filter: $filter) { totalCount } }';
      const { data } = await runRequest(running, query, { filter: JSON.parse(filter) as object });
      expect(data).toMatchObject({ dutyItems: { totalCount: count } });
    }
  });

  it('is counted below a treaty, and of duties by their lateness', async () => {
    const query =
      '{ dutyItems(first: 2) { nodes { duty { items { groups(by: [COVERAGE]) { summedCount distinctCount } } } } } }';
    const { dutyItems } = await runQuery(running, query);
    expect(
      (dutyItems.nodes as { duty: { items: { groups: object } } }[]).map((each) => each.duty.items.groups),
    ).toMatchObject([
      { summedCount: 1, distinctCount: 1 },
      { summedCount: 1, distinctCount: 1 },
    ]);
    const late = await groups('LATENESS', '', 'reportingDuties');
    expect(late.map(({ keys, count }) => [keys[0]?.value, count])).toEqual([
      ['LATE', 2],
      ['NOT_REQUIRED', 1],
      ['ON_TIME', 4],
      ['OVERDUE', 3],
      ['UNVERIFIED', 1],
    ]);
  });

  it('is counted beside three other facts, and by no more than these', async () => {
    const found = await groups('BODY, YEAR, KIND, COVERAGE');
    expect(found.map(({ keys }) => keys.length)).toEqual(found.map(() => 4));
    const query = '{ dutyItems { groups(by: [BODY, BODY_LINEAGE, YEAR, KIND, COVERAGE]) { summedCount } } }';
    const { errors } = await runRequest(running, query);
    expect(errors?.[0]?.message).toContain('is 5 dimensions; a list is counted by 4 at most.');
  });
});
