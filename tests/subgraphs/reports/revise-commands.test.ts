import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest, type Answer } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { regime, requirement, submitted } from './duty-records.ts';
import { others, type FactsOfOthers } from './facts-of-others.ts';
import { fill } from './records.ts';

forEachDatabase('the revision of what is owed for a year', (database) => {
  let running: RunningSubgraph;
  const facts: FactsOfOthers = {
    bodies: { 'body-a': ['CENTRAL_EXECUTIVE'], 'body-b': ['CENTRAL_EXECUTIVE'], 'body-odd': ['CENTRAL_EXECUTIVE'] },
    assignments: {
      'body-a:stays': '2015-01-01..',
      'body-a:enters': '2015-01-01..',
      'body-a:moves': '2015-01-01..',
      'body-a:wrong': '2015-01-01..',
    },
    treaties: { stays: 'IN_FORCE', enters: 'SIGNED', moves: 'IN_FORCE', wrong: 'IN_FORCE' },
    stopped: new Set(),
    asked: [],
  };

  const revise = (input: object = {}, selection?: string, caller?: object) =>
    command(running, 'reviseReportingDuties', { cycle: 'cycle-2022', reason: 'News', ...input }, selection, caller);
  const information = 'cycle-2022:body-a:v1';

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others: others(facts) });
    await fill(
      running,
      regime('rules', { firstYear: 2010, lastYear: 2030 }),
      requirement('rules-deadline', 'INFORMATION_DEADLINE', { monthDay: '11-10' }),
      requirement('rules-content', 'CONTENT_IN_FORCE'),
      requirement('rules-content-not', 'CONTENT_NOT_IN_FORCE'),
    );
    for (const year of [2022, 2023])
      await command(running, 'openMonitoringCycle', { year, regime: 'rules', openedOn: `${year}-01-11` });
    await fill(running, submitted('cycle-2022:body-a', 1, '2022-11-01T10:00:00+06:00'));
  });
  afterEach(() => facts.stopped.clear());

  const items = async (): Promise<Record<string, unknown[]>> => {
    const query = `{ dutyItems(first: 100, filter: { year: { eq: 2022 } }) { nodes {
      id kind fromDay untilDay coverage version history(first: 1) { nodes { reason command } } } } }`;
    const { nodes } = (await runQuery(running, query)).dutyItems as { nodes: Answer[] };
    return Object.fromEntries(
      nodes.map(({ id, kind, fromDay, untilDay, version, history }) => [
        String(id).replace('cycle-2022:', ''),
        [kind, fromDay, untilDay, version, history.nodes[0].reason],
      ]),
    );
  };

  it('writes nothing where nothing changed', async () => {
    const before = await running.revision();
    const payload = await revise({}, 'id duties { totalCount }');
    expect(refusals(payload)).toEqual([]);
    expect(payload.monitoringCycle).toEqual({ id: 'cycle-2022', duties: { totalCount: 3 } });
    expect(await running.revision()).toBe(before);
  });

  it('writes what came, moved and ended, each with what made it so, and nothing else', async () => {
    Object.assign(facts.treaties, { enters: 'SIGNED, 09-01 IN_FORCE', stays: 'IN_FORCE' });
    Object.assign(facts.assignments, { 'body-a:moves': '2015-01-01..2022-07-01', 'body-new:moves': '2022-07-01..' });
    Object.assign(facts.bodies, {
      'body-b': ['CENTRAL_EXECUTIVE ..2022-07-01'],
      'body-new': ['CENTRAL_EXECUTIVE 2022-07-01..'],
    });
    const duties = `duties { nodes { body { id } isRequired notRequiredSince arisesOn version history(first: 1) { nodes { reason } } } }`;
    const before = await running.revision();
    const payload = await revise({ reason: 'Reorganised' }, duties);
    expect([refusals(payload), payload.revision]).toEqual([[], `r${before + 1}`]);
    const trace = (cause: string) => `Reorganised (${cause})`;
    expect(await items()).toEqual({
      'body-a:stays': ['IN_FORCE', '2022-01-01', null, 1, null],
      'body-a:wrong': ['IN_FORCE', '2022-01-01', null, 1, null],
      'body-a:enters': [...['IN_FORCE', '2022-01-01', null, 2], trace('its assignment, and the status of enters')],
      'body-a:moves': [
        ...['IN_FORCE', '2022-01-01', '2022-07-01', 2],
        trace('its assignment, and the status of moves'),
      ],
      'body-new:moves': [...['IN_FORCE', '2022-07-01', null, 1], trace('its assignment, and the status of moves')],
    });
    const shown = (payload.monitoringCycle.duties.nodes as Answer[]).map((each): unknown[] => [
      ...[each.body.id, each.isRequired, each.notRequiredSince, each.arisesOn, each.version],
      each.history.nodes[0].reason,
    ]);
    const cause = (body: string) => trace(`the capacities of ${body}, and the deadline`);
    expect(shown).toEqual([
      ['body-a', true, null, '2022-01-11', 1, null],
      ['body-b', false, '2022-07-01', '2022-01-11', 2, cause('body-b')],
      ['body-new', true, null, '2022-07-01', 1, cause('body-new')],
      ['body-odd', true, null, '2022-01-11', 1, null],
    ]);
    const left = '{ monitoringCycle(id: "cycle-2022") { version } annualInformation(id: "ID") { version state } }';
    expect(await runQuery(running, left.replace('ID', information))).toEqual({
      monitoringCycle: { version: 1 },
      annualInformation: { version: 1, state: 'SUBMITTED' },
    });
  });

  it('leaves what never was owed as a record of no day, that nobody has to report on', async () => {
    const gaps = async () => {
      const query = `{ annualInformation(id: "${information}") { completeness { gaps { treaty { id } } } } }`;
      const points = (await runQuery(running, query)).annualInformation.completeness as { gaps: Answer[] }[];
      return points.flatMap((point) => point.gaps.map(({ treaty }) => String(treaty.id)));
    };
    const query = `{ dutyItem(id: "cycle-2022:body-a:wrong") { fromDay untilDay coverage isReported }
      reportingDuty(id: "cycle-2022:body-odd") { isRequired notRequiredSince reason { en } } }`;
    expect((await runQuery(running, query)).dutyItem).toMatchObject({ untilDay: null, coverage: 'MISSING' });
    expect(await gaps()).toContain('wrong');
    Object.assign(facts.assignments, { 'body-a:wrong': '2023-05-01..' });
    Object.assign(facts.bodies, { 'body-odd': ['NGO'] });
    expect(refusals(await revise())).toEqual([]);
    expect(await runQuery(running, query)).toEqual({
      dutyItem: { fromDay: '2022-01-01', untilDay: '2022-01-01', coverage: 'NOT_REQUIRED', isReported: false },
      reportingDuty: {
        isRequired: false,
        notRequiredSince: null,
        reason: { en: 'It was no central state body on any day of this year.' },
      },
    });
    expect(await gaps()).not.toContain('wrong');
    const after = await running.revision();
    await revise();
    expect(await running.revision()).toBe(after);
  });

  it('says anew why a body owes nothing, where only the day in that has moved', async () => {
    const query = '{ reportingDuty(id: "cycle-2022:body-gone") { isRequired notRequiredSince version reason { en } } }';
    const endedOn = async (day: string) => {
      Object.assign(facts.bodies, { 'body-gone': [`CENTRAL_EXECUTIVE ..${day}`] });
      expect(refusals(await revise())).toEqual([]);
      return (await runQuery(running, query)).reportingDuty as { version: number; reason: { en: string } };
    };
    expect((await endedOn('2022-01-05')).reason.en).toContain('on 2022-01-05');
    const moved = await endedOn('2022-01-08');
    expect(moved).toMatchObject({ isRequired: false, notRequiredSince: null, version: 2 });
    expect(moved.reason.en).toContain('on 2022-01-08');
    expect((await endedOn('2022-01-08')).version).toBe(2);
  });

  it('does not ask for what began only after the deadline, and asks for what began on its day', async () => {
    Object.assign(facts.treaties, { day: 'IN_FORCE', later: 'IN_FORCE' });
    Object.assign(facts.assignments, { 'body-a:day': '2022-11-10..', 'body-a:later': '2022-11-11..' });
    expect(refusals(await revise())).toEqual([]);
    const coverage = (name: string) => `${name}: dutyItem(id: "cycle-2022:body-a:${name}") { coverage }`;
    const query = `{ ${coverage('day')} ${coverage('later')}
      annualInformation(id: "${information}") { completeness { gaps { treaty { id } } } } }`;
    const { day, later, annualInformation } = await runQuery(running, query);
    expect([day.coverage, later.coverage]).toEqual(['MISSING', 'NOT_REQUIRED']);
    expect(JSON.stringify(annualInformation)).toContain('"day"');
    expect(JSON.stringify(annualInformation)).not.toContain('"later"');
  });

  it('is refused without a reason, of no cycle, and of one that is closed', async () => {
    const before = await running.revision();
    expect(refusals(await revise({ reason: ' ', cycle: 'cycle-2024' }))).toEqual([
      'InvalidValueProblem input.reason',
      'UnknownReferenceProblem input.cycle',
    ]);
    expect(refusals(await revise({ cycle: 'no-cycle' }))).toEqual(['UnknownReferenceProblem input.cycle']);
    for (const grants of [['HEAD:body-a'], ['STEWARD']])
      expect(refusals(await revise({}, 'id', holding(...grants)))).toEqual(['NotPermittedProblem null']);
    expect(await running.revision()).toBe(before);
    await command(running, 'closeMonitoringCycle', { id: 'cycle-2023', expectedVersion: 1 });
    const closed = await revise({ cycle: 'cycle-2023' });
    expect(refusals(closed)).toEqual(['InvalidValueProblem input.cycle']);
    expect(closed.problems).toMatchObject([{ value: 'cycle-2023', paragraph: null }]);
  });

  it('changes nothing while treaties can not be asked, and is done by the same command later', async () => {
    Object.assign(facts.treaties, { stays: 'IN_FORCE, 10-01 ENDED' });
    const input = { cycle: 'cycle-2022', reason: 'Ended', idempotencyKey: 'revise-1' };
    const mutation =
      'mutation C($input: ReviseReportingDutiesInput!) { reviseReportingDuties(input: $input) { revision problems { __typename } } }';
    const give = () => runRequest(running, mutation, { input }, holding('AUTHORISED_BODY'));
    const before = await running.revision();
    facts.stopped.add('treaties');
    expect((await give()).errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'treaties' },
    ]);
    expect(await running.revision()).toBe(before);
    facts.stopped.clear();
    const done = { reviseReportingDuties: { revision: `r${before + 1}`, problems: [] } };
    expect([(await give()).data, (await give()).data]).toEqual([done, done]);
    expect((await items())['body-a:stays']?.slice(0, 4)).toEqual(['IN_FORCE', '2022-01-01', '2022-10-01', 2]);
  });
});
