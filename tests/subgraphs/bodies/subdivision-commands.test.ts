import type { OtherSubgraphs, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, holding, refusals } from './commands.ts';
import { assignment, body, designation, fill, subdivision } from './records.ts';

const secret = 'a-secret-treaty';
const others: OtherSubgraphs = {
  ...alone,
  withheld: (type) => Promise.resolve(type === 'Treaty' ? [secret] : []),
};

forEachDatabase('commands on subdivisions', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
  });

  /** A body of its own for each test, with a subdivision of 2012 until 2020. */
  let id: string;
  let legal: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    legal = `${id}-legal`;
    await fill(running, body(id), subdivision(legal, id, ['2012-01-01', '2020-01-01']));
  });

  const add = (input: object, selection?: string, grant = `HEAD:${id}`) =>
    command(running, 'addSubdivision', { body: id, name: { en: 'New' }, ...input }, selection, holding(grant));
  const correct = (input: object, selection?: string, grant = `HEAD:${id}`) =>
    command(running, 'correctSubdivision', { id: legal, expectedVersion: 1, ...input }, selection, holding(grant));

  it('add one to a body, with its name, its days and where it is known from', async () => {
    const before = await running.revision();
    const selection = 'id body { id } name { kk ru en } validFrom validUntil version sources { title }';
    const input = { name: { kk: ' Заң ', ru: 'Правовой' }, validFrom: '2020-01-01', source: 'Order 1', reason: 'New' };
    expect(await add(input, selection)).toEqual({
      subdivision: {
        id: `${id}:subdivision:2`,
        body: { id },
        name: { kk: 'Заң', ru: 'Правовой', en: null },
        validFrom: '2020-01-01',
        validUntil: null,
        version: 1,
        sources: [{ title: 'Order 1' }],
      },
      problems: [],
      revision: `b${before + 1}`,
    });
    const history = 'query Q($id: ID!) { subdivision(id: $id) { isDesignated history { nodes { command reason } } } }';
    expect((await runQuery(running, history, { id: `${id}:subdivision:2` })).subdivision).toEqual({
      isDesignated: false,
      history: { nodes: [{ command: 'addSubdivision', reason: 'New' }] },
    });
  });

  it('refuse with all problems at once', async () => {
    const input = { name: { kk: ' ' }, validFrom: '2020-01-01', validUntil: '2020-01-01', source: 'x'.repeat(501) };
    expect(refusals(await add({ ...input, body: 'body-x' }, 'id', 'HEAD:body-x'))).toEqual([
      'InvalidValueProblem input.name.kk',
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.validUntil',
      'UnknownReferenceProblem input.body',
    ]);
    expect(refusals(await add({ name: {} }))).toEqual(['InvalidValueProblem input.name']);
  });

  it('correct what is given, leave what is left out and open what is null', async () => {
    const selection = 'name { kk en } validFrom validUntil version';
    expect((await correct({ name: { kk: 'Заң', en: null }, validUntil: null }, selection)).subdivision).toEqual({
      name: { kk: 'Заң', en: null },
      validFrom: '2012-01-01',
      validUntil: null,
      version: 2,
    });
  });

  it('refuse a correction of what has changed, of what is not there, and one that leaves no name or no day', async () => {
    expect(refusals(await correct({ expectedVersion: 2 }))).toEqual(['VersionConflictProblem input.expectedVersion']);
    expect(refusals(await correct({ id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await correct({ name: { en: null } }))).toEqual(['InvalidValueProblem input.name']);
    expect(refusals(await correct({ validUntil: '2012-01-01' }))).toEqual(['InvalidValueProblem input.validUntil']);
  });

  it('refuse days that would take the ground from what the subdivision watches (¶4) or is designated for', async () => {
    await fill(
      running,
      assignment(id, 'untc-4-1', ['2013-01-01', null], 'CONCLUDED_EARLIER', { subdivision: legal }),
      designation(`${legal}-d`, legal, { validFrom: '2012-06-01' }),
    );
    const late = await correct({ validFrom: '2014-01-01' });
    expect(late.problems).toMatchObject([
      { field: 'input.validFrom', value: '2014-01-01', paragraph: '¶4' },
      { field: 'input.validFrom', value: '2014-01-01', paragraph: null },
    ]);
    expect(late.problems[0].message.en).toBe(
      `${id}:untc-4-1 begins on 2013-01-01, when the subdivision would not exist.`,
    );
    const early = await correct({ validUntil: '2012-12-31' });
    expect(early.problems).toMatchObject([{ field: 'input.validUntil', value: '2012-12-31', paragraph: '¶4' }]);
    const open = `${id}-open`;
    const since2023 = assignment(id, 'untc-4-2', ['2023-01-01', null], 'CONCLUDED_EARLIER', { subdivision: open });
    await fill(running, subdivision(open, id), since2023);
    const repealed = await correct({ id: open, validUntil: '2022-12-31' });
    expect(repealed.problems).toMatchObject([{ field: 'input.validUntil', value: '2022-12-31', paragraph: null }]);
    expect(refusals(await correct({ validFrom: '2012-05-01', validUntil: '2013-01-02' }))).toEqual([]);
  });

  it('say nothing of an assignment that does not exist for whoever gives them', async () => {
    const fields = { subdivision: legal };
    await fill(running, assignment(id, secret, ['2013-01-01', null], 'CONCLUDED_EARLIER', fields));
    expect(refusals(await correct({ validFrom: '2014-01-01' }))).toEqual([]);
  });

  it('are for the head of the body: others learn nothing of what a new one names', async () => {
    for (const grant of ['HEAD:body-x', `OFFICER:${id}`, 'STEWARD']) {
      const payload = await add({ name: {} }, 'id', grant);
      expect(refusals(payload)).toEqual(['NotPermittedProblem input.body']);
      expect(payload.problems[0]).toMatchObject({ roles: ['HEAD'], body: id, paragraph: null });
      expect(refusals(await correct({ expectedVersion: 7 }, 'id', grant))).toEqual(['NotPermittedProblem input.id']);
    }
  });

  it('sent twice under one key, at the same time too, are done once', async () => {
    const input = { idempotencyKey: `${id}-key` };
    const [one, other] = await Promise.all([add(input), add(input)]);
    expect(one).toEqual(other);
    expect(await add(input)).toEqual(one);
    expect(refusals(await add({ ...input, name: { en: 'Other' } }))).toEqual([
      'IdempotencyKeyProblem input.idempotencyKey',
    ]);
    const query = 'query Q($id: ID!) { body(id: $id) { subdivisions(validity: ALL) { totalCount } } }';
    expect((await runQuery(running, query, { id })).body.subdivisions.totalCount).toBe(2);
  });

  it('given at the same time let one correction win and the other know', async () => {
    const payloads = await Promise.all([correct({ name: { en: 'A' } }), correct({ name: { en: 'B' } })]);
    expect(payloads.map(refusals).sort((a, b) => a.length - b.length)).toEqual([
      [],
      ['VersionConflictProblem input.expectedVersion'],
    ]);
  });
});
