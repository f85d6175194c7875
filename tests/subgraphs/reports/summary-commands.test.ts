import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { office, others } from './dispatch-records.ts';
import { cycle, duty, regime, requirement, submitted } from './duty-records.ts';
import { fill } from './records.ts';
import { dispatch, section, summary } from './summary-records.ts';

forEachDatabase('commands on summary informations', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others: others(office()) });
    await fill(
      running,
      regime('rules', { firstYear: 2010, lastYear: 2030 }),
      regime('next'),
      requirement('rules-summary', 'SUMMARY_DEADLINE', { monthDay: '12-10', paragraph: 'act-rules-p8' }),
      ...[2019, 2020, 2021, 2022, 2024].map((year) => cycle(year)),
      cycle(2018, { closedOn: '2019-01-31' }),
      cycle(2031, { regime: 'next' }),
      duty(2020, 'body-a'),
      duty(2020, 'body-b'),
      submitted('cycle-2020:body-a', 1, '2020-11-01T10:00:00+06:00'),
    );
  });

  const begin = (year: number, input: object = {}, selection?: string, caller?: object) =>
    command(running, 'beginSummary', { cycle: `cycle-${year}`, ...input }, selection, caller);
  const give = (
    name: 'correctSummary' | 'completeSummary' | 'reopenSummary',
    input: object,
    selection?: string,
    caller?: object,
  ) => command(running, name, { expectedVersion: 1, ...input }, selection, caller);
  const addSection = (year: number) =>
    command(running, 'addSummarySection', { summary: `summary-${year}`, text: { kk: 'Мәтін' } });

  it('begin the one summary of a cycle, a draft with a trace', async () => {
    const before = await running.revision();
    const input = { source: 'Order No. 8', reason: 'All is in', idempotencyKey: 'begin-2020' };
    const selection =
      'id version state completedOn analysis { kk } cycle { id } sources { nature title actor } history { nodes { actor command reason } }';
    const payload = await begin(2020, input, selection);
    expect([refusals(payload), payload.revision]).toEqual([[], `r${before + 1}`]);
    expect(payload.summaryInformation).toEqual({
      ...{ id: 'summary-2020', version: 1, state: 'DRAFT', completedOn: null, analysis: null },
      cycle: { id: 'cycle-2020' },
      sources: [{ nature: 'USER', title: 'Order No. 8', actor: 'AUTHORISED_BODY' }],
      history: { nodes: [{ actor: 'AUTHORISED_BODY', command: 'beginSummary', reason: 'All is in' }] },
    });
    expect(await begin(2020, input, selection)).toEqual(payload);
    expect(await running.revision()).toBe(before + 1);
  });

  it('begin no second one, by ¶8 where it is the Rules that hold, and by no paragraph where nothing is known of them', async () => {
    await fill(running, summary(2031, { id: 'of-2031' }), summary(2019));
    const again = await begin(2019);
    expect(refusals(again)).toEqual(['InvalidValueProblem input.cycle']);
    expect(again.problems).toMatchObject([{ paragraph: '¶8', value: 'cycle-2019' }]);
    const unknown = await begin(2031);
    expect(unknown.problems).toMatchObject([{ paragraph: null, field: 'input.cycle' }]);
    expect(unknown.problems[0].message.en).toContain('of-2031');
  });

  it('begin none of no cycle, of one that is closed, or with a bad text', async () => {
    expect(refusals(await begin(1999, { source: ' ' }))).toEqual([
      'InvalidValueProblem input.source',
      'UnknownReferenceProblem input.cycle',
    ]);
    expect(refusals(await begin(2018))).toEqual(['InvalidValueProblem input.cycle']);
  });

  it('are for the authorised body, and tell others nothing of what there is', async () => {
    const before = await running.revision();
    for (const grants of [
      ['HEAD:body-mfa', 'ANALYST:body-mfa'],
      ['PM_OFFICE', 'ADMINISTRATION'],
      ['STEWARD', 'ANALYST:body-a'],
      // Whoever sees no summary is told of the refusal, and not of a summary that is withheld.
      ['OFFICER:body-a'],
    ])
      // ¶8 says whose it is, of a year that is under it; which that is, is no secret.
      for (const [payload, paragraph] of [
        [await begin(2024, {}, '__typename', holding(...grants)), '¶8'],
        [await give('correctSummary', { id: 'summary-2020' }, '__typename', holding(...grants)), '¶8'],
        [await give('completeSummary', { id: 'none' }, '__typename', holding(...grants)), null],
        [await give('reopenSummary', { id: 'none', reason: 'A' }, '__typename', holding(...grants)), null],
      ] as const) {
        expect(refusals(payload)).toEqual(['NotPermittedProblem null']);
        expect(payload.problems).toMatchObject([{ roles: ['AUTHORISED_BODY'], body: null, paragraph }]);
      }
    expect(await running.revision()).toBe(before);
  });

  it('write the analysis and the assessment, a language at a time', async () => {
    await begin(2021);
    const texts = 'version analysis { kk ru en } foreignPolicyAssessment { kk ru en }';
    const first = { analysis: { kk: 'Талдау', ru: 'Анализ' }, foreignPolicyAssessment: { ru: 'Оценка' } };
    expect((await give('correctSummary', { id: 'summary-2021', ...first }, texts)).summaryInformation.version).toBe(2);
    const second = { id: 'summary-2021', expectedVersion: 2, analysis: { ru: null, en: 'Analysis' } };
    expect((await give('correctSummary', second, texts)).summaryInformation).toEqual({
      version: 3,
      analysis: { kk: 'Талдау', ru: null, en: 'Analysis' },
      foreignPolicyAssessment: { kk: null, ru: 'Оценка', en: null },
    });
    expect(refusals(await give('correctSummary', { ...second, analysis: { en: ' ' } }))).toEqual([
      'InvalidValueProblem input.analysis.en',
      'VersionConflictProblem input.expectedVersion',
    ]);
    expect(refusals(await give('correctSummary', { id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('keep the assessment from those it is not for, in the history and the trace of its commands too', async () => {
    const history = 'history { nodes { fields { field before after } } }';
    const query = `{ summaryInformation(id: "summary-2021") { foreignPolicyAssessment { ru } ${history} } }`;
    await fill(running, dispatch('summary-2021'));
    const fieldsFor = async (...grants: string[]) => {
      const { data, errors } = await runRequest(running, query, {}, holding(...grants));
      return [JSON.stringify(data).includes('Оценка'), errors?.map(({ extensions }) => extensions['code'])];
    };
    expect(await fieldsFor('AUTHORISED_BODY')).toEqual([true, undefined]);
    expect(await fieldsFor('ANALYST:body-a')).toEqual([false, ['FORBIDDEN']]);
  });

  it('refuse texts that are too long together, each of which would fit', async () => {
    await begin(2022);
    const long = 'ұ'.repeat(9_000);
    const input = { id: 'summary-2022', analysis: { kk: long, ru: long }, foreignPolicyAssessment: { kk: long } };
    const payload = await give('correctSummary', input);
    expect(refusals(payload)).toEqual(['InvalidValueProblem input']);
    expect(payload.problems).toMatchObject([{ value: null }]);
  });

  it('complete what has a section, with missing bodies listed and in nobody’s way, once', async () => {
    const complete = (input: object = {}, selection?: string) =>
      give('completeSummary', { id: 'summary-2020', ...input }, selection);
    expect(refusals(await complete({ expectedVersion: 3 }))).toEqual([
      'VersionConflictProblem input.expectedVersion',
      'InvalidValueProblem input.id',
    ]);
    await addSection(2020);
    const payload = await complete(
      {},
      'state completedOn version missingBodies { id } includedInformations { id } missingCopies { totalCount }',
    );
    expect(refusals(payload)).toEqual([]);
    expect(payload.summaryInformation).toEqual({
      ...{ state: 'COMPLETED', completedOn: '2026-11-22', version: 2, missingCopies: null },
      missingBodies: [{ id: 'body-b' }],
      includedInformations: [{ id: 'cycle-2020:body-a:v1' }],
    });
    expect(refusals(await complete({ expectedVersion: 2 }))).toEqual(['InvalidValueProblem input.id']);
    expect(refusals(await give('completeSummary', { id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('change what is completed only once it is reopened, with a reason', async () => {
    const id = 'summary-2020';
    const change = { id, analysis: { kk: 'Жаңа' } };
    expect(refusals(await give('correctSummary', { ...change, expectedVersion: 2 }))).toEqual([
      'InvalidValueProblem input.id',
    ]);
    expect(refusals(await addSection(2020))).toEqual(['InvalidValueProblem input.summary']);
    expect(refusals(await give('reopenSummary', { id, reason: ' ' }))).toEqual([
      'InvalidValueProblem input.reason',
      'VersionConflictProblem input.expectedVersion',
    ]);
    const reopened = await give('reopenSummary', { id, expectedVersion: 2, reason: 'A late one' }, 'state completedOn');
    expect(reopened.summaryInformation).toEqual({ state: 'DRAFT', completedOn: null });
    expect(refusals(await give('reopenSummary', { id, expectedVersion: 3, reason: 'Again' }))).toEqual([
      'InvalidValueProblem input.id',
    ]);
    expect(refusals(await give('correctSummary', { ...change, expectedVersion: 3 }))).toEqual([]);
  });

  it('change nothing of what was dispatched, nor reopen it', async () => {
    await fill(
      running,
      summary(2024, { completedOn: '2024-12-01' }),
      section('summary-2024', 1),
      dispatch('summary-2024'),
    );
    const before = await running.revision();
    for (const payload of [
      await give('correctSummary', { id: 'summary-2024', analysis: { kk: 'Жаңа' } }),
      await give('completeSummary', { id: 'summary-2024' }),
      await give('reopenSummary', { id: 'summary-2024', reason: 'A slip' }),
      await command(running, 'correctSummarySection', { id: 'summary-2024-s1', expectedVersion: 1, position: 2 }),
    ]) {
      expect(refusals(payload)).toEqual(['InvalidValueProblem input.id']);
      expect(payload.problems[0].message.en).toContain('dispatched');
    }
    expect(refusals(await addSection(2024))).toEqual(['InvalidValueProblem input.summary']);
    expect(await running.revision()).toBe(before);
  });

  it('change nothing in a closed cycle', async () => {
    await begin(2019);
    await command(running, 'closeMonitoringCycle', { id: 'cycle-2019', expectedVersion: 1 });
    for (const payload of [
      await give('correctSummary', { id: 'summary-2019', analysis: { kk: 'Жаңа' } }),
      await addSection(2019),
    ])
      expect(payload.problems).toMatchObject([{ message: { en: expect.stringContaining('cycle-2019 was closed') } }]);
  });

  it('begin one summary where two begin it at once', async () => {
    await fill(running, cycle(2017));
    const payloads = await Promise.all([begin(2017), begin(2017)]);
    expect(payloads.map(refusals).sort()).toEqual([[], ['InvalidValueProblem input.cycle']]);
    const query = '{ summaryInformations(filter: { cycle: { eq: "cycle-2017" } }) { totalCount } }';
    expect((await runQuery(running, query)).summaryInformations.totalCount).toBe(1);
  });
});
