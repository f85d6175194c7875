import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command, type CommandName } from './commands.ts';
import { completed, law, office, others, published, type Office } from './dispatch-records.ts';
import { cycle, regime, requirement } from './duty-records.ts';
import { fill } from './records.ts';
import { section, summary } from './summary-records.ts';

const assessment = 'Партнёры, вероятно, не станут возражать до следующей сессии Комитета в Женеве, и пока мы не спешим';
const no = { kk: null, ru: null, en: null };

forEachDatabase('the foreign policy assessment of a summary (¶8)', (database) => {
  let running: RunningSubgraph;
  let known: Office;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), {
      others: { ...others(office()), ask: (...all) => others(known).ask(...all) },
    });
    await fill(
      running,
      ...law,
      regime('next'),
      requirement('next-summary', 'SUMMARY_DEADLINE', { regime: 'next', act: 'act-next', monthDay: '12-01' }),
      ...[2015, 2016, 2017, 2018].flatMap((year) => [cycle(year), summary(year), section(`summary-${year}`, 1)]),
      ...[cycle(2031, { regime: 'next' }), summary(2031), section('summary-2031', 1)],
      ...completed(2020, { foreignPolicyAssessment: null }),
      ...completed(2021, { foreignPolicyAssessment: { ru: assessment } }),
    );
  });
  beforeEach(() => {
    known = office();
  });

  const give = (name: CommandName, input: object, selection?: string, caller?: object) =>
    command(running, name, { expectedVersion: 1, ...input }, selection, caller);
  const missing = async (id: string) => {
    const query = 'query ($id: ID!) { summaryInformation(id: $id) { isAssessmentMissing } }';
    return (await runQuery(running, query, { id })).summaryInformation.isAssessmentMissing as unknown;
  };
  const errorsOf = async (name: CommandName, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { revision } }`;
    const { errors } = await runRequest(running, query, { input: { expectedVersion: 1, ...input } }, authority);
    return errors?.map(({ extensions }) => [extensions['code'], extensions['subgraph']]);
  };
  const authority = holding('AUTHORISED_BODY');

  it('is asked for before the summary is completed, by ¶8, in whichever language', async () => {
    const before = await running.revision();
    const id = 'summary-2018';
    const details = 'problems { ... on IncompleteProblem { record missing wording paragraph message { kk ru en } } }';
    const query = `mutation ($input: CompleteSummaryInput!) { completeSummary(input: $input) { ${details} } }`;
    const { data } = await runRequest(running, query, { input: { id, expectedVersion: 1 } }, authority);
    expect(data?.['completeSummary']).toEqual({
      problems: [
        {
          ...{ record: id, missing: 'foreignPolicyAssessment', wording: 'act-rules-p8-v1', paragraph: '¶8' },
          message: { kk: expect.any(String), ru: expect.any(String), en: expect.any(String) },
        },
      ],
    });
    expect(refusals(await give('completeSummary', { id, expectedVersion: 7 }))).toEqual([
      'VersionConflictProblem input.expectedVersion',
      'IncompleteProblem input.id',
    ]);
    expect([await missing(id), await running.revision()]).toEqual([true, before]);
    const written = await give('correctSummary', { id, foreignPolicyAssessment: { en: 'Good.' } });
    expect([refusals(written), await missing(id)]).toEqual([[], false]);
    const done = await give('completeSummary', { id, expectedVersion: 2 }, 'state isAssessmentMissing');
    expect(done.summaryInformation).toEqual({ state: 'COMPLETED', isAssessmentMissing: false });
  });

  it('is asked for before what was imported as complete is sent', async () => {
    const before = await running.revision();
    const payload = await give('dispatchSummary', { summary: 'summary-2020' });
    expect(refusals(payload)).toEqual(['IncompleteProblem input.summary']);
    expect(payload.problems).toMatchObject([{ paragraph: '¶8' }]);
    expect(await running.revision()).toBe(before);
    const id = 'summary-2020';
    await give('reopenSummary', { id, reason: 'The assessment is missing' });
    await give('correctSummary', { id, expectedVersion: 2, foreignPolicyAssessment: { kk: 'Жақсы.' } });
    expect(refusals(await give('completeSummary', { id, expectedVersion: 3 }))).toEqual([]);
    expect(refusals(await give('dispatchSummary', { summary: id, expectedVersion: 4 }))).toEqual([]);
  });

  it('is not asked for where no requirement is known to, nor publications where there is none', async () => {
    known.stopped.add('publications');
    const id = 'summary-2031';
    expect(await missing(id)).toBeNull();
    expect(refusals(await give('completeSummary', { id }))).toEqual([]);
    known.stopped.clear();
    const sent = await give('dispatchSummary', { summary: id, expectedVersion: 2 });
    expect(refusals(sent)).toEqual([]);
  });

  it('is not written, completed or sent while a passage of it stands in what is published of its year', async () => {
    const before = await running.revision();
    const passage = { ...no, en: `As we said: ${assessment.toUpperCase()}.` };
    const id = 'summary-2017';
    const write = () => give('correctSummary', { id, foreignPolicyAssessment: { ru: assessment } });
    const [start, end] = ['Партнёры, вероятно, не станут', 'возражать до следующей сессии Комитета в Женеве'];
    const divided = [{ heading: { ...no, ru: start }, text: { ...no, ru: end } }];
    for (const [fields, place] of [
      [{ title: passage }, 'title.en'],
      [{ url: `https://example.org/${encodeURIComponent(assessment)}` }, 'url'],
      [{ sources: [{ title: assessment }] }, 'sources.0.title'],
      [{ history: { nodes: [{ reason: null }, { reason: assessment }] } }, 'history.1.reason'],
      [{ sections: [{ heading: no, text: passage }] }, 'sections.0.text.en'],
      [{ sections: divided }, 'sections'],
    ] as const) {
      known.published['cycle-2017'] = [published('results-2017'), published('other', fields)];
      const payload = await write();
      expect(refusals(payload)).toEqual(['InvalidValueProblem input.foreignPolicyAssessment']);
      const said = expect.stringContaining(`other: ${place}.`) as string;
      expect(payload.problems).toMatchObject([{ value: null, paragraph: null, message: { en: said } }]);
      expect(JSON.stringify(payload.problems)).not.toMatch(/возражать/i);
    }
    known.published['cycle-2021'] = [published('results-2021', { title: passage })];
    await give('reopenSummary', { id: 'summary-2021', expectedVersion: 1, reason: 'To be completed again' });
    for (const payload of [
      await give('dispatchSummary', { summary: 'summary-2021', expectedVersion: 2 }),
      await give('completeSummary', { id: 'summary-2021', expectedVersion: 2 }),
    ])
      expect(JSON.stringify(payload.problems)).toContain('results-2021: title.en.');
    expect(await running.revision()).toBe(before + 1);
    known.published['cycle-2017'] = [published('results-2017')];
    expect(refusals(await write())).toEqual([]);
  });

  it('is compared as the hub itself, and neither written nor sent while nobody can say what is published', async () => {
    known.stopped.add('publications');
    const said = { id: 'summary-2016', foreignPolicyAssessment: { ru: assessment } };
    const unknown = [['SUBGRAPH_UNAVAILABLE', 'publications']];
    expect(await errorsOf('correctSummary', said)).toEqual(unknown);
    expect(await errorsOf('completeSummary', { id: 'summary-2021', expectedVersion: 2 })).toEqual(unknown);
    expect(refusals(await give('correctSummary', { ...said, foreignPolicyAssessment: { ru: ' ' } }))).toEqual([
      'InvalidValueProblem input.foreignPolicyAssessment.ru',
    ]);
    expect(refusals(await give('correctSummary', { id: 'summary-2015', analysis: { ru: 'Анализ' } }))).toEqual([]);
    known.stopped.clear();
    known.asked.splice(0);
    expect(refusals(await give('correctSummary', said))).toEqual([]);
    expect(known.asked.map(({ caller, variables }) => [caller.identity?.isHub, variables['filter']])).toEqual([
      [true, { cycle: { eq: 'cycle-2016' } }],
    ]);
    expect(refusals(await give('correctSummary', said, '__typename', holding('PM_OFFICE')))).toEqual([
      'NotPermittedProblem null',
    ]);
    expect(known.asked).toHaveLength(1);
  });
});
