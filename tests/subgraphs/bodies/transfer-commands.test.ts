import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import { viewerOf } from '../../../subgraphs/_kit/access/viewer.ts';
import type { Caller, OtherSubgraphs, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { grantsOf } from '../../support/accounts.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, refusals } from './commands.ts';
import { assignment, body, capacity, fill, proposal, subdivision, succession, type Days } from './records.ts';

const secret = 'a-secret-treaty';
const others: OtherSubgraphs = {
  ...alone,
  withheld: (type, { identity }) =>
    Promise.resolve(type !== 'Treaty' || viewerOf(identity).has('AUTHORISED_BODY') ? [] : [secret]),
};

const as = (grant: string) => ({ identity: { account: grant, grants: grantsOf(grant) }, actor: grant });

forEachDatabase('commands that carry a reorganisation through', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
  });

  /** For each test a ministry of its own that goes into another in August 2014; one of three treaties had ended before. */
  let from: string;
  let to: string;
  let number = 0;
  beforeEach(async () => {
    [from, to] = [`old-${(number += 1)}`, `new-${number}`];
    const ground = { subdivision: `${from}-legal`, proposal: `${from}-p` };
    await fill(
      running,
      body(from),
      body(to),
      capacity(from, 'CENTRAL_EXECUTIVE', [null, '2014-08-06']),
      capacity(to, 'CENTRAL_EXECUTIVE', ['2014-08-06', null]),
      succession(from, to, '2014-08', 'MERGED'),
      subdivision(`${from}-legal`, from),
      proposal(`${from}-p`, from, 'untc-4-1'),
      assignment(from, 'untc-4-1', ['2012-01-01', null], 'PROPOSED_CONCLUSION', ground),
      assignment(from, 'untc-4-2', ['2012-01-01', '2030-01-01']),
      assignment(from, 'untc-4-3', ['2012-01-01', '2014-01-01']),
    );
  });

  const transfer = (input: object = {}, selection = 'id kind', caller: Partial<Caller> = {}) =>
    command(running, 'transferAssignments', { from, to, on: '2014-08-06', ...input }, selection, caller);

  const watched = async (id: string, day: string): Promise<unknown> => {
    const fields = 'treaty { id } validFrom validUntil basis proposal { id } subdivision { id }';
    const query = `{ body(id: "${id}") { assignments(asOf: "${day}", orderBy: { field: ID, direction: ASC }) { nodes { ${fields} } } } }`;
    return (await runQuery(running, query)).body.assignments.nodes;
  };

  it('end what the old body watches and begin it at the new one, in one step and on the same grounds', async () => {
    const before = await running.revision();
    expect(await transfer({ source: 'Decree 875' })).toEqual({
      succession: { id: `${from}:${to}`, kind: 'MERGED' },
      problems: [],
      revision: `b${before + 1}`,
    });
    const days = { validFrom: '2014-08-06', subdivision: null };
    const proposed = { basis: 'PROPOSED_CONCLUSION', proposal: { id: `${from}-p` } };
    expect(await watched(to, '2014-08-06')).toEqual([
      { ...days, ...proposed, treaty: { id: 'untc-4-1' }, validUntil: null },
      { ...days, treaty: { id: 'untc-4-2' }, validUntil: '2030-01-01', basis: 'CONCLUDED_EARLIER', proposal: null },
    ]);
    expect(await watched(from, '2014-08-06')).toEqual([]);
    expect(await watched(from, '2014-08-05')).toMatchObject([
      { treaty: { id: 'untc-4-1' }, validUntil: '2014-08-06', subdivision: { id: `${from}-legal` } },
      { treaty: { id: 'untc-4-2' }, validUntil: '2014-08-06' },
    ]);
  });

  it('show as a gap what has no responsible subdivision yet', async () => {
    await fill(
      running,
      assignment(from, `treaty-${from}`, ['2012-01-01', null], 'CONCLUDED_EARLIER', { subdivision: `${from}-legal` }),
    );
    const lacks = async (day: string): Promise<unknown> => {
      const query = `{ assignment(id: "${from}:treaty-${from}") { treaty { lacksResponsibleSubdivision(asOf: "${day}") } } }`;
      return (await runQuery(running, query)).assignment.treaty.lacksResponsibleSubdivision;
    };
    expect(await lacks('2014-08-06')).toBe(false);
    await transfer();
    expect(await lacks('2014-08-05')).toBe(false);
    expect(await lacks('2014-08-06')).toBe(true);
  });

  it('take only the treaties that are named, as where a body was divided', async () => {
    expect((await transfer({ treaties: ['untc-4-2', 'untc-4-2'] })).problems).toEqual([]);
    expect(await watched(to, '2014-08-06')).toMatchObject([{ treaty: { id: 'untc-4-2' } }]);
    expect(await watched(from, '2014-08-06')).toMatchObject([{ treaty: { id: 'untc-4-1' } }]);
  });

  it('refuse treaties that the body does not watch then, each by itself', async () => {
    const payload = await transfer({ treaties: ['untc-4-1', 'untc-4-3', 'untc-9-9'] });
    expect(payload).toMatchObject({ succession: null, revision: null, problems: [{ value: 'untc-4-3' }, {}] });
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.treaties.1', 'InvalidValueProblem input.treaties.2']);
    expect(refusals(await transfer({ treaties: [] }))).toEqual(['InvalidValueProblem input.from']);
    expect(await watched(to, '2014-08-06')).toEqual([]);
  });

  it('refuse bodies that do not exist, and bodies of which no succession is recorded', async () => {
    expect(refusals(await transfer({ from: 'nobody', to: 'nobody-else' }))).toEqual([
      'UnknownReferenceProblem input.from',
      'UnknownReferenceProblem input.to',
    ]);
    for (const each of [{ from: to, to: from }, { to: from }])
      expect(refusals(await transfer(each))).toEqual(['InvalidValueProblem input.to']);
  });

  it('refuse a day before the succession, and one on which the new body is no central state body (¶4)', async () => {
    const early = await transfer({ on: '2014-07-31' });
    expect(early.problems).toMatchObject([{ field: 'input.on', paragraph: null, value: '2014-07-31' }]);
    const between = await transfer({ on: '2014-08-05' });
    expect(between.problems).toMatchObject([{ field: 'input.on', paragraph: '¶4', value: '2014-08-05' }]);
    expect([early, between].flatMap(refusals)).toEqual(Array(2).fill('InvalidValueProblem input.on'));
  });

  it('refuse what would rest on no ground at the new body (¶4), and do not say who proposed it', async () => {
    const late = `late-${from}`;
    const ground = { proposal: `${late}-p` };
    await fill(running, body(late), succession(late, from, '2016'), proposal(ground.proposal, late, 'untc-5-1'));
    await fill(running, assignment(from, 'untc-5-1', ['2013-01-01', null], 'PROPOSED_CONCLUSION', ground));
    const payload = await transfer({ on: '2017-01-01' });
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.to']);
    expect(payload.problems).toMatchObject([{ paragraph: '¶4', value: to }]);
    expect(JSON.stringify(payload)).not.toContain(late.replace(from, ''));
  });

  it('refuse to end what has not begun, and say which', async () => {
    const later = { id: `${from}:untc-4-3:2` };
    await fill(running, { ...assignment(from, 'untc-4-3', ['2014-08-06', null]), ...later });
    const payload = await transfer();
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.on']);
    expect(payload.problems[0].message.en).toContain(later.id);
  });

  it.each<[string, Days, string[]]>([
    ['for as long: the old one only ends', ['2014-08-01', null], []],
    ['for a time, which is in the way', ['2015-01-01', '2016-01-01'], ['OverlapProblem input.on']],
    ['until before: it begins again', ['2013-01-01', '2014-08-06'], []],
  ])('know what the new body watches already %s', async (_how, days, problems) => {
    await fill(running, assignment(to, 'untc-4-1', days));
    const payload = await transfer();
    expect(refusals(payload)).toEqual(problems);
    if (problems.length > 0) expect(payload.problems[0].id).toBe(`${to}:untc-4-1`);
    else {
      expect(await watched(from, '2014-08-06')).toEqual([]);
      expect(await watched(to, '2014-08-06')).toMatchObject([
        { treaty: { id: 'untc-4-1' } },
        { treaty: { id: 'untc-4-2' } },
      ]);
    }
  });

  it('are for whoever keeps the bodies, and for the authorised body (¶2)', async () => {
    for (const grant of [`HEAD:${from}`, `HEAD:${to}`, 'PM_OFFICE'])
      expect((await transfer({}, 'id', as(grant))).problems).toMatchObject([
        { __typename: 'NotPermittedProblem', roles: ['STEWARD', 'AUTHORISED_BODY'], body: null, paragraph: null },
      ]);
    expect((await transfer({ treaties: ['untc-4-1'] }, 'id', as('STEWARD'))).problems).toEqual([]);
    expect((await transfer({}, 'id', as('AUTHORISED_BODY'))).problems).toEqual([]);
  });

  it('leave what is confidential to those who see it, as though there were none', async () => {
    await fill(running, assignment(from, secret));
    const named = await transfer({ treaties: [secret] }, 'id', as('STEWARD'));
    const unknown = await transfer({ treaties: ['untc-9-9'] }, 'id', as('STEWARD'));
    expect(named.problems[0]).toEqual({ ...unknown.problems[0], value: secret });
    expect(refusals(await transfer({}, 'id', as('STEWARD')))).toEqual(['InvalidValueProblem input.treaties']);
    expect((await transfer({ treaties: ['untc-4-1', 'untc-4-2'] }, 'id', as('STEWARD'))).problems).toEqual([]);
    expect(await watched(from, '2014-08-06')).toMatchObject([{ treaty: { id: secret }, validUntil: null }]);
    expect((await transfer({}, 'id', as('AUTHORISED_BODY'))).problems).toEqual([]);
    expect(await watched(from, '2014-08-06')).toEqual([]);
  });

  it('sent under one key are done once; without a key the second finds nothing left', async () => {
    const input = { idempotencyKey: `${from}-key` };
    const [one, again] = await Promise.all([transfer(input), transfer(input)]);
    expect(one.problems).toEqual([]);
    expect(again).toEqual(one);
    expect(refusals(await transfer())).toEqual(['InvalidValueProblem input.from']);
  });
});
