import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { Caller, OtherSubgraphs, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { grantsOf } from '../../support/accounts.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, refusals, uncounted } from './commands.ts';
import { assignment, body, capacity, fill, proposal, subdivision } from './records.ts';

const secret = 'a-secret-treaty';
const others: OtherSubgraphs = {
  ...alone,
  withheld: (type, { identity }) => Promise.resolve(type === 'Treaty' && identity?.isHub !== true ? [secret] : []),
};

const as = (grant: string) => ({ identity: { account: grant, grants: grantsOf(grant) }, actor: grant });

forEachDatabase('commands that give a treaty to another subdivision', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
    await fill(running, body('other'), subdivision('other-legal', 'other'));
  });

  /** A body of its own for each test; one subdivision watches from 2012 until 2020, another could. */
  let id: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    const ground = { subdivision: `${id}-legal`, proposal: `${id}-p` };
    await fill(
      running,
      body(id),
      capacity(id, 'CENTRAL_EXECUTIVE', ['2010-01-01', '2019-01-01']),
      subdivision(`${id}-legal`, id),
      subdivision(`${id}-treaties`, id, ['2013-01-01', null]),
      proposal(`${id}-p`, id, 'untc-4-1'),
      assignment(id, 'untc-4-1', ['2012-01-01', '2020-01-01'], 'PROPOSED_CONCLUSION', ground),
    );
  });

  const reassign = (input: object, selection = 'id version', caller: Partial<Caller> = {}) => {
    const usual = { assignment: `${id}:untc-4-1`, expectedVersion: 1, toSubdivision: `${id}-treaties` };
    return command(running, 'reassignTreaty', { ...usual, on: '2014-05-01', ...input }, selection, caller);
  };

  it('end the one and begin the other on the same ground in one step', async () => {
    const before = await running.revision();
    const selection = 'id subdivision { id } proposal { id } basis validFrom validUntil treatyReference version';
    const payload = await reassign({ source: 'Order 7', reason: 'Reorganised' }, `${selection} sources { title }`);
    expect(payload).toEqual({
      assignment: {
        id: uncounted(`${id}:untc-4-1`),
        subdivision: { id: `${id}-treaties` },
        proposal: { id: `${id}-p` },
        basis: 'PROPOSED_CONCLUSION',
        validFrom: '2014-05-01',
        validUntil: '2020-01-01',
        treatyReference: 'VERIFIED',
        version: 1,
        sources: [{ title: 'Order 7' }],
      },
      problems: [],
      revision: `b${before + 1}`,
    });
  });

  it('leave both sides to be read: by the day, and by what was known', async () => {
    const before = await running.revision();
    await reassign({ reason: 'Reorganised' });
    const on = async (day: string): Promise<unknown> => {
      const part = `assignments(asOf: "${day}") { nodes { subdivision { id } } }`;
      return (await runQuery(running, `{ body(id: "${id}") { ${part} } }`)).body.assignments.nodes;
    };
    expect(await on('2014-04-30')).toEqual([{ subdivision: { id: `${id}-legal` } }]);
    expect(await on('2014-05-01')).toEqual([{ subdivision: { id: `${id}-treaties` } }]);
    const past = { atRevision: before };
    const query = `{ assignment(id: "${id}:untc-4-1") { validUntil } }`;
    expect((await runQuery(running, query, {}, past)).assignment).toEqual({ validUntil: '2020-01-01' });
    const history = `{ assignment(id: "${id}:untc-4-1") { validUntil history { nodes { command reason } } } }`;
    const { assignment: ended } = await runQuery(running, history);
    expect(ended.validUntil).toBe('2014-05-01');
    expect(ended.history.nodes[0]).toEqual({ command: 'reassignTreaty', reason: 'Reorganised' });
  });

  it('answer with the assignment that ended, too', async () => {
    const input = {
      assignment: `${id}:untc-4-1`,
      expectedVersion: 1,
      toSubdivision: `${id}-treaties`,
      on: '2014-05-01',
    };
    const query = `mutation C($input: ReassignTreatyInput!) { reassignTreaty(input: $input) { ended { id validUntil version } } }`;
    expect((await runQuery(running, query, { input })).reassignTreaty.ended).toEqual({
      id: `${id}:untc-4-1`,
      validUntil: '2014-05-01',
      version: 2,
    });
  });

  it.each([
    ['the first day', '2012-01-01'],
    ['a day before it', '2011-12-31'],
    ['the day of its end', '2020-01-01'],
  ])('refuse %s of the assignment: either side has a day at least', async (_which, on) => {
    const payload = await reassign({ on });
    expect(refusals(payload)).toContain('InvalidValueProblem input.on');
    expect(payload).toMatchObject({ assignment: null, revision: null });
  });

  it('refuse a subdivision of another body, that does not exist yet (¶4), and the same again', async () => {
    const foreign = await reassign({ toSubdivision: 'other-legal' });
    expect(foreign.problems).toMatchObject([{ field: 'input.toSubdivision', paragraph: null, value: 'other-legal' }]);
    const early = await reassign({ on: '2012-12-31' });
    expect(early.problems).toMatchObject([{ field: 'input.toSubdivision', paragraph: '¶4' }]);
    const same = await reassign({ toSubdivision: `${id}-legal` });
    expect(same.problems).toMatchObject([{ field: 'input.toSubdivision', paragraph: null, value: `${id}-legal` }]);
    expect([foreign, early, same].flatMap(refusals)).toEqual(Array(3).fill('InvalidValueProblem input.toSubdivision'));
  });

  it('refuse a day on which the body is no central state body (¶4)', async () => {
    const payload = await reassign({ on: '2019-01-01' });
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.on']);
    expect(payload.problems).toMatchObject([{ paragraph: '¶4', value: '2019-01-01' }]);
  });

  it('refuse what does not exist, and an old version', async () => {
    expect(refusals(await reassign({ assignment: 'nothing' }))).toEqual(['UnknownReferenceProblem input.assignment']);
    expect(refusals(await reassign({ expectedVersion: 2, toSubdivision: 'nothing' }))).toEqual([
      'VersionConflictProblem input.expectedVersion',
      'UnknownReferenceProblem input.toSubdivision',
    ]);
  });

  it('are for the head of the body, and find no assignment of a treaty that is confidential', async () => {
    await fill(running, assignment(id, secret));
    const legal = { toSubdivision: `${id}-treaties` };
    for (const grant of [`OFFICER:${id}`, 'HEAD:other', 'STEWARD', 'AUTHORISED_BODY']) {
      const payload = await reassign({}, 'id', as(grant));
      expect(payload.problems).toMatchObject([{ __typename: 'NotPermittedProblem', roles: ['HEAD'], body: id }]);
    }
    expect(refusals(await reassign({ ...legal, assignment: `${id}:${secret}` }, 'id', as(`HEAD:${id}`)))).toEqual([
      'UnknownReferenceProblem input.assignment',
    ]);
    expect((await reassign({}, 'id', as(`HEAD:${id}`))).problems).toEqual([]);
  });

  it('sent under one key, one after the other or at once, are done once; of two that differ one is', async () => {
    const input = { idempotencyKey: `${id}-key` };
    const [one, again] = await Promise.all([reassign(input), reassign(input)]);
    expect(again).toEqual(one);
    expect(one.assignment).toEqual({ id: uncounted(`${id}:untc-4-1`), version: 1 });
    const further = { assignment: one.assignment.id as string, toSubdivision: `${id}-legal` };
    const both = await Promise.all(['2015-01-01', '2015-02-01'].map((on) => reassign({ ...further, on })));
    expect(both.flatMap(refusals)).toContain('VersionConflictProblem input.expectedVersion');
    expect(both.filter((each) => each.assignment !== null)).toHaveLength(1);
  });
});
