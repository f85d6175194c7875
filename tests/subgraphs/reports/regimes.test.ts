import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, law, regime, requirement } from './duty-records.ts';
import { fill } from './records.ts';

interface Cycle {
  readonly informationDeadline: object;
  readonly summaryDeadline: { readonly date: string | null };
  readonly requirements: readonly { readonly id: string }[];
}

forEachDatabase('monitoring regimes and their cycles', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    const cycles = [cycle(2019), cycle(2021, { closedOn: '2022-01-31' }), cycle(2024)];
    const none = requirement('bare-publication', 'PUBLICATION', { regime: 'bare' });
    await fill(running, ...law, regime('bare'), regime('empty'), none, ...cycles);
    await fill(
      running,
      cycle(2023, { regime: 'next' }),
      cycle(2025, { regime: 'bare' }),
      cycle(2026, { regime: 'empty' }),
    );
    await fill(running, duty(2020 + 1, 'body-a'), duty(2023, 'body-a'), duty(2021, 'body-b'));
  });

  const ask = (query: string, variables = {}) => runQuery(running, query, variables);

  it('answer with everything that is known of one', async () => {
    const query = `{ monitoringRegime(id: "rules") {
      id version name { kk ru en } act { id } actReference firstYear lastYear isVerified requirements { id }
      cycles { totalCount nodes { id } } sources { title } history { totalCount }
    } }`;
    expect(await ask(query)).toEqual({
      monitoringRegime: {
        id: 'rules',
        version: 1,
        name: { kk: null, ru: null, en: 'Regime rules' },
        act: { id: 'act-rules' },
        actReference: 'VERIFIED',
        firstYear: 2010,
        lastYear: 2030,
        isVerified: true,
        requirements: [
          'deadline',
          'content',
          'content-not',
          ...['languages', 'signature', 'forms'].flatMap((kind) => [`${kind}-v1`, `${kind}-v2`]),
          'summary',
          'publication',
        ].map((name) => ({ id: `rules-${name}` })),
        cycles: { totalCount: 3, nodes: [{ id: 'cycle-2019' }, { id: 'cycle-2021' }, { id: 'cycle-2024' }] },
        sources: [{ title: 'Test' }],
        history: { totalCount: 1 },
      },
    });
  });

  it('are verified only where somebody has registered all that they require', async () => {
    const { monitoringRegimes } = await ask('{ monitoringRegimes { nodes { id isVerified } } }');
    expect(monitoringRegimes.nodes).toEqual([
      { id: 'rules', isVerified: true },
      { id: 'bare', isVerified: true },
      { id: 'empty', isVerified: false },
      { id: 'next', isVerified: false },
    ]);
  });

  it('bind each requirement to a wording, and say whether it is known', async () => {
    const query = `{ requirement(id: "rules-forms-v2") {
      regime { id } kind kindLabel { en } act { id } paragraph { id } wording { id } lawReference monthDay
      statement { en } state stateLabel { ru } firstYear lastYear
    } other: requirement(id: "next-languages") { paragraph { id } wording { id } monthDay state } }`;
    expect(await ask(query)).toEqual({
      requirement: {
        regime: { id: 'rules' },
        kind: 'FORMS',
        kindLabel: { en: 'electronic and paper form' },
        act: { id: 'act-rules' },
        paragraph: { id: 'act-rules-p7' },
        wording: { id: 'act-rules-p7-v2' },
        lawReference: 'VERIFIED',
        monthDay: null,
        statement: { en: 'Requires FORMS' },
        state: 'ASSUMED',
        stateLabel: { ru: 'предполагается' },
        firstYear: 2021,
        lastYear: null,
      },
      other: { paragraph: null, wording: null, monthDay: null, state: 'UNVERIFIED' },
    });
  });

  it('give each cycle the deadlines and the wording of its year', async () => {
    const deadline = '{ certainty certaintyLabel { en } date moment offset requirement { id } }';
    const query = `{ monitoringCycles { nodes { year regime { id } requirements { id }
      informationDeadline ${deadline} summaryDeadline { certainty date } } } }`;
    const nodes = (await ask(query)).monitoringCycles.nodes as Cycle[];
    const given = (date: string, moment: string, offset: string) => ({
      ...{ certainty: 'GIVEN', certaintyLabel: { en: 'given' }, date, moment, offset },
      requirement: { id: 'rules-deadline' },
    });
    const unknown = { date: null, moment: null, offset: null };
    expect(nodes.map((each) => each.informationDeadline)).toEqual([
      given('2019-11-10', '2019-11-10T17:59:59.999Z', '+06:00'),
      given('2021-11-10', '2021-11-10T17:59:59.999Z', '+06:00'),
      {
        certainty: 'UNVERIFIED',
        certaintyLabel: { en: 'unverified' },
        ...unknown,
        requirement: { id: 'next-information_deadline' },
      },
      given('2024-11-10', '2024-11-10T18:59:59.999Z', '+05:00'),
      { certainty: 'NONE', certaintyLabel: { en: 'none given' }, ...unknown, requirement: null },
      { certainty: 'UNVERIFIED', certaintyLabel: { en: 'unverified' }, ...unknown, requirement: null },
    ]);
    expect(nodes.map((each) => each.summaryDeadline.date)).toEqual([
      ...['2019-12-10', '2021-12-10', null, '2024-12-10', null, null],
    ]);
    const versions = nodes.map(({ requirements }) => requirements.map(({ id }) => id).filter((id) => /-v\d$/.test(id)));
    expect(versions.slice(0, 2)).toEqual(
      ['v1', 'v2'].map((v) => ['languages', 'signature', 'forms'].map((kind) => `rules-${kind}-${v}`)),
    );
  });

  it('cite no paragraph of other Rules for a cycle that nobody has verified', async () => {
    const query = `{ reportingDuty(id: "cycle-2023:body-a") { lateness { value daysLate } deadline { certainty moment }
      mandatedBy { kind act { id } paragraph { id } wording { id } statement { en } state } } }`;
    const mandate = { act: { id: 'act-next' }, paragraph: null, wording: null, state: 'UNVERIFIED' };
    expect((await ask(query)).reportingDuty).toEqual({
      lateness: { value: 'UNVERIFIED', daysLate: null },
      deadline: { certainty: 'UNVERIFIED', moment: null },
      mandatedBy: ['INFORMATION_DEADLINE', 'LANGUAGES'].map((kind) => ({
        ...mandate,
        kind,
        statement: { en: `Requires ${kind}` },
      })),
    });
  });

  it.each<[string, string, Record<string, unknown>, string[]]>([
    ['monitoringRegimes', 'MonitoringRegimeFilter', { act: { eq: 'act-next' } }, ['next']],
    ['monitoringRegimes', 'MonitoringRegimeFilter', { name: { contains: 'REGIME B' } }, ['bare']],
    ['monitoringRegimes', 'MonitoringRegimeFilter', { firstYear: { lte: 2010 } }, ['rules']],
    ['monitoringRegimes', 'MonitoringRegimeFilter', { lastYear: { isNull: true } }, ['bare', 'empty', 'next']],
    ['monitoringRegimes', 'MonitoringRegimeFilter', { id: { not: 'rules' } }, ['bare', 'empty', 'next']],
    [
      'requirements',
      'RequirementFilter',
      { kind: { eq: 'SUMMARY_DEADLINE' } },
      ['next-summary_deadline', 'rules-summary'],
    ],
    ['requirements', 'RequirementFilter', { regime: { eq: 'bare' } }, ['bare-publication']],
    ['requirements', 'RequirementFilter', { state: { eq: 'ASSUMED' }, kind: { eq: 'FORMS' } }, ['rules-forms-v2']],
    ['requirements', 'RequirementFilter', { act: { eq: 'act-next' }, kind: { eq: 'LANGUAGES' } }, ['next-languages']],
    ['requirements', 'RequirementFilter', { paragraph: { eq: 'act-rules-p5' }, firstYear: { isNull: false } }, []],
    [
      'requirements',
      'RequirementFilter',
      { wording: { eq: 'act-rules-p7-v1' }, lastYear: { eq: 2020 }, id: { in: ['rules-forms-v1'] } },
      ['rules-forms-v1'],
    ],
    [
      'monitoringCycles',
      'MonitoringCycleFilter',
      { year: { gte: 2023 } },
      ['cycle-2023', 'cycle-2024', 'cycle-2025', 'cycle-2026'],
    ],
    ['monitoringCycles', 'MonitoringCycleFilter', { regime: { eq: 'next' } }, ['cycle-2023']],
    ['monitoringCycles', 'MonitoringCycleFilter', { openedOn: { lt: '2021-01-01' } }, ['cycle-2019']],
    ['monitoringCycles', 'MonitoringCycleFilter', { closedOn: { isNull: false } }, ['cycle-2021']],
    ['monitoringCycles', 'MonitoringCycleFilter', { id: { in: ['cycle-2019', 'cycle-1999'] } }, ['cycle-2019']],
  ])('%s can be narrowed by %s: %j', async (list, type, filter, ids) => {
    const answer = await ask(`query Q($f: ${type}) { list: ${list}(filter: $f) { totalCount nodes { id } } }`, {
      f: filter,
    });
    expect([idsOf(answer.list), answer.list.totalCount]).toEqual([ids, ids.length]);
  });

  it('can be ordered', async () => {
    const order = async (list: string, orderBy: string) =>
      idsOf((await ask(`{ list: ${list}(first: 3, orderBy: ${orderBy}) { nodes { id } } }`)).list);
    expect(await order('monitoringRegimes', '{ field: FIRST_YEAR, direction: DESC }')).toEqual([
      'next',
      'empty',
      'bare',
    ]);
    expect(await order('monitoringRegimes', '{ field: ID }')).toEqual(['bare', 'empty', 'next']);
    expect(await order('requirements', '{ field: KIND, direction: DESC }')).toEqual([
      ...['rules-publication', 'bare-publication', 'rules-summary'],
    ]);
    expect(await order('requirements', '{ field: ID }')).toEqual([
      'bare-publication',
      'next-information_deadline',
      'next-languages',
    ]);
    expect(await order('monitoringCycles', '{ field: YEAR, direction: DESC }')).toEqual([
      'cycle-2026',
      'cycle-2025',
      'cycle-2024',
    ]);
    expect(await order('monitoringCycles', '{ field: ID }')).toEqual(['cycle-2019', 'cycle-2021', 'cycle-2023']);
  });

  it('know nothing of what came after a simulated today', async () => {
    const query =
      '{ monitoringCycles { nodes { id closedOn } } closed: monitoringCycles(filter: { closedOn: { isNull: false } }) { totalCount } }';
    expect(await ask(`query Q @at(today: "2021-06-01") ${query}`)).toEqual({
      monitoringCycles: { nodes: ['cycle-2019', 'cycle-2021'].map((id) => ({ id, closedOn: null })) },
      closed: { totalCount: 0 },
    });
    expect(await ask(query)).toMatchObject({ closed: { totalCount: 1 } });
  });

  it('read the duties and requirements of many cycles at once', async () => {
    const query =
      '{ monitoringCycles { nodes { requirements { id } summaryDeadline { date } duties { nodes { id } } } } }';
    expect(await readsDuring(() => ask(query))).toHaveLength(3);
  });

  it('resolve when others point at them', async () => {
    const query = 'query Q($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    const named = [
      ['MonitoringRegime', 'rules'],
      ['Requirement', 'rules-summary'],
      ['MonitoringCycle', 'cycle-2021'],
      ['ReportingDuty', 'cycle-2021:body-a'],
      ...['Body', 'LegalAct', 'LegalParagraph', 'ParagraphVersion', 'HeadTenure', 'Subdivision', 'Assignment'].map(
        (type) => [type, 'x'],
      ),
    ];
    const r = named.map(([__typename, id]) => ({ __typename, id }));
    expect((await ask(query, { r }))._entities).toEqual(r.map(({ __typename }) => ({ __typename })));
  });
});
