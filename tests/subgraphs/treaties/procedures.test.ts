import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { act } from './legal-records.ts';
import { procedure, step } from './part-records.ts';
import { fill, treaty, world } from './records.ts';

const options = { actor: 'test', runId: null };
const [covenant, ban, grain, empty] = ['untc-4-4', 'untc-26-4', 'untc-9-9', 'kz-uz-2013'].map(
  (id) => `${id}-procedure`,
) as [string, string, string, string];
const records = [
  ...world,
  treaty('untc-9-9', { en: 'Agreement on Grain' }),
  act('kz-law-91-2005', '2005-11-28', { kind: 'LAW', number: '91-III' }),
  procedure('untc-4-4', {
    responsibleBody: 'body-moj',
    reason: { kk: 'Келісілуде', ru: 'Согласуется', en: 'Being agreed' },
    continuingSince: '2003-12',
  }),
  step(covenant, 2, { plannedOn: '2006-01-31', completedOn: '2006-01-24', act: 'kz-law-91-2005' }),
  step(covenant, 1, {
    name: { kk: 'Талдау', ru: 'Анализ', en: 'Analysis' },
    plannedOn: '2004-06-30',
    completedOn: '2004-05-01',
  }),
  procedure('untc-26-4', { kind: 'ENTRY_CONDITIONS', responsibleBody: 'body-mfa' }),
  step(ban, 1, { plannedOn: '2010-06-30' }),
  procedure('untc-9-9', { continuingSince: '2008' }),
  procedure('kz-uz-2013', { kind: 'APPROVAL' }),
];

forEachDatabase('domestic procedures', (database) => {
  let running: RunningSubgraph;
  const ask = (query: string, variables = {}): Promise<Answer> => runQuery(running, query, variables);

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ domesticProcedure(id: "${covenant}") {
      id version kind kindLabel { en } reason { kk ru en } continuingSince { value } treaty { id }
      responsibleBody { id } responsibleBodyReference state stateLabel { ru }
      steps { id position name { kk } plannedOn completedOn act { number procedureSteps { id } } procedure { id } history { totalCount } }
    } }`;
    const history = { totalCount: 1 };
    const ofIt = { procedure: { id: covenant }, history };
    expect(await ask(query)).toEqual({
      domesticProcedure: {
        id: covenant,
        version: 1,
        kind: 'RATIFICATION',
        kindLabel: { en: 'ratification' },
        reason: { kk: 'Келісілуде', ru: 'Согласуется', en: 'Being agreed' },
        continuingSince: { value: '2003-12' },
        treaty: { id: 'untc-4-4' },
        responsibleBody: { id: 'body-moj' },
        responsibleBodyReference: 'VERIFIED',
        state: 'COMPLETED',
        stateLabel: { ru: 'завершена' },
        steps: [
          {
            id: `${covenant}-step-1`,
            position: 1,
            name: { kk: 'Талдау' },
            plannedOn: '2004-06-30',
            completedOn: '2004-05-01',
            act: null,
            ...ofIt,
          },
          {
            id: `${covenant}-step-2`,
            position: 2,
            name: { kk: null },
            plannedOn: '2006-01-31',
            completedOn: '2006-01-24',
            act: { number: '91-III', procedureSteps: [{ id: `${covenant}-step-2` }] },
            ...ofIt,
          },
        ],
      },
    });
  });

  it.each<[string, string, string, string]>([
    ['before it began', covenant, '2003-11-30', 'NOT_STARTED'],
    ['since it began', covenant, '2003-12-01', 'RUNNING'],
    ['a step done, and the next not late', covenant, '2005-01-01', 'RUNNING'],
    ['on the day of its last step', covenant, '2006-01-24', 'COMPLETED'],
    ['before the day of its step', ban, '2010-06-29', 'NOT_STARTED'],
    ['on the day of its step', ban, '2010-06-30', 'NOT_STARTED'],
    ['after the day of its step', ban, '2010-07-01', 'OVERDUE'],
    ['without steps, since it began', grain, '2008-01-01', 'RUNNING'],
    ['without steps and beginning', empty, '2020-01-01', 'NOT_STARTED'],
  ])('stand, %s, where their steps say, for the field and for the filter', async (_when, id, day, state) => {
    const query = `query Q($id: ID!, $d: Date, $f: DomesticProcedureFilter) {
      domesticProcedure(id: $id) { state(asOf: $d) } domesticProcedures(ids: [$id], filter: $f) { nodes { id } } }`;
    const f = { state: { asOf: day, value: { eq: state } } };
    const answer = await ask(query, { id, d: day, f });
    expect(answer.domesticProcedure.state).toBe(state);
    expect(idsOf(answer.domesticProcedures)).toEqual([id]);
  });

  it('stand where they stood on a simulated day: what came later has not happened', async () => {
    const query = `query Q @at(today: "2005-01-01") { domesticProcedures { nodes {
      id state steps { completedOn act { id } } } }
      done: domesticProcedures(filter: { state: { asOf: "2030-01-01", value: { eq: COMPLETED } } }) { nodes { id } } }`;
    const answer = await ask(query);
    expect(answer.domesticProcedures.nodes).toEqual([
      { id: empty, state: 'NOT_STARTED', steps: [] },
      { id: ban, state: 'NOT_STARTED', steps: [{ completedOn: null, act: null }] },
      {
        id: covenant,
        state: 'RUNNING',
        steps: [
          { completedOn: '2004-05-01', act: null },
          { completedOn: null, act: null },
        ],
      },
    ]);
    expect(answer.done.nodes).toEqual([]);
  });

  it('stand on a day after a simulated one where the steps done by then leave them, for field and filter', async () => {
    const query = `query Q @at(today: "2005-01-01") {
      domesticProcedure(id: "${ban}") { on: state(asOf: "2010-06-30") after: state(asOf: "2010-07-01") }
      overdue: domesticProcedures(filter: { state: { asOf: "2010-07-01", value: { eq: OVERDUE } } }) { nodes { id } } }`;
    const answer = await ask(query);
    expect(answer.domesticProcedure).toEqual({ on: 'NOT_STARTED', after: 'OVERDUE' });
    expect(idsOf(answer.overdue)).toContain(ban);
  });

  it('have led to no act before the day on which their step was completed', async () => {
    const on = async (today: string): Promise<Answer> =>
      (await ask(`query Q @at(today: "${today}") { legalAct(id: "kz-law-91-2005") { procedureSteps { position } } }`))
        .legalAct;
    expect(await on('2005-11-27')).toBeNull();
    expect(await on('2006-01-23')).toEqual({ procedureSteps: [] });
    expect(await on('2006-01-24')).toEqual({ procedureSteps: [{ position: 2 }] });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['treaty', { treaty: { eq: 'untc-9-9' } }, [grain]],
    ['kind', { kind: { in: ['APPROVAL', 'ENTRY_CONDITIONS'] } }, [empty, ban]],
    ['responsible body', { responsibleBody: { eq: 'body-moj' } }, [covenant]],
    ['the lack of one', { responsibleBody: { isNull: true } }, [empty, grain]],
    ['since when', { continuingSince: { lt: '2008-01-01' } }, [covenant]],
    ['state by default today', { state: { value: { in: ['OVERDUE', 'RUNNING'] } } }, [ban, grain]],
    ['id', { id: { not: covenant } }, [empty, ban, grain]],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: DomesticProcedureFilter) { domesticProcedures(filter: $f) { totalCount nodes { id } } }';
    const { domesticProcedures } = await ask(query, { f: filter });
    expect(idsOf(domesticProcedures)).toEqual(ids);
    expect(domesticProcedures.totalCount).toBe(ids.length);
  });

  it('are ordered by since when, or by id', async () => {
    const order = async (orderBy: string) =>
      idsOf((await ask(`{ domesticProcedures(orderBy: ${orderBy}) { nodes { id } } }`)).domesticProcedures);
    expect(await order('{ field: CONTINUING_SINCE, direction: DESC }')).toEqual([grain, covenant, ban, empty]);
    expect(await order('{ field: ID }')).toEqual([empty, ban, covenant, grain]);
  });

  it('are listed below treaties and bodies, with their steps, a level by one statement', async () => {
    const list = 'domesticProcedures { nodes { id state steps { id } } }';
    let answer: Answer;
    const below = await readsDuring(async () => {
      answer = await ask(`{ treaties { nodes { ${list} } } }`);
    });
    expect(below).toHaveLength(3);
    const bodies = ['body-moj', 'body-mfa', 'body-x'].map((id) => ({ __typename: 'Body', id }));
    const reads = await readsDuring(async () => {
      answer = await ask(`query Q($b: [_Any!]!) { _entities(representations: $b) { ... on Body { ${list} } } }`, {
        b: bodies,
      });
    });
    expect(reads).toHaveLength(2);
    const entities = answer._entities as { domesticProcedures: { nodes: { id: string }[] } }[];
    expect(entities.map(({ domesticProcedures }) => idsOf(domesticProcedures))).toEqual([[covenant], [ban], []]);
  });

  it('lose their reason when a later record says that there is none', async () => {
    await fill(running, procedure('untc-9-9', { id: `${grain}-2`, reason: { en: 'Waiting' } }));
    await fill(running, procedure('untc-9-9', { id: `${grain}-2`, reason: null }));
    const query = `{ domesticProcedure(id: "${grain}-2") { version reason { en } } }`;
    expect((await ask(query)).domesticProcedure).toEqual({ version: 2, reason: null });
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['a kind that is none', { kind: 'HOPE' }, 'kind', /RATIFICATION/],
    ['an id that is not of its treaty', { id: ban }, 'id', /<treaty>-procedure/],
    ['a treaty that is not there', { id: 'x-procedure', treaty: 'x' }, 'treaty', /names no Treaty/],
    ['a reason that is too long', { reason: { ru: 'я'.repeat(4_001) } }, 'reason.ru', /longer than 4000/],
  ])('are refused for %s', async (_what, fields, field, rule) => {
    const [outcome] = await running.ingest([procedure('untc-4-4', fields)], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringMatching(rule) });
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['an id that is not made of its place', { position: 4 }, 'id', /<procedure>-step-<position>/],
    ['a day that does not exist', { plannedOn: '2010-02-30' }, 'plannedOn', /not a day that exists/],
    ['an act without the day of the step', { act: 'kz-law-1' }, 'act', /no `completedOn`/],
    ['an act that is not there', { completedOn: '2005-01-01', act: 'kz-law-1' }, 'act', /names no LegalAct/],
    ['a procedure that is not there', { id: 'x-step-3', procedure: 'x' }, 'procedure', /names no DomesticProcedure/],
  ])('take no step with %s', async (_what, fields, field, rule) => {
    const [outcome] = await running.ingest([step(covenant, 3, fields)], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringMatching(rule) });
  });
});
