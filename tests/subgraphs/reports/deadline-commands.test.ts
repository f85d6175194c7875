import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { cycle, duty, regime, requirement, submitted } from './duty-records.ts';
import { others, type FactsOfOthers } from './facts-of-others.ts';
import { fill } from './records.ts';

/** One body delivers in the last millisecond of 10 November in Almaty, the other in the next. */
const delivered = (year: number, lastMoment: string, nextMoment: string) => [
  duty(year, 'body-last'),
  submitted(`cycle-${year}:body-last`, 1, lastMoment),
  duty(year, 'body-next'),
  submitted(`cycle-${year}:body-next`, 1, nextMoment),
];

forEachDatabase('deadlines that the authorised body registers', (database) => {
  let running: RunningSubgraph;
  const facts: FactsOfOthers = {
    bodies: {
      'body-all': ['CENTRAL_EXECUTIVE 2015-01-01..'],
      'body-old': ['CENTRAL_EXECUTIVE 2015-01-01..2025-07-01'],
      'body-late': ['SUBORDINATE_TO_PRESIDENT 2025-11-10..'],
    },
    assignments: {},
    treaties: {},
    stopped: new Set(),
    asked: [],
  };

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others: others(facts) });
    await fill(running, regime('rules', { firstYear: 2010, lastYear: 2021 }), cycle(2021));
    await fill(running, ...delivered(2021, '2021-11-10T17:59:59.999Z', '2021-11-10T18:00:00.000Z'));
    const unverified = { regime: 'nobody', state: 'UNVERIFIED' };
    const nobody = [regime('nobody'), requirement('nobody-deadline', 'INFORMATION_DEADLINE', unverified)];
    await fill(running, ...nobody, cycle(2023, { regime: 'nobody' }));
    await fill(running, ...delivered(2023, '2023-11-10T17:59:59.999Z', '2023-11-10T18:00:00.000Z'));
  });

  const source = 'Official gazette';
  const deadlineOf = (named: string, input: object = {}) => {
    const day = { monthDay: '11-10', state: 'VERIFIED', statement: { en: 'No later than 10 November' }, source };
    return { regime: named, kind: 'INFORMATION_DEADLINE', act: `act-${named}`, ...day, ...input };
  };
  /** By the rule, and by the filter of the same state. */
  const judged = async (year: number) => {
    const query = `query Q($f: ReportingDutyFilter) { reportingDuties(filter: $f) { nodes {
      id lateness { value daysLate } deadline { moment offset } } } }`;
    const inYear = { cycle: { eq: `cycle-${year}` } };
    const { nodes } = (await runQuery(running, query, { f: inYear })).reportingDuties as {
      nodes: { id: string; lateness: { value: string; daysLate: number | null }; deadline: object }[];
    };
    for (const { lateness } of nodes) {
      const f = { ...inYear, lateness: { eq: lateness.value } };
      const alike = nodes.filter((each) => each.lateness.value === lateness.value);
      expect(idsOf((await runQuery(running, query, { f })).reportingDuties)).toEqual(idsOf({ nodes: alike }));
    }
    return [...nodes.map(({ lateness: { value, daysLate } }) => [value, daysLate]), nodes[0]?.deadline];
  };
  const unknown = [['UNVERIFIED', null], ['UNVERIFIED', null], { moment: null, offset: null }];

  it('include all of that day in Almaty before the zone changed, from the moment they are registered', async () => {
    expect(await judged(2021)).toEqual(unknown);
    expect(refusals(await command(running, 'registerRequirement', deadlineOf('rules')))).toEqual([]);
    const deadline = { moment: '2021-11-10T17:59:59.999Z', offset: '+06:00' };
    expect(await judged(2021)).toEqual([['ON_TIME', null], ['LATE', 1], deadline]);
  });

  it('and after it, under a regime that was registered too', async () => {
    const input = { name: { en: 'New rules' }, act: 'act-new', firstYear: 2024, lastYear: 2024, source };
    const { monitoringRegime } = await command(running, 'registerRegime', input);
    const named = String(monitoringRegime.id);
    await fill(running, cycle(2024, { regime: named }));
    await fill(running, ...delivered(2024, '2024-11-10T18:59:59.999Z', '2024-11-10T19:00:00.000Z'));
    expect(await judged(2024)).toEqual(unknown);
    const law = { act: 'act-new', paragraph: 'act-new-p6', wording: 'act-new-p6-v1' };
    expect(refusals(await command(running, 'registerRequirement', deadlineOf(named, law)))).toEqual([]);
    const deadline = { moment: '2024-11-10T18:59:59.999Z', offset: '+05:00' };
    expect(await judged(2024)).toEqual([['ON_TIME', null], ['LATE', 1], deadline]);
  });

  it('are UNVERIFIED while nobody has verified what is required, and judged once somebody has', async () => {
    expect(await judged(2023)).toEqual(unknown);
    const usual = { id: 'nobody-deadline', monthDay: '11-10', statement: { en: 'By 10 November' }, source };
    const correct = (input: object) => command(running, 'correctRequirement', { ...usual, ...input });
    const refused = await correct({ expectedVersion: 1 });
    const dayless = await correct({ expectedVersion: 1, state: 'VERIFIED', monthDay: null });
    for (const payload of [refused, dayless]) expect(refusals(payload)).toEqual(['InvalidValueProblem input.monthDay']);
    expect(await judged(2023)).toEqual(unknown);
    expect(refusals(await correct({ expectedVersion: 1, state: 'ASSUMED' }))).toEqual([]);
    const deadline = { moment: '2023-11-10T17:59:59.999Z', offset: '+06:00' };
    expect(await judged(2023)).toEqual([['ON_TIME', null], ['LATE', 1], deadline]);
  });

  describe('settle what nobody could say was owed', () => {
    const owed = async () => {
      const query = `query @at(today: "2026-12-01") { reportingDuties(filter: { cycle: { in: ["cycle-2025", "cycle-2026"] } }) { nodes { id arisesOn
        isRequired notRequiredSince lateness { value } history(first: 1) { nodes { command reason } } } } }`;
      const { nodes } = (await runQuery(running, query)).reportingDuties as { nodes: (object & { id: string })[] };
      return Object.fromEntries(nodes.map(({ id, ...said }) => [id.replace('cycle-', ''), said]));
    };
    const settled = (body: string, lateness: string, more: object = {}, command = 'registerRequirement') => {
      const history = { nodes: [{ command, reason: `Read (the capacities of ${body}, and the deadline)` }] };
      const usual = { arisesOn: '2025-01-10', isRequired: true, notRequiredSince: null };
      return { ...usual, lateness: { value: lateness }, history, ...more };
    };
    const unsettled = (year: number) => {
      const untouched = { history: { nodes: [{ command: 'ingest', reason: null }] }, arisesOn: `${year}-01-10` };
      return { isRequired: null, notRequiredSince: null, lateness: { value: 'UNVERIFIED' }, ...untouched };
    };
    const given = {
      ...deadlineOf('silent', { firstYear: 2025, lastYear: 2025, reason: 'Read' }),
      idempotencyKey: 'the-deadline-of-silent',
    };

    beforeAll(async () => {
      const silent = { regime: 'silent' };
      const bodies = ['body-all', 'body-old', 'body-late', 'body-unrecorded'];
      await fill(
        running,
        regime('silent', { firstYear: 2025, lastYear: 2030 }),
        requirement('silent-languages', 'LANGUAGES', { ...silent, state: 'UNVERIFIED' }),
        ...[cycle(2025, { ...silent, closedOn: '2026-01-31' }), cycle(2026, { ...silent, openedOn: '2026-01-10' })],
        ...bodies.map((body) => duty(2025, body, { isRequired: null })),
        duty(2026, 'body-all', { isRequired: null }),
        submitted('cycle-2025:body-all', 1, '2025-11-11T10:00:00+05:00'),
      );
    });

    it('not without bodies: then nothing is registered, and the key stays free', async () => {
      facts.stopped.add('bodies');
      const before = await running.revision();
      await expect(command(running, 'registerRequirement', given)).rejects.toThrow('bodies');
      facts.stopped.clear();
      expect(await running.revision()).toBe(before);
      expect((await owed())['2025:body-all']).toEqual(unsettled(2025));
      expect(refusals(await command(running, 'registerRequirement', given))).toEqual([]);
    });

    it('by who is a central state body on that day, in a closed cycle too, with a trace', async () => {
      expect(await owed()).toEqual({
        '2025:body-all': settled('body-all', 'LATE'),
        '2025:body-late': settled('body-late', 'OVERDUE'),
        '2025:body-old': settled('body-old', 'NOT_REQUIRED', { isRequired: false, notRequiredSince: '2025-07-01' }),
        '2025:body-unrecorded': unsettled(2025),
        '2026:body-all': unsettled(2026),
      });
    });

    it('for another year, once the deadline is said to hold for it', async () => {
      const query =
        '{ requirements(filter: { kind: { eq: INFORMATION_DEADLINE }, regime: { eq: "silent" } }) { nodes { id } } }';
      const [id] = idsOf((await runQuery(running, query)).requirements);
      const correction = { id, expectedVersion: 1, lastYear: 2030, source, reason: 'Read' };
      expect(refusals(await command(running, 'correctRequirement', correction))).toEqual([]);
      const more = { arisesOn: '2026-01-10' };
      expect((await owed())['2026:body-all']).toEqual(settled('body-all', 'OVERDUE', more, 'correctRequirement'));
    });
  });
});
