import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command, refusals, uncounted } from './commands.ts';
import { assignment, body, capacity, fill, type Days } from './records.ts';

const central = (id: string, span: Days = [null, null]) => capacity(id, 'CENTRAL_EXECUTIVE', span);

forEachDatabase('commands on assignments', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    const exists = (_type: string, ids: readonly string[]) =>
      Promise.resolve(new Set(ids.filter((id) => id !== 'untc-9-9')));
    running = await openSubgraph(subgraph, database.freshUrl(), { exists });
  });

  /** A body of its own for each test, that watches one treaty from 2012 until 2015. */
  let id: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    await fill(running, body(id), central(id), assignment(id, 'untc-4-1', ['2012-01-01', '2015-01-01']));
  });

  const add = (input: object, selection?: string) => {
    const usual = { body: id, treaty: 'untc-4-1', basis: 'PROPOSED_CONCLUSION', validFrom: '2015-01-01' };
    return command(running, 'addAssignment', { ...usual, ...input }, selection);
  };
  const correct = (input: object, selection?: string) =>
    command(running, 'correctAssignment', { id: `${id}:untc-4-1`, expectedVersion: 1, ...input }, selection);

  it('add an assignment of a treaty that exists, with the source it is known from', async () => {
    const before = await running.revision();
    const selection =
      'id body { id } treaty { id } basis validFrom validUntil treatyReference version sources { nature title }';
    expect(await add({ treaty: 'untc-4-2', validUntil: '2020-01-01', source: 'Order 12' }, selection)).toEqual({
      assignment: {
        id: `${id}:untc-4-2`,
        body: { id },
        treaty: { id: 'untc-4-2' },
        basis: 'PROPOSED_CONCLUSION',
        validFrom: '2015-01-01',
        validUntil: '2020-01-01',
        treatyReference: 'VERIFIED',
        version: 1,
        sources: [{ nature: 'USER', title: 'Order 12' }],
      },
      problems: [],
      revision: `b${before + 1}`,
    });
  });

  it('leave no trace where they correct nothing, but for a source that is new', async () => {
    const before = await running.revision();
    const same = { validFrom: '2012-01-01', validUntil: '2015-01-01' };
    const assignment = { id: `${id}:untc-4-1`, version: 1 };
    expect(await correct(same)).toEqual({ assignment, problems: [], revision: `b${before}` });
    expect(await correct({ ...same, source: 'Order 12' })).toMatchObject({
      assignment: { version: 2 },
      revision: `b${before + 1}`,
    });
  });

  it('let a body watch the same treaty again from the day on which it had ceased to', async () => {
    const { assignment: again } = await add({});
    expect(again).toEqual({ id: uncounted(`${id}:untc-4-1`), version: 1 });
    const query = 'query Q($id: ID!) { body(id: $id) { assignments(validity: ALL) { nodes { id validFrom } } } }';
    expect((await runQuery(running, query, { id })).body.assignments.nodes).toEqual([
      { id: `${id}:untc-4-1`, validFrom: '2012-01-01' },
      { id: again.id, validFrom: '2015-01-01' },
    ]);
  });

  it('refuse to assign a treaty to a body that watches it at that time, and name the other', async () => {
    const payload = await add({ validFrom: '2014-12-31' });
    expect(payload).toMatchObject({ assignment: null, revision: null, problems: [{ id: `${id}:untc-4-1` }] });
    expect(refusals(payload)).toEqual(['OverlapProblem input.validFrom']);
  });

  it('let several bodies watch one treaty at a time', async () => {
    await fill(running, body(`${id}-other`), central(`${id}-other`));
    expect((await add({ body: `${id}-other`, validFrom: '2013-01-01' })).problems).toEqual([]);
  });

  it('refuse a body or a treaty that does not exist, and days in the wrong order, all at once', async () => {
    const payload = await add({ body: 'body-x', treaty: 'untc-9-9', validUntil: '2014-01-01' });
    expect(refusals(payload)).toEqual([
      'InvalidValueProblem input.validUntil',
      'UnknownReferenceProblem input.body',
      'UnknownReferenceProblem input.treaty',
    ]);
    expect(payload.problems[2]).toMatchObject({ id: 'untc-9-9', message: { en: 'There is no Treaty "untc-9-9".' } });
  });

  it.each<[string, Days[], string, string | null, string, string | null]>([
    ['on no day', [], '2016-01-01', null, 'body', 'own'],
    ['on the first day yet', [['2016-01-02', null]], '2016-01-01', null, 'validFrom', '2016-01-01'],
    ['on the first day any more', [[null, '2016-01-01']], '2016-01-01', '2017-01-01', 'validFrom', '2016-01-01'],
    ['on the last day', [[null, '2016-12-31']], '2016-01-01', '2017-01-01', 'validUntil', '2017-01-01'],
    ['in the end, while the assignment goes on', [[null, '2016-12-31']], '2016-01-01', null, 'validUntil', null],
  ])(
    'refuse a body that is no central state body %s (¶4)',
    async (_when, spans, validFrom, validUntil, field, value) => {
      const other = `${id}-other`;
      const capacities = spans.map((span) => central(other, span));
      await fill(running, body(other), capacity(other, 'TREATY_BODY', [null, null]), ...capacities);
      const payload = await add({ body: other, validFrom, validUntil });
      const problem = { field: `input.${field}`, paragraph: '¶4', value: value === 'own' ? other : value };
      expect(payload).toMatchObject({
        assignment: null,
        problems: expect.arrayContaining([expect.objectContaining(problem)]),
      });
    },
  );

  it('take a body that is a central state body from the first day to the last, in one capacity or another', async () => {
    const other = `${id}-other`;
    const later = capacity(other, 'SUBORDINATE_TO_PRESIDENT', ['2016-07-01', '2017-01-01']);
    await fill(running, body(other), central(other, ['2016-01-01', '2016-07-01']), later);
    const payload = await add({ body: other, validFrom: '2016-01-01', validUntil: '2017-01-01' });
    expect(payload.problems).toEqual([]);
    const again = { id: `${other}:untc-4-1`, expectedVersion: 1 };
    expect(refusals(await correct({ ...again, validFrom: '2015-12-31' }))).toEqual([
      'InvalidValueProblem input.validFrom',
    ]);
    expect(refusals(await correct({ ...again, validUntil: null }))).toEqual(['InvalidValueProblem input.validUntil']);
    expect((await correct({ ...again, basis: 'CONCLUDED_EARLIER' })).problems).toEqual([]);
  });

  it('correct what is given and leave what is left out; null opens the end', async () => {
    const selection = 'basis validFrom validUntil version treatyReference';
    expect((await correct({ basis: 'PROPOSED_CONCLUSION', validUntil: null }, selection)).assignment).toEqual({
      basis: 'PROPOSED_CONCLUSION',
      validFrom: '2012-01-01',
      validUntil: null,
      version: 2,
      treatyReference: 'VERIFIED',
    });
    expect((await correct({ expectedVersion: 2, validFrom: '2013-01-01' }, selection)).assignment).toMatchObject({
      validFrom: '2013-01-01',
      validUntil: null,
      version: 3,
    });
  });

  it('refuse a correction by which two assignments would overlap, end before they begin, or rest on an old version', async () => {
    await add({});
    expect(refusals(await correct({ validUntil: '2015-01-02' }))).toEqual(['OverlapProblem input.validFrom']);
    expect(refusals(await correct({ validUntil: '2012-01-01' }))).toEqual(['InvalidValueProblem input.validUntil']);
    expect(refusals(await correct({ expectedVersion: 7 }))).toEqual(['VersionConflictProblem input.expectedVersion']);
    expect(refusals(await correct({ id: 'x' }))).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('sent twice under one key are done once; a key is good for one input only', async () => {
    const first = await add({ idempotencyKey: `${id}-key` });
    expect(await add({ idempotencyKey: `${id}-key` })).toEqual(first);
    const other = await add({ idempotencyKey: `${id}-key`, basis: 'CONCLUDED_EARLIER' });
    expect(refusals(other)).toEqual(['IdempotencyKeyProblem input.idempotencyKey']);
  });

  it('sent twice under one key at the same time are done once', async () => {
    const input = { idempotencyKey: `${id}-key` };
    const [one, other] = await Promise.all([add(input), add(input)]);
    expect(one).toEqual(other);
    expect(one.assignment).toEqual({ id: uncounted(`${id}:untc-4-1`), version: 1 });
  });

  it('refuse keys and reasons that are too long', async () => {
    const correction = { id: `${id}:untc-4-1`, expectedVersion: 1 };
    for (const field of ['idempotencyKey', 'reason']) {
      const payload = await command(running, 'correctAssignment', { ...correction, [field]: 'x'.repeat(1_001) });
      expect(refusals(payload)).toEqual([`InvalidValueProblem input.${field}`]);
    }
  });

  it('show in the history what changed, by whom and why', async () => {
    const selection = 'history { nodes { actor command reason fields { field before after } } }';
    const { assignment } = await correct({ validUntil: null, reason: 'The order was repealed' }, selection);
    expect(assignment.history.nodes[0]).toEqual({
      actor: 'local',
      command: 'correctAssignment',
      reason: 'The order was repealed',
      fields: [
        { field: 'sources', before: expect.any(String), after: expect.any(String) },
        { field: 'validUntil', before: '"2015-01-01"', after: null },
      ],
    });
  });

  it('given one after the other in one request each see what the one before has done', async () => {
    const correction = (version: number, day: string) =>
      `correctAssignment(input: { id: "${id}:untc-4-1", expectedVersion: ${version}, validFrom: "${day}" }) { assignment { version validFrom } }`;
    const mutation = `mutation { a: ${correction(1, '2013-01-01')} b: ${correction(2, '2014-01-01')} }`;
    expect((await runQuery(running, mutation)).b.assignment).toEqual({ version: 3, validFrom: '2014-01-01' });
  });

  it('are refused to whom the server can not identify', async () => {
    const input = `{ body: "${id}", treaty: "untc-4-5", basis: CONCLUDED_EARLIER, validFrom: "2020-01-01" }`;
    const { errors } = await runRequest(
      running,
      `mutation { addAssignment(input: ${input}) { revision } }`,
      {},
      { actor: null },
    );
    expect(errors?.map((error) => error.extensions.code)).toEqual(['FORBIDDEN']);
    expect(await runQuery(running, `{ assignment(id: "${id}:untc-4-5") { id } }`)).toEqual({ assignment: null });
  });
});
