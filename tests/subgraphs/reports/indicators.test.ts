import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { indicator, observation } from './input-records.ts';
import { fill, record } from './records.ts';

const options = { actor: 'default-data', runId: null };
const goal = (number: number, fields: Record<string, unknown> = {}) =>
  record('SdgGoal', { id: `sdg-${number}`, number, title: { en: `Goal ${number}` }, ...fields });
const target = (code: string, fields: Record<string, unknown> = {}) => {
  const [number = ''] = code.split('.');
  const id = `sdg-${code.replace('.', '-')}`;
  return record('SdgTarget', { id, goal: `sdg-${number}`, code, title: { en: `Target ${code}` }, ...fields });
};

const records = [
  goal(16, { title: { kk: 'БЕЙБІТШІЛІК', ru: 'Мир', en: 'Peace' }, shortTitle: { en: 'Peace, in short' } }),
  goal(5),
  ...['5.a', '16.10', '5.2', '16.3', '5.10'].map((code) => target(code)),
  indicator('visits', {
    name: { kk: 'Бару саны', ru: 'Число посещений', en: 'Number of visits' },
    unit: { kk: 'бару', ru: 'посещений', en: 'visits a year' },
    method: { kk: 'Есеп', ru: 'Подсчёт', en: 'Counted' },
    treaty: 'untc-4-9',
    target: 'sdg-16-3',
  }),
  indicator('laws'),
  observation('visits', 'kz', '2020', {
    value: '-12.50',
    text: { kk: 'Аз', ru: 'Мало', en: 'Few' },
    provider: { kk: 'Бюро', ru: 'Бюро', en: 'Bureau' },
  }),
  observation('visits', 'kz', '2021'),
  observation('visits', 'kg', '2021-01-01/2021-06-30', { value: null, text: { en: 'None' } }),
  observation('laws', 'kz', '2021-05'),
];

forEachDatabase('indicators, observations and goals', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of them', async () => {
    const query = `{ observation(id: "visits:kz:2020") {
      id version value text { kk ru en } provider { kk ru en } period { value precision } participant { id } participantReference
      indicator {
        id name { kk ru en } unit { kk ru en } method { kk ru en } treaty { id } treatyReference
        target { id code title { en } goal { id number title { kk ru en } shortTitle { en } targets { totalCount } } }
        observations { totalCount } sources { title }
      } history { totalCount }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      observation: {
        id: 'visits:kz:2020',
        version: 1,
        value: '-12.50',
        text: { kk: 'Аз', ru: 'Мало', en: 'Few' },
        provider: { kk: 'Бюро', ru: 'Бюро', en: 'Bureau' },
        period: { value: '2020', precision: 'YEAR' },
        participant: { id: 'kz' },
        participantReference: 'VERIFIED',
        indicator: {
          id: 'visits',
          name: { kk: 'Бару саны', ru: 'Число посещений', en: 'Number of visits' },
          unit: { kk: 'бару', ru: 'посещений', en: 'visits a year' },
          method: { kk: 'Есеп', ru: 'Подсчёт', en: 'Counted' },
          treaty: { id: 'untc-4-9' },
          treatyReference: 'VERIFIED',
          target: {
            id: 'sdg-16-3',
            code: '16.3',
            title: { en: 'Target 16.3' },
            goal: {
              id: 'sdg-16',
              number: 16,
              title: { kk: 'БЕЙБІТШІЛІК', ru: 'Мир', en: 'Peace' },
              shortTitle: { en: 'Peace, in short' },
              targets: { totalCount: 2 },
            },
          },
          observations: { totalCount: 3 },
          sources: [{ title: 'Test' }],
        },
        history: { totalCount: 1 },
      },
    });
  });

  it.each<[string, string, string[]]>([
    ['observations(filter: { indicator: { eq: "laws" } })', 'observations', ['laws:kz:2021-05']],
    ['observations(filter: { participant: { not: "kz" } })', 'observations', ['visits:kg:2021-01-01_2021-06-30']],
    ['observations(filter: { period: { lt: "2021-01-01" } })', 'observations', ['visits:kz:2020']],
    ['observations(orderBy: { field: PERIOD, direction: DESC }, first: 1)', 'observations', ['laws:kz:2021-05']],
    ['observations(orderBy: { field: ID }, first: 1)', 'observations', ['laws:kz:2021-05']],
    ['indicators(filter: { name: { contains: "ПОСЕЩЕНИЙ" } })', 'indicators', ['visits']],
    ['indicators(filter: { treaty: { eq: "untc-4-9" } })', 'indicators', ['visits']],
    ['indicators(filter: { target: { isNull: true } })', 'indicators', ['laws']],
    ['indicators(orderBy: { field: ID })', 'indicators', ['laws', 'visits']],
    ['sdgGoals', 'sdgGoals', ['sdg-5', 'sdg-16']],
    ['sdgGoals(filter: { number: { gt: 5 } })', 'sdgGoals', ['sdg-16']],
    ['sdgGoals(filter: { title: { startsWith: "бейбіт" } })', 'sdgGoals', ['sdg-16']],
    ['sdgTargets', 'sdgTargets', ['sdg-5-2', 'sdg-5-10', 'sdg-5-a', 'sdg-16-3', 'sdg-16-10']],
    ['sdgTargets(filter: { goal: { eq: "sdg-16" } })', 'sdgTargets', ['sdg-16-3', 'sdg-16-10']],
    ['sdgTargets(filter: { code: { startsWith: "5.1" } })', 'sdgTargets', ['sdg-5-10']],
    ['sdgTargets(filter: { title: { eq: "TARGET 5.A" } })', 'sdgTargets', ['sdg-5-a']],
    ['sdgTargets(orderBy: { field: ID }, first: 1)', 'sdgTargets', ['sdg-16-10']],
  ])('are listed by %s', async (list, name, ids) => {
    expect(idsOf((await runQuery(running, `{ ${list} { nodes { id } } }`))[name])).toEqual(ids);
  });

  it('are listed under what they are of, all by one question', async () => {
    const query = `query Q($r: [_Any!]!) {
      _entities(representations: $r) {
        ... on Treaty { indicators { nodes { id } } } ... on Participant { observations { totalCount } }
      }
      sdgGoals { nodes { targets { nodes { code indicators { nodes { id } } } } } }
      indicators { nodes { observations { nodes { id } } } }
    }`;
    const r = [
      { __typename: 'Treaty', id: 'untc-4-9' },
      { __typename: 'Participant', id: 'kz' },
    ];
    let answer: Record<string, unknown> = {};
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query, { r });
    });
    expect(answer).toMatchObject({
      _entities: [{ indicators: { nodes: [{ id: 'visits' }] } }, { observations: { totalCount: 3 } }],
      sdgGoals: { nodes: [{ targets: { nodes: [{ code: '5.2' }, { code: '5.10' }, { code: '5.a' }] } }, {}] },
    });
    // Two for the participant (page and count); goals, targets and their indicators; indicators and their observations; the treaty's.
    expect(reads).toHaveLength(8);
  });

  it('are there once the time that they are about is over', async () => {
    const seen = async (today: string) =>
      idsOf((await runQuery(running, `query Q @at(today: "${today}") { observations { nodes { id } } }`)).observations);
    expect(await seen('2020-12-30')).toEqual([]);
    expect(await seen('2021-06-29')).toEqual(['visits:kz:2020', 'laws:kz:2021-05']);
    expect(await seen('2021-06-30')).toHaveLength(3);
  });

  it.each<[string, ReturnType<typeof record>, string, string]>([
    ['a value with a comma', observation('laws', 'kz', '2020', { value: '1,5' }), 'value', 'is not a decimal'],
    [
      'neither value nor words',
      observation('laws', 'kz', '2020', { value: null }),
      'value',
      'is missing, and so is `text`',
    ],
    ['a period that is none', observation('laws', 'kz', 'last year'), 'period', 'is not 1995'],
    [
      'an indicator that there is not',
      observation('none', 'kz', '2020'),
      'indicator',
      'names no Indicator of the hub.',
    ],
    ['an indicator with a colon', observation('a:b', 'kz', '2020'), 'indicator', 'has a colon'],
    ['ids too long together', observation('x'.repeat(160), 'kz', '2020'), 'indicator', 'longer than 160'],
    ['a name that is too long', indicator('x', { name: { en: 'x'.repeat(501) } }), 'name.en', 'is longer than 500'],
    ['a target that there is not', indicator('x', { target: 'sdg-1-1' }), 'target', 'names no SdgTarget of the hub.'],
    ['an eighteenth goal', goal(18), 'number', '<=17'],
    ['a goal under another id', goal(5, { id: 'goal-5' }), 'id', 'is not `sdg-` and the number'],
    ['a target without its goal', target('3.1'), 'goal', 'names no SdgGoal of the hub.'],
    ['a target of another goal', target('5.3', { goal: 'sdg-16' }), 'code', 'is not a code of that goal.'],
    ['a code that is none', target('5.z'), 'code', 'is not the code of a target'],
    ['a target under another id', target('5.3', { id: 'sdg-5.3' }), 'id', 'is not `sdg-` and the code'],
  ])('refuse %s', async (_what, refused, field, rule) => {
    const [outcome] = await running.ingest([refused], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });
});
