import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, holding, refusals } from './commands.ts';
import { body, designation, fill, head, subdivision } from './records.ts';

forEachDatabase('commands on heads of bodies', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
  });

  /** A body of its own for each test, with an open head since 2019, who determined a subdivision in June 2020. */
  let id: string;
  let first: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    first = `${id}-head-2019`;
    await fill(
      running,
      body(id),
      subdivision(`${id}-legal`, id),
      head(first, id, ['2019-01-01', null]),
      designation(`${id}-d`, `${id}-legal`, { head: first, actDate: '2020-06-01', validFrom: '2020-06-01' }),
    );
  });

  const steward = holding('STEWARD');
  const add = (input: object, selection?: string, caller = steward) =>
    command(running, 'addHeadTenure', { body: id, name: { en: 'New' }, ...input }, selection, caller);
  const correct = (input: object, selection?: string, caller = steward) =>
    command(running, 'correctHeadTenure', { id: first, expectedVersion: 1, ...input }, selection, caller);
  const tenures = async () => {
    const query = `query Q($id: ID!) { headTenures(filter: { body: { eq: $id } }) { nodes { name { en } validFrom validUntil } } }`;
    const { nodes } = (await runQuery(running, query, { id })).headTenures as {
      nodes: { name: { en: string }; validFrom: string; validUntil: string | null }[];
    };
    return nodes.map(({ name, validFrom, validUntil }) => [name.en.split(' ')[0], validFrom, validUntil]);
  };
  const determinedBy = async () => {
    const query = `query Q($id: ID!) { designation(id: $id) { head { id } version history(first: 1) { nodes { command } } } }`;
    const { designation: found } = await runQuery(running, query, { id: `${id}-d` });
    return [String(found.head.id), Number(found.version), String(found.history.nodes[0].command)];
  };

  it('add a head and end the tenure before, on the same day and under one revision', async () => {
    const before = await running.revision();
    const selection =
      'id body { id } name { kk ru en } office { en } isActing validFrom validUntil act version sources { title }';
    const input = {
      name: { kk: 'Әлия', ru: ' Алия ', en: 'Aliya' },
      office: { en: 'Minister' },
      validFrom: '2021-02-01',
      endsPrevious: true,
      act: 'Decree 1',
      source: 'Gazette',
    };
    expect(await add(input, selection)).toEqual({
      headTenure: {
        id: `${id}:head:2`,
        body: { id },
        name: { kk: 'Әлия', ru: 'Алия', en: 'Aliya' },
        office: { en: 'Minister' },
        isActing: false,
        validFrom: '2021-02-01',
        validUntil: null,
        act: 'Decree 1',
        version: 1,
        sources: [{ title: 'Gazette' }],
      },
      problems: [],
      revision: `b${before + 1}`,
    });
    expect(await tenures()).toEqual([
      ['Head', '2019-01-01', '2021-02-01'],
      ['Aliya', '2021-02-01', null],
    ]);
    expect(await determinedBy()).toEqual([first, 1, 'ingest']);
  });

  it('refuse a second head at a time, and take an acting head beside', async () => {
    const payload = await add({ validFrom: '2021-02-01' });
    expect(payload).toMatchObject({ headTenure: null, revision: null, problems: [{ id: first }] });
    expect(refusals(payload)).toEqual(['OverlapProblem input.validFrom']);
    const acting = { validFrom: '2021-02-01', validUntil: '2021-03-01', isActing: true };
    expect(refusals(await add(acting))).toEqual([]);
    expect(refusals(await add(acting))).toEqual(['OverlapProblem input.validFrom']);
    expect(refusals(await correct({ id: `${id}:head:2`, isActing: false }))).toEqual([
      'OverlapProblem input.validFrom',
    ]);
  });

  it('refuse with all problems at once', async () => {
    const input = { body: 'body-x', name: {}, office: { ru: '' }, endsPrevious: true, act: 'x'.repeat(501) };
    expect(refusals(await add(input))).toEqual([
      'InvalidValueProblem input.office.ru',
      'InvalidValueProblem input.act',
      'InvalidValueProblem input.name',
      'UnknownReferenceProblem input.body',
      'InvalidValueProblem input.endsPrevious',
    ]);
    expect(refusals(await add({ validFrom: '2018-01-01', validUntil: '2018-01-01' }))).toEqual([
      'InvalidValueProblem input.validUntil',
    ]);
  });

  it('correct what is given and leave what is left out', async () => {
    const selection = 'name { kk en } office { en } isActing validFrom act version';
    expect((await correct({ name: { kk: 'Әлия' }, act: 'Decree 2', validFrom: null }, selection)).headTenure).toEqual({
      name: { kk: 'Әлия', en: `Head ${first}` },
      office: null,
      isActing: false,
      validFrom: null,
      act: 'Decree 2',
      version: 2,
    });
    expect(refusals(await correct({ expectedVersion: 1 }))).toEqual(['VersionConflictProblem input.expectedVersion']);
    expect(refusals(await correct({ id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await correct({ expectedVersion: 2, name: { kk: null, en: null } }))).toEqual([
      'InvalidValueProblem input.name',
    ]);
  });

  it('refuse days by which nobody would have been in office when a subdivision was determined: ¶3, from its known wording on', async () => {
    const early = await correct({ validUntil: '2020-06-01' });
    expect(early.problems).toMatchObject([{ field: 'input.validUntil', value: '2020-06-01', paragraph: null }]);
    const late = await correct({ validFrom: '2020-06-02' });
    expect(late.problems).toMatchObject([{ field: 'input.validFrom', value: '2020-06-02', paragraph: null }]);
    expect(refusals(early)).toEqual(['InvalidValueProblem input.validUntil']);
    expect(await determinedBy()).toEqual([first, 1, 'ingest']);
    for (const [actDate, validUntil, paragraph] of [
      ['2022-05-02', '2022-05-02', null],
      ['2021-06-01', '2021-06-01', '¶3'],
    ]) {
      const act = { head: first, actDate, validFrom: actDate };
      await fill(running, designation(`${id}-d-${actDate}`, `${id}-legal`, act));
      expect((await correct({ validUntil })).problems).toMatchObject([{ value: validUntil, paragraph }]);
    }
  });

  it('give the act of a day to whoever, as is now known, was in office on it (¶3)', async () => {
    expect(refusals(await add({ validFrom: '2020-05-01', endsPrevious: true }))).toEqual([]);
    expect(await determinedBy()).toEqual([`${id}:head:2`, 2, 'addHeadTenure']);
    expect(refusals(await correct({ id: `${id}:head:2`, validFrom: '2020-07-01' }))).toEqual([
      'InvalidValueProblem input.validFrom',
    ]);
    await add({ isActing: true, validFrom: '2020-05-01', validUntil: '2020-07-01' });
    expect(refusals(await correct({ id: `${id}:head:2`, validFrom: '2020-07-01' }))).toEqual([]);
    expect(await determinedBy()).toEqual([`${id}:head:3`, 3, 'correctHeadTenure']);
  });

  it('are for the steward, who keeps the bodies: others learn nothing of what they name', async () => {
    for (const grant of [`HEAD:${id}`, 'AUTHORISED_BODY']) {
      const payload = await add({ name: {} }, 'id', holding(grant));
      expect(payload.problems).toMatchObject([{ field: null, roles: ['STEWARD'], body: null, paragraph: null }]);
      for (const input of [{}, { id: 'none' }])
        expect(refusals(await correct(input, 'id', holding(grant)))).toEqual(['NotPermittedProblem null']);
    }
  });

  it('sent twice under one key, at the same time too, are done once', async () => {
    const input = { validFrom: '2021-02-01', endsPrevious: true, idempotencyKey: `${id}-key` };
    const [one, other] = await Promise.all([add(input), add(input)]);
    expect(one).toEqual(other);
    expect(await add(input)).toEqual(one);
    expect(await tenures()).toHaveLength(2);
  });
});
