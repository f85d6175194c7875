import type { ExistenceCheck, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { hasTheYear } from '../../../subgraphs/reports/monitoring-regime/monitoring-regime.rule.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals, uncounted } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { everythingExists, nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { cycle, regime, requirement } from './duty-records.ts';
import { fill } from './records.ts';

forEachDatabase('commands on monitoring regimes', (database) => {
  let running: RunningSubgraph;
  /** What treaties says. */
  let treaties: ExistenceCheck = everythingExists;

  beforeAll(async () => {
    const exists: ExistenceCheck = (type, ids, caller) => treaties(type, ids, caller);
    running = await openSubgraph(subgraph, database.freshUrl(), { exists });
    await fill(
      running,
      regime('rules', { firstYear: 2010, lastYear: 2021 }),
      regime('next'),
      requirement('next-forms', 'FORMS', { regime: 'next', state: 'UNVERIFIED' }),
      requirement('rules-copies', 'COPIES', { act: 'act-cited' }),
      cycle(2015),
      cycle(2018),
    );
  });
  afterEach(() => (treaties = everythingExists));

  const source = 'Register of acts';
  const register = (input: object, selection?: string, caller?: object) =>
    command(running, 'registerRegime', { name: { en: 'New rules' }, act: 'act-new', ...input }, selection, caller);
  const correct = (input: object, selection?: string, caller?: object) =>
    command(running, 'correctRegime', { id: 'rules', expectedVersion: 1, ...input }, selection, caller);
  const yearsOf = async (id: string) => {
    const query = 'query Q($id: ID!) { monitoringRegime(id: $id) { act { id } firstYear lastYear version } }';
    return (await runQuery(running, query, { id })).monitoringRegime as object;
  };

  it('register a regime, with where that is known from', async () => {
    const before = await running.revision();
    const selection = `id name { kk ru en } act { id } actReference firstYear lastYear isVerified version
      sources { nature title actor } history { nodes { actor command reason } }`;
    const name = { kk: 'Қағидалар', ru: ' Правила ', en: 'Rules' };
    const input = { name, act: 'act-2025', firstYear: 2025, lastYear: 2026, source, reason: 'Adopted' };
    expect(await register(input, selection)).toEqual({
      monitoringRegime: {
        id: uncounted('regime'),
        name: { ...name, ru: 'Правила' },
        act: { id: 'act-2025' },
        actReference: 'VERIFIED',
        firstYear: 2025,
        lastYear: 2026,
        isVerified: false,
        version: 1,
        sources: [{ nature: 'USER', title: source, actor: 'AUTHORISED_BODY' }],
        history: { nodes: [{ actor: 'AUTHORISED_BODY', command: 'registerRegime', reason: 'Adopted' }] },
      },
      problems: [],
      revision: `r${before + 1}`,
    });
  });

  it('refuse with all problems at once, and change nothing', async () => {
    // The hub itself knows the act: it is confidential to whoever gives the command.
    treaties = (_type, ids, caller) => Promise.resolve(new Set(caller?.actor === 'AUTHORISED_BODY' ? [] : ids));
    const before = await running.revision();
    const payload = await register({ name: { ru: '' }, act: 'act-rules', firstYear: 2020, lastYear: 2009 });
    expect(payload).toMatchObject({ monitoringRegime: null, revision: null });
    expect(refusals(payload)).toEqual([
      'InvalidValueProblem input.name.ru',
      'UnknownReferenceProblem input.act',
      'InvalidValueProblem input.lastYear',
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.lastYear',
      'InvalidValueProblem input.act',
    ]);
    expect(refusals(await register({ name: {}, act: 'No id', firstYear: 2200, source }))).toEqual([
      'UnknownReferenceProblem input.act',
      'InvalidValueProblem input.firstYear',
      'InvalidValueProblem input.name',
    ]);
    expect(await running.revision()).toBe(before);
  });

  it('give a year one regime, as far as years are known', async () => {
    const payload = await register({ firstYear: 2021, lastYear: 2022, source });
    expect(payload.problems).toMatchObject([{ field: 'input.firstYear', id: 'rules', message: hasTheYear('rules') }]);
    expect(refusals(payload)).toEqual(['OverlapProblem input.firstYear']);
    expect(refusals(await register({ act: 'act-someday' }))).toEqual([]);
    expect(refusals(await correct({ id: 'next', firstYear: 2020, source }))).toEqual([
      'OverlapProblem input.firstYear',
    ]);
  });

  it('give an act one regime, and cite none that another regime cites', async () => {
    const { problems } = await register({ act: 'act-rules' });
    expect(problems).toMatchObject([{ field: 'input.act', value: 'act-rules' }]);
    expect(refusals(await register({ act: 'act-cited' }))).toEqual(['InvalidValueProblem input.act']);
    expect(refusals(await correct({ id: 'next', act: 'act-rules', source }))).toEqual([
      'InvalidValueProblem input.act',
    ]);
  });

  it('refuse years that leave out a cycle under the regime', async () => {
    const early = await correct({ firstYear: 2016, source });
    expect(early.problems).toMatchObject([{ field: 'input.firstYear', value: '2016' }]);
    const late = await correct({ lastYear: 2017, source });
    expect(late.problems).toMatchObject([{ field: 'input.lastYear', value: '2017' }]);
    expect([...refusals(early), ...refusals(late)]).toEqual([
      'InvalidValueProblem input.firstYear',
      'InvalidValueProblem input.lastYear',
    ]);
  });

  it('refuse years that leave out what the regime requires', async () => {
    const required = { regime: 'dated', firstYear: 2141, lastYear: 2145 };
    await fill(
      running,
      regime('dated', { firstYear: 2140, lastYear: 2149 }),
      requirement('dated-forms', 'FORMS', required),
    );
    const late = await correct({ id: 'dated', firstYear: 2142, source });
    expect(late.problems).toMatchObject([{ field: 'input.firstYear', value: '2142' }]);
    const early = await correct({ id: 'dated', lastYear: 2144, source });
    expect(early.problems).toMatchObject([{ field: 'input.lastYear', value: '2144' }]);
    expect(refusals(await correct({ id: 'dated', firstYear: 2141, lastYear: 2145, source }))).toEqual([]);
  });

  it('take no first year back on which a cycle or a requirement rests, by an import neither', async () => {
    await fill(
      running,
      ...[regime('cycle-rests', { firstYear: 2180 }), cycle(2182, { regime: 'cycle-rests' })],
      ...[regime('empty', { firstYear: 2170, lastYear: 2170 })],
    );
    const ofRules = await correct({ firstYear: null, source });
    expect(ofRules.problems).toMatchObject([
      { field: 'input.firstYear', value: null, message: { en: expect.stringContaining('2010, is known') as string } },
    ]);
    const ofOpen = await correct({ id: 'cycle-rests', firstYear: null, source });
    expect([...refusals(ofRules), ...refusals(ofOpen)]).toEqual(Array(2).fill('InvalidValueProblem input.firstYear'));
    const [imported] = await running.ingest([regime('cycle-rests', { firstYear: null })], {
      actor: 'import:test',
      runId: null,
    });
    expect(imported).toMatchObject({ status: 'refused', field: 'firstYear', value: null });
    // So the years after the only cycle are no other's.
    const after = await register({ act: 'act-after', firstYear: 2185, source });
    expect(after.problems).toMatchObject([{ field: 'input.firstYear', id: 'cycle-rests' }]);
    expect(refusals(await correct({ id: 'cycle-rests', firstYear: 2181, source }))).toEqual([]);
    expect(refusals(await correct({ id: 'empty', firstYear: null, lastYear: null, source }))).toEqual([]);
  });

  it('give a year one regime also where a cycle or a requirement shows it of one whose first year is not known', async () => {
    const required = requirement('required-forms', 'FORMS', { regime: 'required', firstYear: 2165 });
    const unregistered = { regime: 'unregistered', firstYear: 2175, state: 'UNVERIFIED' };
    await fill(
      running,
      ...[regime('cycled', { lastYear: 2158 }), cycle(2155, { regime: 'cycled' })],
      ...[regime('required', { lastYear: 2168 }), required],
      ...[regime('unregistered', { lastYear: 2178 }), requirement('unregistered-forms', 'FORMS', unregistered)],
    );
    const years = (firstYear: number, lastYear: number) => ({ act: `act-${firstYear}`, firstYear, lastYear, source });
    for (const [id, payload] of [
      ['cycled', await register(years(2158, 2159))],
      ['cycled', await register(years(2150, 2155))],
      ['required', await correct({ id: 'next', firstYear: 2166, lastYear: 2167, source })],
    ] as const) {
      expect(payload.problems).toMatchObject([{ field: 'input.firstYear', id }]);
      expect(refusals(payload)).toEqual(['OverlapProblem input.firstYear']);
    }
    for (const [first, last] of [
      [2150, 2154],
      [2159, 2164],
      [2170, 2178],
    ] as const)
      expect(refusals(await register(years(first, last)))).toEqual([]);
    const [outcome] = await running.ingest([regime('imported', { firstYear: 2166, lastYear: 2167 })], {
      actor: 'import:test',
      runId: null,
    });
    expect(outcome).toMatchObject({
      status: 'refused',
      field: 'firstYear',
      rule: expect.stringContaining('required') as string,
    });
  });

  it('correct what is given and leave what is left out; an import leaves that alone', async () => {
    await fill(running, regime('old', { firstYear: null, lastYear: 2012 }));
    const selection = 'name { kk en } act { id } firstYear lastYear version';
    const old = { id: 'old', expectedVersion: 1 };
    expect(refusals(await correct({ ...old, lastYear: null }))).toEqual(['InvalidValueProblem input.source']);
    const input = { ...old, name: { kk: 'Ескі' }, act: 'act-older', lastYear: null, source };
    const corrected = { act: { id: 'act-older' }, firstYear: null, lastYear: null, version: 2 };
    expect((await correct(input, selection)).monitoringRegime).toEqual({
      name: { kk: 'Ескі', en: 'Regime old' },
      ...corrected,
    });
    expect(refusals(await correct(input))).toEqual(['VersionConflictProblem input.expectedVersion']);
    expect(refusals(await correct({ ...old, expectedVersion: 2, name: { kk: null, en: null } }))).toEqual([
      'InvalidValueProblem input.name',
    ]);
    expect(refusals(await correct({ id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    const [outcome] = await fill(running, regime('old', { firstYear: 2010, lastYear: 2012 }));
    expect([outcome?.status, await yearsOf('old')]).toEqual(['unchanged', corrected]);
  });

  it('keep an act as unverified where treaties can not be asked, until it can', async () => {
    treaties = nobodyAnswers;
    const { monitoringRegime } = await register({ act: 'act-later' }, 'id actReference');
    expect(monitoringRegime).toMatchObject({ actReference: 'UNVERIFIED' });
    treaties = everythingExists;
    await running.maintain();
    const query = `{ monitoringRegime(id: "${monitoringRegime.id as string}") { actReference } }`;
    expect((await runQuery(running, query)).monitoringRegime).toEqual({ actReference: 'VERIFIED' });
  });

  it('are for the authorised body: others learn nothing of what they name', async () => {
    for (const grant of ['STEWARD', 'HEAD:body-a', 'ANALYST:body-a']) {
      const payload = await register({ name: {} }, 'id', holding(grant));
      expect(payload.problems).toMatchObject([{ field: null, roles: ['AUTHORISED_BODY'], body: null }]);
      for (const input of [{}, { id: 'none' }])
        expect(refusals(await correct(input, 'id', holding(grant)))).toEqual(['NotPermittedProblem null']);
    }
  });

  it('sent twice under one key, at the same time too, are done once; without a key the second is refused', async () => {
    const input = { act: 'act-twice', idempotencyKey: 'twice' };
    const [one, other] = await Promise.all([register(input), register(input)]);
    expect([one, one.problems]).toEqual([other, []]);
    expect(await register(input)).toEqual(one);
    expect(refusals(await register({ ...input, act: 'act-other' }))).toEqual([
      'IdempotencyKeyProblem input.idempotencyKey',
    ]);
    const both = await Promise.all([register({ act: 'act-race' }), register({ act: 'act-race' })]);
    expect(both.flatMap((payload) => refusals(payload))).toEqual(['InvalidValueProblem input.act']);
  });
});
