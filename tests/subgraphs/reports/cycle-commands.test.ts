import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { openedBefore } from '../../../subgraphs/reports/monitoring-cycle/monitoring-cycle.rule.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { cycle, regime, requirement } from './duty-records.ts';
import { others, type FactsOfOthers } from './facts-of-others.ts';
import { fill } from './records.ts';

forEachDatabase('commands on monitoring cycles', (database) => {
  let running: RunningSubgraph;
  const facts: FactsOfOthers = {
    bodies: {
      'body-mfa': ['AUTHORISED_BODY', 'CENTRAL_EXECUTIVE'],
      'body-none': ['SUBORDINATE_TO_PRESIDENT'],
      'body-old': ['CENTRAL_EXECUTIVE 2015-01-01..2022-07-01'],
      'body-new': ['CENTRAL_EXECUTIVE 2022-07-01..'],
      'body-ending': ['CENTRAL_EXECUTIVE 2030-01-01..2030-07-01'],
      'body-un': ['INTERNATIONAL_ORGANISATION'],
    },
    assignments: {
      'body-mfa:t1': '2015-01-01..',
      'body-mfa:t2': '2015-01-01..',
      'body-old:t1': '2015-01-01..2022-07-01',
      'body-new:t1': '2022-07-01..',
      'body-un:t1': '2015-01-01..',
    },
    treaties: { t1: 'IN_FORCE', t2: 'SIGNED, 09-01 UNKNOWN' },
    stopped: new Set(),
    asked: [],
  };

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others: others(facts) });
    await fill(
      running,
      regime('rules', { firstYear: 2010, lastYear: 2030 }),
      regime('next'),
      requirement('rules-deadline', 'INFORMATION_DEADLINE', { monthDay: '11-10' }),
      regime('unverified', { firstYear: 2036, lastYear: 2045 }),
      requirement('unverified-deadline', 'INFORMATION_DEADLINE', { regime: 'unverified', state: 'UNVERIFIED' }),
      cycle(2019),
    );
  });
  afterEach(() => {
    facts.stopped.clear();
    facts.asked.splice(0);
  });

  const open = (input: object, selection?: string, caller?: object) =>
    command(running, 'openMonitoringCycle', { regime: 'rules', ...input }, selection, caller);
  const close = (input: object, selection?: string, caller?: object) =>
    command(running, 'closeMonitoringCycle', { expectedVersion: 1, ...input }, selection, caller);
  const duties = `duties(first: 100) { nodes { body { id } bodyReference isRequired notRequiredSince arisesOn reason { kk ru en }
    items(first: 100) { nodes { id kind fromDay untilDay assignment { id } treatyReference assignmentReference } } } }`;
  const trail = 'sources { nature title actor } history { nodes { actor command reason } }';

  it('open a year with what each body owes for it, and with a trace on every record', async () => {
    const before = await running.revision();
    const input = { year: 2022, openedOn: '2022-01-11', source: 'Order No. 5', reason: 'A new year' };
    const payload = await open(
      input,
      `id year openedOn closedOn regime { id } informationDeadline { date } ${duties} ${trail}`,
    );
    expect(refusals(payload)).toEqual([]);
    expect(payload.revision).toBe(`r${before + 1}`);
    const { monitoringCycle } = payload;
    const item = (id: string, kind: string, fromDay: string, untilDay: string | null) => {
      const checks = { treatyReference: 'VERIFIED', assignmentReference: 'VERIFIED' };
      return { id: `cycle-2022:${id}`, kind, fromDay, untilDay, assignment: { id }, ...checks };
    };
    const owed = { bodyReference: 'VERIFIED', isRequired: true, notRequiredSince: null, reason: null };
    expect(monitoringCycle.duties.nodes).toEqual([
      {
        ...{ ...owed, body: { id: 'body-mfa' }, arisesOn: '2022-01-11' },
        items: {
          nodes: [
            item('body-mfa:t1', 'IN_FORCE', '2022-01-01', null),
            item('body-mfa:t2', 'UNSETTLED', '2022-01-01', null),
          ],
        },
      },
      {
        ...{ ...owed, body: { id: 'body-new' }, arisesOn: '2022-07-01' },
        items: { nodes: [item('body-new:t1', 'IN_FORCE', '2022-07-01', null)] },
      },
      { ...owed, body: { id: 'body-none' }, arisesOn: '2022-01-11', items: { nodes: [] } },
      {
        ...{ ...owed, body: { id: 'body-old' }, arisesOn: '2022-01-11', isRequired: false },
        notRequiredSince: '2022-07-01',
        reason: expect.objectContaining({ en: expect.stringContaining('2022-07-01') as string }) as object,
        items: { nodes: [item('body-old:t1', 'IN_FORCE', '2022-01-01', '2022-07-01')] },
      },
    ]);
    const shown = { year: 2022, openedOn: '2022-01-11', closedOn: null, regime: { id: 'rules' } };
    expect(monitoringCycle).toMatchObject({ ...shown, informationDeadline: { date: '2022-11-10' } });
    const traces = {
      sources: [{ nature: 'USER', title: 'Order No. 5', actor: 'AUTHORISED_BODY' }],
      history: { nodes: [{ actor: 'AUTHORISED_BODY', command: 'openMonitoringCycle', reason: 'A new year' }] },
    };
    expect(monitoringCycle).toMatchObject(traces);
    const parts = `{ reportingDuty(id: "cycle-2022:body-mfa") { ${trail} } dutyItem(id: "cycle-2022:body-mfa:t2") { ${trail} } }`;
    expect(await runQuery(running, parts)).toEqual({ reportingDuty: traces, dutyItem: traces });
  });

  it('ask as the hub itself: what is owed does not depend on who opens the year', async () => {
    expect(refusals(await open({ year: 2020 }, `openedOn ${duties}`))).toEqual([]);
    expect(facts.asked.length).toBeGreaterThan(4);
    expect(facts.asked.filter(({ caller }) => caller.identity?.isHub !== true || caller.actor !== null)).toEqual([]);
  });

  it('open a year under a regime whose deadline is unverified without claiming what is owed', async () => {
    const selection =
      'openedOn informationDeadline { certainty date } duties { nodes { isRequired lateness { value } } }';
    // The year is ahead of the test's day: it can be opened before it begins.
    const { monitoringCycle } = await open({ year: 2036, regime: 'unverified' }, selection);
    const { duties: owed, ...rest } = monitoringCycle as { duties: { nodes: object[] } };
    expect(rest).toEqual({ openedOn: '2026-11-22', informationDeadline: { certainty: 'UNVERIFIED', date: null } });
    expect(owed.nodes).toEqual(Array(3).fill({ isRequired: null, lateness: { value: 'UNVERIFIED' } }));
    const deadline = {
      id: 'unverified-deadline',
      expectedVersion: 1,
      state: 'ASSUMED',
      monthDay: '11-10',
      statement: { en: 'By 10 November' },
      source: 'G',
    };
    expect(refusals(await command(running, 'correctRequirement', deadline))).toEqual([]);
    const query = '{ monitoringCycle(id: "cycle-2036") { duties { nodes { isRequired lateness { value } } } } }';
    expect((await runQuery(running, query)).monitoringCycle.duties.nodes).toEqual(
      Array(3).fill({ isRequired: true, lateness: { value: 'NOT_DUE' } }),
    );
  });

  it('leave a body that is going to end required until it does', async () => {
    expect(refusals(await open({ year: 2030 }))).toEqual([]);
    const query = (clocks: string) => `query Q ${clocks} { reportingDuty(id: "cycle-2030:body-ending") {
      isRequired notRequiredSince lateness { value } } }`;
    const owed = { isRequired: true, notRequiredSince: null, lateness: { value: 'NOT_DUE' } };
    expect((await runQuery(running, query(''))).reportingDuty).toEqual(owed);
    const ended = { isRequired: false, notRequiredSince: '2030-07-01', lateness: { value: 'NOT_REQUIRED' } };
    expect((await runQuery(running, query('@at(today: "2030-07-01")'))).reportingDuty).toEqual(ended);
    const required = '{ reportingDuties(filter: { year: { eq: 2030 }, isRequired: { eq: false } }) { totalCount } }';
    expect((await runQuery(running, required)).reportingDuties.totalCount).toBe(0);
  });

  it('refuse with all problems at once, and change nothing', async () => {
    const before = await running.revision();
    const input = { year: 2009, regime: 'none', openedOn: '2026-11-23', source: ' ' };
    const payload = await open(input);
    expect(payload).toMatchObject({ monitoringCycle: null, revision: null });
    expect(refusals(payload)).toEqual([
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.year',
      'InvalidValueProblem input.openedOn',
      'UnknownReferenceProblem input.regime',
    ]);
    expect(payload.problems).toMatchObject(Array(4).fill({ paragraph: null }));
    expect(await running.revision()).toBe(before);
    expect(facts.asked).toEqual([]);
  });

  it('open no year that is far ahead, since none is taken back, and none long before it came', async () => {
    expect(refusals(await open({ year: 2037 }))).toContain('InvalidValueProblem input.year');
    expect(refusals(await open({ year: 2018, openedOn: '2007-12-31' }))).toEqual([
      'InvalidValueProblem input.openedOn',
    ]);
  });

  it('open no year that has a cycle, and none under a regime of other years', async () => {
    const twice = await open({ year: 2019 });
    expect(refusals(twice)).toEqual(['OverlapProblem input.year']);
    expect(twice.problems).toMatchObject([{ id: 'cycle-2019', message: openedBefore('cycle-2019', 2019) }]);
    const other = await open({ year: 2031 });
    expect(refusals(other)).toEqual(['InvalidValueProblem input.regime']);
    for (const text of Object.values(other.problems[0].message)) expect(text).toMatch(/rules.*2031.*registerRegime/);
    const rival = await open({ year: 2028, regime: 'next' });
    expect(refusals(rival)).toEqual(['InvalidValueProblem input.regime']);
    expect(rival.problems[0].message.en).toContain('a year of the regime rules: a year has one');
    expect(refusals(await open({ year: 2035, regime: 'next' }))).toEqual([]);
  });

  it('are for the authorised body', async () => {
    const before = await running.revision();
    for (const grants of [['HEAD:body-mfa', 'OFFICER:body-mfa'], ['STEWARD'], ['PM_OFFICE', 'ADMINISTRATION']]) {
      for (const payload of [
        await open({ year: 2027 }, 'id', holding(...grants)),
        await close({ id: 'cycle-2019' }, 'id', holding(...grants)),
      ]) {
        expect(refusals(payload)).toEqual(['NotPermittedProblem null']);
        expect(payload.problems).toMatchObject([{ roles: ['AUTHORISED_BODY'], body: null, paragraph: null }]);
      }
    }
    expect([await running.revision(), facts.asked]).toEqual([before, []]);
  });

  it.each(['bodies', 'treaties'])(
    'open nothing while %s can not be asked, and the same command later',
    async (name) => {
      const year = name === 'bodies' ? 2024 : 2025;
      const input = { year, regime: 'rules', idempotencyKey: `open-${year}` };
      const mutation =
        'mutation C($input: OpenMonitoringCycleInput!) { openMonitoringCycle(input: $input) { revision monitoringCycle { id } problems { __typename } } }';
      const give = () => runRequest(running, mutation, { input }, holding('AUTHORISED_BODY'));
      const before = await running.revision();
      facts.stopped.add(name);
      const { data, errors } = await give();
      expect([data, errors?.map(({ extensions }) => extensions)]).toEqual([
        { openMonitoringCycle: null },
        [{ code: 'SUBGRAPH_UNAVAILABLE', subgraph: name }],
      ]);
      expect(await running.revision()).toBe(before);
      // What is refused anyway is told without them.
      expect(refusals(await open({ year: 2019 }))).toEqual(['OverlapProblem input.year']);
      facts.stopped.clear();
      const done = (await give()).data?.['openMonitoringCycle'];
      expect(done).toEqual({ revision: `r${before + 1}`, monitoringCycle: { id: `cycle-${year}` }, problems: [] });
      facts.stopped.add(name);
      expect((await give()).data?.['openMonitoringCycle']).toEqual(done);
      expect(refusals(await open({ ...input, year: 2029 }))).toEqual(['IdempotencyKeyProblem input.idempotencyKey']);
    },
  );

  it('open a year once where two open it at once', async () => {
    const payloads = await Promise.all([open({ year: 2023 }), open({ year: 2023 })]);
    expect(payloads.map(refusals).sort()).toEqual([[], ['OverlapProblem input.year']]);
    const query = '{ reportingDuties(filter: { year: { eq: 2023 } }) { totalCount } }';
    expect((await runQuery(running, query)).reportingDuties.totalCount).toBe(3);
  });

  it('close a cycle once, on a day that has come', async () => {
    expect(refusals(await close({ id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await close({ id: 'cycle-2019', expectedVersion: 2, closedOn: '2019-01-09' }))).toEqual([
      'VersionConflictProblem input.expectedVersion',
      'InvalidValueProblem input.closedOn',
    ]);
    expect(refusals(await close({ id: 'cycle-2019', closedOn: '2018-12-31' }))).toEqual([
      'InvalidValueProblem input.closedOn',
    ]);
    expect(refusals(await close({ id: 'cycle-2019', closedOn: '2026-11-23' }))).toEqual([
      'InvalidValueProblem input.closedOn',
    ]);
    const closed = await close({ id: 'cycle-2019', reason: 'Published' }, `closedOn version ${trail}`);
    expect(closed.monitoringCycle).toMatchObject({ closedOn: '2026-11-22', version: 2 });
    expect(closed.monitoringCycle.history.nodes).toMatchObject([{ command: 'closeMonitoringCycle' }, {}]);
    expect(refusals(await close({ id: 'cycle-2019', expectedVersion: 2 }))).toEqual(['InvalidValueProblem input.id']);
  });
});
