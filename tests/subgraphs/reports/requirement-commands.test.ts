import type { ExistenceCheck, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { requiresTheSame } from '../../../subgraphs/reports/requirement/requirement-years.faults.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals, uncounted } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { everythingExists, nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { regime, requirement } from './duty-records.ts';
import { fill } from './records.ts';

forEachDatabase('commands on requirements', (database) => {
  let running: RunningSubgraph;
  /** What treaties says. */
  let treaties: ExistenceCheck = everythingExists;

  beforeAll(async () => {
    const exists: ExistenceCheck = (type, ids, caller) => treaties(type, ids, caller);
    running = await openSubgraph(subgraph, database.freshUrl(), { exists });
    const deadline = { paragraph: 'act-rules-p5', wording: 'act-rules-p5-v1', monthDay: '11-10', lastYear: 2021 };
    await fill(running, regime('rules'), requirement('rules-deadline', 'INFORMATION_DEADLINE', deadline));
  });

  /** A regime of its own for each test, of which nothing is known but that there is a deadline. */
  let id: string;
  let number = 0;
  beforeEach(async () => {
    treaties = everythingExists;
    id = `r${(number += 1)}`;
    const unverified = { regime: id, state: 'UNVERIFIED' };
    await fill(running, regime(id), requirement(`${id}-deadline`, 'INFORMATION_DEADLINE', unverified));
  });

  const source = 'Official gazette';
  const register = (input: object, selection?: string, caller?: object) => {
    const usual = { regime: id, kind: 'FORMS', act: `act-${id}`, statement: { en: 'On paper' }, state: 'VERIFIED' };
    return command(running, 'registerRequirement', { ...usual, source, ...input }, selection, caller);
  };
  const correct = (input: object, selection?: string, caller?: object) => {
    const usual = { id: `${id}-deadline`, expectedVersion: 1 };
    return command(running, 'correctRequirement', { ...usual, ...input }, selection, caller);
  };

  it('register a deadline with its paragraph, wording, years and source', async () => {
    const before = await running.revision();
    const selection = `id regime { id } kind act { id } paragraph { id } wording { id } lawReference monthDay
      statement { kk ru en } state firstYear lastYear version sources { nature title }
      history { nodes { actor command reason } }`;
    const law = { paragraph: `act-${id}-p4`, wording: `act-${id}-p4-v1`, monthDay: '12-10', state: 'ASSUMED' };
    const statement = { kk: 'Мерзім', ru: ' Срок ', en: 'Deadline' };
    const input = { kind: 'SUMMARY_DEADLINE', ...law, statement, firstYear: 2022, lastYear: 2030, reason: 'Read' };
    expect(await register(input, selection)).toEqual({
      requirement: {
        id: uncounted(`${id}:summary-deadline`),
        regime: { id },
        kind: 'SUMMARY_DEADLINE',
        act: { id: `act-${id}` },
        paragraph: { id: `act-${id}-p4` },
        wording: { id: `act-${id}-p4-v1` },
        lawReference: 'VERIFIED',
        monthDay: '12-10',
        statement: { kk: 'Мерзім', ru: 'Срок', en: 'Deadline' },
        state: 'ASSUMED',
        firstYear: 2022,
        lastYear: 2030,
        version: 1,
        sources: [{ nature: 'USER', title: source }],
        history: { nodes: [{ actor: 'AUTHORISED_BODY', command: 'registerRequirement', reason: 'Read' }] },
      },
      problems: [],
      revision: `r${before + 1}`,
    });
  });

  it('refuse with all problems at once, and change nothing', async () => {
    treaties = () => Promise.resolve(new Set());
    const before = await running.revision();
    const law = { act: 'act-x', paragraph: 'act-x-p1', wording: 'act-x-p1-v1', monthDay: '02-29', state: 'UNVERIFIED' };
    const payload = await register({ ...law, regime: 'none', statement: {}, firstYear: 2022, lastYear: 2021 });
    expect(payload).toMatchObject({ requirement: null, revision: null });
    expect(refusals(payload)).toEqual([
      'UnknownReferenceProblem input.act',
      'UnknownReferenceProblem input.paragraph',
      'UnknownReferenceProblem input.wording',
      'InvalidValueProblem input.statement',
      'UnknownReferenceProblem input.regime',
      'InvalidValueProblem input.lastYear',
      'InvalidValueProblem input.monthDay',
      'InvalidValueProblem input.monthDay',
      'InvalidValueProblem input.monthDay',
      'InvalidValueProblem input.paragraph',
    ]);
    expect(await running.revision()).toBe(before);
  });

  it.each<[string, object, string, string | null]>([
    ['a wording without its paragraph', { wording: 'w' }, 'wording', 'w'],
    ['a day of no deadline', { monthDay: '11-10' }, 'monthDay', '11-10'],
    ['a deadline without its day', { kind: 'SUMMARY_DEADLINE' }, 'monthDay', null],
    ['a year before the Rules', { firstYear: 2009 }, 'firstYear', '2009'],
    ['what is known from nowhere', { source: null }, 'source', null],
    ['what the source lacks, from nowhere', { source: null, state: 'NOT_IN_SOURCE' }, 'source', null],
    [
      'a day that is not known',
      { kind: 'SUMMARY_DEADLINE', state: 'NOT_IN_SOURCE', monthDay: '1-1' },
      'monthDay',
      '1-1',
    ],
    ['the act of another regime', { act: 'act-rules' }, 'act', 'act-rules'],
    ['a paragraph of another act', { act: 'act-other', paragraph: 'act-rules-p5' }, 'paragraph', 'act-rules-p5'],
    ['what is no paragraph by its id', { act: 'act-o', paragraph: 'act-o-p5-v1' }, 'paragraph', 'act-o-p5-v1'],
    [
      'a wording of another paragraph',
      { act: 'act-o', paragraph: 'act-o-p3', wording: 'act-o-p5-v1' },
      'wording',
      'act-o-p5-v1',
    ],
  ])('refuse %s', async (_name, input, field, value) => {
    const payload = await register(input);
    expect(payload.problems[0]).toMatchObject({ field: `input.${field}`, value, paragraph: null });
    expect(new Set(refusals(payload))).toEqual(new Set([`InvalidValueProblem input.${field}`]));
  });

  it('refuse a year that the regime does not have, or that another one has', async () => {
    await fill(
      running,
      regime('old', { firstYear: 2010, lastYear: 2013 }),
      requirement('old-forms', 'FORMS', { regime: 'old', lastYear: 2013 }),
    );
    const old = { regime: 'old', act: 'act-old', kind: 'INPUTS' };
    const payload = await register({ ...old, firstYear: 2014, lastYear: 2015 });
    expect(payload.problems).toMatchObject([
      {
        field: 'input.firstYear',
        value: '2014',
        message: { en: '2014 is no year of the regime old, which has 2010–2013.' },
      },
      { field: 'input.lastYear', value: '2015' },
    ]);
    expect(refusals(await correct({ id: 'old-forms', lastYear: 2014, source }))).toEqual([
      'InvalidValueProblem input.lastYear',
    ]);
    const others = await register({ firstYear: 2013 });
    expect(others.problems).toMatchObject([{ field: 'input.firstYear', value: '2013' }]);
    expect(refusals(await register({ lastYear: 2012 }))).toEqual(['InvalidValueProblem input.lastYear']);
    expect(refusals(await register({ ...old, firstYear: 2010, lastYear: 2013 }))).toEqual([]);
  });

  it('take what is not verified without a source, and no day for it', async () => {
    const unverified = { state: 'UNVERIFIED', source: null };
    expect(refusals(await register(unverified))).toEqual([]);
    const day = { ...unverified, kind: 'SUMMARY_DEADLINE', monthDay: '12-10' };
    expect(refusals(await register(day))).toEqual(['InvalidValueProblem input.monthDay']);
  });

  it('hold a year to one requirement of a kind, also when two are sent at the same time', async () => {
    const payload = await register({ kind: 'INFORMATION_DEADLINE', monthDay: '11-10', firstYear: 2024 });
    expect(payload.problems).toMatchObject([
      { field: 'input.firstYear', id: `${id}-deadline`, message: requiresTheSame(`${id}-deadline`) },
    ]);
    const race = { firstYear: 2022, lastYear: 2023 };
    const both = await Promise.all([register(race), register(race)]);
    expect(both.flatMap((each) => refusals(each))).toEqual(['OverlapProblem input.firstYear']);
    const { requirement: next } = await register({ firstYear: 2024 });
    expect(refusals(await correct({ id: next.id as string, firstYear: 2023, source }))).toEqual([
      'OverlapProblem input.firstYear',
    ]);
  });

  it('correct what is given and leave what is left out; an import leaves that alone', async () => {
    const selection = 'kind act { id } paragraph { id } monthDay statement { kk en } state firstYear lastYear version';
    const input = { state: 'VERIFIED', monthDay: '11-10', firstYear: 2022, statement: { kk: 'Мерзім', en: null } };
    expect(refusals(await correct(input))).toEqual(['InvalidValueProblem input.source']);
    // In English it would go on saying what stood there while nobody knew it.
    const halfSaid = await correct({ ...input, source, statement: { kk: 'Мерзім' } });
    expect(halfSaid.problems).toMatchObject([
      { field: 'input.statement', message: { en: expect.stringContaining('(en)') as string } },
    ]);
    expect((await correct({ ...input, source }, selection)).requirement).toEqual({
      ...{ kind: 'INFORMATION_DEADLINE', act: { id: `act-${id}` }, paragraph: null, monthDay: '11-10' },
      statement: { kk: 'Мерзім', en: null },
      ...{ state: 'VERIFIED', firstYear: 2022, lastYear: null, version: 2 },
    });
    const other = requirement(`${id}-deadline`, 'INFORMATION_DEADLINE', { regime: id, state: 'UNVERIFIED' });
    expect(await fill(running, other)).toMatchObject([{ status: 'unchanged' }]);
    expect(refusals(await correct({ ...input, source }))).toEqual(['VersionConflictProblem input.expectedVersion']);
    const next = { expectedVersion: 2 };
    expect(refusals(await correct({ ...next, state: 'UNVERIFIED' }))).toEqual(['InvalidValueProblem input.monthDay']);
    const foreign = { ...next, paragraph: 'act-rules-p5', source };
    expect(refusals(await correct(foreign))).toEqual(['InvalidValueProblem input.paragraph']);
    const wordless = { ...next, statement: { kk: null } };
    expect(refusals(await correct(wordless))).toEqual(['InvalidValueProblem input.statement']);
    expect(refusals(await correct({ id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await correct({ ...next, statement: { en: 'By 10 November' } }))).toEqual([]);
    expect(refusals(await correct({ expectedVersion: 3, state: 'UNVERIFIED', monthDay: null }))).toEqual([]);
  });

  it('keep law as unverified where treaties can not be asked, and know it again when it can', async () => {
    treaties = nobodyAnswers;
    const law = { paragraph: `act-${id}-p1`, wording: `act-${id}-p1-v1` };
    const known = 'id lawReference version';
    const registered = (await register(law, known)).requirement as { readonly id: string };
    expect(registered).toEqual({ id: uncounted(`${id}:forms`), lawReference: 'UNVERIFIED', version: 1 });
    treaties = everythingExists;
    await running.maintain();
    const query = `{ requirement(id: "${registered.id}") { ${known} } }`;
    const { requirement: verified } = await runQuery(running, query);
    expect(verified).toMatchObject({ lawReference: 'VERIFIED' });
    treaties = nobodyAnswers;
    const same = { id: registered.id, expectedVersion: Number(verified.version), paragraph: law.paragraph };
    expect((await correct(same, 'lawReference')).requirement).toEqual({ lawReference: 'VERIFIED' });
    const other = { ...same, wording: `act-${id}-p1-v2`, source };
    expect((await correct(other, 'lawReference')).requirement).toEqual({ lawReference: 'UNVERIFIED' });
  });

  it('are for the authorised body: others learn nothing of what they name', async () => {
    for (const grant of ['STEWARD', 'OFFICER:body-a', 'PM_OFFICE']) {
      const payload = await register({ regime: 'none', statement: {} }, 'id', holding(grant));
      expect(payload.problems).toMatchObject([{ field: null, roles: ['AUTHORISED_BODY'], body: null }]);
      for (const input of [{}, { id: 'none' }])
        expect(refusals(await correct(input, 'id', holding(grant)))).toEqual(['NotPermittedProblem null']);
    }
  });

  it('sent twice under one key, at the same time too, are done once', async () => {
    const input = { idempotencyKey: `${id}-key` };
    const [one, other] = await Promise.all([register(input), register(input)]);
    expect([one, one.problems]).toEqual([other, []]);
    expect(await register(input)).toEqual(one);
    expect(refusals(await register({ ...input, kind: 'INPUTS' }))).toEqual([
      'IdempotencyKeyProblem input.idempotencyKey',
    ]);
  });
});
