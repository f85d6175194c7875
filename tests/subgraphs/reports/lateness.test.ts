import { filterTable } from '../../../subgraphs/_kit/across/filter-table.ts';
import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, information, law, regime, requirement, submitted } from './duty-records.ts';
import { fill } from './records.ts';

interface DutyList {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly deliveredOn: string | null;
    readonly deliveredAt: string | null;
    readonly lateness: { readonly value: string; readonly daysLate: number | null };
  }[];
}

const states = ['NOT_REQUIRED', 'NOT_DUE', 'DUE_SOON', 'ON_TIME', 'LATE', 'OVERDUE', 'UNVERIFIED'];
const remarks = { en: 'Incomplete' };

const duties: IngestRecord[] = [
  duty(2021, 'body-nothing'),
  duty(2021, 'body-draft'),
  information('cycle-2021:body-draft', 1, { begunOn: '2021-10-01' }),
  duty(2021, 'body-last-moment'),
  submitted('cycle-2021:body-last-moment', 1, '2021-11-10T23:59:59.999+06:00'),
  duty(2021, 'body-moment-later'),
  submitted('cycle-2021:body-moment-later', 1, '2021-11-11T00:00:00.000+06:00'),
  duty(2021, 'body-paper-first'),
  submitted('cycle-2021:body-paper-first', 1, '2021-11-15T09:00:00+06:00', { paperReceivedOn: '2021-11-09' }),
  duty(2021, 'body-both-late'),
  submitted('cycle-2021:body-both-late', 1, '2021-11-12T09:00:00+06:00', { paperReceivedOn: '2021-11-15' }),
  duty(2021, 'body-returned'),
  submitted('cycle-2021:body-returned', 1, '2021-11-09T09:00:00+06:00', {
    ...{ state: 'RETURNED', decidedAt: '2021-11-20T09:00:00+06:00', remarks },
  }),
  submitted('cycle-2021:body-returned', 2, '2021-11-30T09:00:00+06:00'),
  duty(2021, 'body-not-required', { isRequired: false, reason: { en: 'Abolished' } }),
  duty(2021, 'body-of-july', { arisesOn: '2021-07-01' }),
  duty(2021, 'body-until-november', { isRequired: false, notRequiredSince: '2021-11-11', reason: { en: 'Merged' } }),
  duty(2021, 'body-unknown', { isRequired: null }),
  duty(2019, 'body-last-moment'),
  submitted('cycle-2019:body-last-moment', 1, '2019-11-10T17:59:59.999Z'),
  duty(2024, 'body-last-moment'),
  submitted('cycle-2024:body-last-moment', 1, '2024-11-10T18:59:59.999Z'),
  duty(2024, 'body-moment-later'),
  submitted('cycle-2024:body-moment-later', 1, '2024-11-10T19:00:00.000Z'),
  duty(2023, 'body-last-moment'),
  duty(2023, 'body-not-required', { isRequired: false, reason: { en: 'Abolished' } }),
  submitted('cycle-2023:body-last-moment', 1, '2023-11-01T09:00:00+06:00'),
  duty(2022, 'body-last-moment'),
  duty(2025, 'body-last-moment'),
  duty(2026, 'body-last-moment'),
];

forEachDatabase('the lateness of duties', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    const bare = regime('bare');
    const lenient = [regime('lenient'), requirement('lenient-forms', 'FORMS', { regime: 'lenient' })];
    const cycles = [2019, 2021, 2024, 2026].map((year) => cycle(year));
    const others = [
      cycle(2022, { regime: 'bare' }),
      cycle(2023, { regime: 'next' }),
      cycle(2025, { regime: 'lenient' }),
    ];
    await fill(running, ...law, bare, ...lenient, ...cycles, ...others, ...duties);
  });

  const list = async (clocks: string, filter = {}) => {
    const query = `query Q($f: ReportingDutyFilter) ${clocks} { reportingDuties(first: 100, filter: $f) { totalCount nodes {
      id deliveredOn deliveredAt lateness { value daysLate today } } } }`;
    return (await runQuery(running, query, { f: filter })).reportingDuties as DutyList;
  };

  it('counts the first submission to the millisecond, in either form, at the offset of the year', async () => {
    const { nodes } = await list('');
    const found = nodes.map((each) => [each.id, each.lateness.value, each.lateness.daysLate]);
    expect(found).toEqual([
      ['cycle-2019:body-last-moment', 'ON_TIME', null],
      ['cycle-2021:body-both-late', 'LATE', 2],
      ['cycle-2021:body-draft', 'OVERDUE', 1838],
      ['cycle-2021:body-last-moment', 'ON_TIME', null],
      ['cycle-2021:body-moment-later', 'LATE', 1],
      ['cycle-2021:body-not-required', 'NOT_REQUIRED', null],
      ['cycle-2021:body-nothing', 'OVERDUE', 1838],
      ['cycle-2021:body-of-july', 'OVERDUE', 1838],
      ['cycle-2021:body-paper-first', 'ON_TIME', null],
      ['cycle-2021:body-returned', 'ON_TIME', null],
      ['cycle-2021:body-unknown', 'UNVERIFIED', null],
      ['cycle-2021:body-until-november', 'NOT_REQUIRED', null],
      ['cycle-2022:body-last-moment', 'UNVERIFIED', null],
      ['cycle-2023:body-last-moment', 'UNVERIFIED', null],
      ['cycle-2023:body-not-required', 'UNVERIFIED', null],
      ['cycle-2024:body-last-moment', 'ON_TIME', null],
      ['cycle-2024:body-moment-later', 'LATE', 1],
      ['cycle-2025:body-last-moment', 'NOT_DUE', null],
      ['cycle-2026:body-last-moment', 'OVERDUE', 12],
    ]);
  });

  it.each(['', '@at(today: "2021-11-10")', '@at(today: "2021-09-01")'])(
    'tells whether a duty is required and was delivered, as the filter declares it %s',
    async (clocks) => {
      const { tells = [] } = filterTable().declaredOf('ReportingDutyFilter', 'lateness') ?? {};
      const ofRequired = tells.filter(({ field }) => field === 'isRequired');
      expect(ofRequired.flatMap(({ values }) => values).sort()).toEqual([...states].sort());
      for (const { values, field, in: some, isNull } of tells) {
        const opposite = some ? { not: some[0] === 'true' } : { isNull: !isNull };
        expect(await list(clocks, { lateness: { in: values }, [field]: opposite })).toMatchObject({ totalCount: 0 });
      }
    },
  );

  it('says the day of the first delivery, and its moment unless paper came first', async () => {
    const filter = { cycle: { eq: 'cycle-2021' }, deliveredOn: { isNull: false } };
    const { nodes } = await list('', filter);
    const found = nodes.map((each) => [each.deliveredOn, each.deliveredAt]);
    expect(found).toEqual([
      ['2021-11-12', '2021-11-12T03:00:00.000Z'],
      ['2021-11-10', '2021-11-10T17:59:59.999Z'],
      ['2021-11-11', '2021-11-10T18:00:00.000Z'],
      ['2021-11-09', null],
      ['2021-11-09', '2021-11-09T03:00:00.000Z'],
    ]);
  });

  const days = ['2021-01-20', '2021-10-10', '2021-10-11', '2021-11-09', '2021-11-10', '2021-11-11', '2021-11-16'];

  it.each(['', ...days, '2023-12-01', '2024-11-11', '2026-11-10'].map((day) => [day]))(
    'is the same for the filter as for the rule on %s',
    async (day) => {
      const clocks = day === '' ? '' : `@at(today: "${day}")`;
      const all = await list(clocks);
      for (const state of states) {
        const expected = all.nodes.filter((each) => each.lateness.value === state);
        expect(await list(clocks, { lateness: { eq: state } })).toEqual({
          totalCount: expected.length,
          nodes: expected,
        });
      }
      const not = await list(clocks, { not: { lateness: { in: states.slice(1) } } });
      expect(not).toEqual(await list(clocks, { lateness: { eq: states[0] } }));
      const late = all.nodes.filter((each) => (each.lateness.daysLate ?? 0) >= 2);
      expect((await list(clocks, { daysLate: { gte: 2 } })).nodes).toEqual(late);
      for (const days of new Set(late.map((each) => each.lateness.daysLate))) {
        const expected = late.filter((each) => each.lateness.daysLate === days);
        expect((await list(clocks, { daysLate: { eq: days } })).nodes).toEqual(expected);
      }
    },
  );

  it('meets every state on some of these days', async () => {
    const met = new Set<string>();
    for (const day of days) {
      const { nodes } = await list(`@at(today: "${day}")`);
      nodes.forEach((each) => met.add(each.lateness.value));
    }
    (await list('')).nodes.forEach((each) => met.add(each.lateness.value));
    expect([...met].sort()).toEqual([...states].sort());
  });

  it.each([
    ['2021-11-10', [true, null, null, 'DUE_SOON']],
    ['2021-11-11', [false, 'Merged', '2021-11-11', 'NOT_REQUIRED']],
  ])(
    'knows on %s whether a body that ceases is still obliged, everywhere alike',
    async (day, [is, why, since, how]) => {
      const filter = `{ body: { eq: "body-until-november" }, isRequired: { eq: ${String(is)} }, lateness: { eq: ${how} } }`;
      const query = `query Q @at(today: "${day}") { reportingDuties(filter: ${filter}) { nodes {
      isRequired reason { en } notRequiredSince lateness { value } mandatedBy { kind } } } }`;
      const { nodes } = (await runQuery(running, query)).reportingDuties as { nodes: { mandatedBy: object[] }[] };
      expect(nodes).toMatchObject([
        { isRequired: is, reason: why && { en: why }, notRequiredSince: since, lateness: { value: how } },
      ]);
      expect(nodes[0]?.mandatedBy.length === 0).toBe(!is);
    },
  );

  it('and what is required can not be said where the regime is unverified, whatever is recorded', async () => {
    const query = `query Q($f: ReportingDutyFilter) { reportingDuties(filter: $f) { nodes {
      id isRequired reason { en } notRequiredSince } } }`;
    const found = async (isRequired: object) => {
      const f = { year: { in: [2022, 2023] }, isRequired };
      return (await runQuery(running, query, { f })).reportingDuties.nodes as object[];
    };
    const unknown = { isRequired: null, reason: null, notRequiredSince: null };
    const ids = ['2022:body-last-moment', '2023:body-last-moment', '2023:body-not-required'];
    expect(await found({ isNull: true })).toEqual(ids.map((id) => ({ id: `cycle-${id}`, ...unknown })));
    expect(await found({ isNull: false })).toEqual([]);
  });

  it('is judged under a simulated today as if nothing had happened since', async () => {
    const of = async (day: string) => {
      const { nodes } = await list(`@at(today: "${day}")`, { body: { in: ['body-returned', 'body-of-july'] } });
      return nodes.map((each) => [each.deliveredOn, each.lateness.value]);
    };
    expect(await of('2021-06-30')).toEqual([[null, 'NOT_DUE']]);
    expect(await of('2021-11-08')).toEqual([
      [null, 'DUE_SOON'],
      [null, 'DUE_SOON'],
    ]);
    expect(await of('2021-11-09')).toEqual([
      [null, 'DUE_SOON'],
      ['2021-11-09', 'ON_TIME'],
    ]);
    expect((await list('@at(today: "2018-01-01")')).totalCount).toBe(0);
  });

  it('takes a handful of reads for any number of bodies and duties', async () => {
    const bodies = ['body-last-moment', 'body-moment-later', 'body-returned', 'body-none'];
    const query = `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on Body { duties { nodes {
      id isNil deliveredAt deliveredOn current { id } firstSubmission { id } lateness { value } mandatedBy { state } deadline { moment }
    } } } } }`;
    let answer: { _entities: { duties: { nodes: { id: string }[] } }[] } | undefined;
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query, { r: bodies.map((id) => ({ __typename: 'Body', id })) });
    });
    expect(reads).toHaveLength(5);
    expect(answer?._entities.map(({ duties: { nodes } }) => nodes.length)).toEqual([7, 2, 1, 0]);
  });

  it('narrows pages under cycles and bodies alike', async () => {
    const query = `{ monitoringCycle(id: "cycle-2021") {
      late: duties(filter: { lateness: { eq: LATE } }) { totalCount nodes { id } }
      overdue: duties(filter: { lateness: { eq: OVERDUE } }, orderBy: { field: BODY, direction: DESC }) { nodes { id } }
    } }`;
    const { late, overdue } = (await runQuery(running, query)).monitoringCycle;
    expect(late.totalCount).toBe(2);
    expect(idsOf(late)).toEqual(['cycle-2021:body-both-late', 'cycle-2021:body-moment-later']);
    const owed = ['of-july', 'nothing', 'draft'].map((body) => `cycle-2021:body-${body}`);
    expect(idsOf(overdue)).toEqual(owed);
  });
});
