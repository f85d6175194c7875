import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command, refusals } from './commands.ts';
import { body, fill, named } from './records.ts';

forEachDatabase('commands on names of bodies', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
  });

  /** A body of its own for each test: with a name of always until 2014, and an open one since. */
  let id: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    await fill(
      running,
      body(id),
      named(id, 1, 'Old', [null, '2014-01-01']),
      named(id, 2, 'Present', ['2014-01-01', null]),
    );
  });

  const add = (input: object, selection?: string) =>
    command(running, 'addBodyName', { body: id, name: { en: 'New' }, ...input }, selection);
  const correct = (input: object, selection?: string) =>
    command(running, 'correctBodyName', { id: `${id}:name:2`, expectedVersion: 1, ...input }, selection);
  const names = async () => {
    const query = 'query Q($id: ID!) { body(id: $id) { names { name { en } validFrom validUntil } } }';
    const { body } = await runQuery(running, query, { id });
    const dated: { name: { en: string }; validFrom: string | null; validUntil: string | null }[] = body.names;
    return dated.map(({ name, validFrom, validUntil }) => [name.en, validFrom, validUntil]);
  };
  const unchanged = [
    ['Old', null, '2014-01-01'],
    ['Present', '2014-01-01', null],
  ];

  it('add a name and end the one before, on the same day and under one revision', async () => {
    const before = await running.revision();
    const selection = 'id name { kk ru en } validFrom validUntil act version body { name { en } }';
    const name = { kk: ' Жаңа ', ru: 'Новое', en: 'New' };
    const payload = await add({ name, validFrom: '2020-07-01', endsPrevious: true, act: 'Decree 1' }, selection);
    expect(payload).toEqual({
      bodyName: {
        id: `${id}:name:3`,
        name: { kk: 'Жаңа', ru: 'Новое', en: 'New' },
        validFrom: '2020-07-01',
        validUntil: null,
        act: 'Decree 1',
        version: 1,
        body: { name: { en: 'New' } },
      },
      problems: [],
      revision: `b${before + 1}`,
    });
    expect(await names()).toEqual([unchanged[0], ['Present', '2014-01-01', '2020-07-01'], ['New', '2020-07-01', null]]);
  });

  it('refuse a name that begins while another open one runs, and name that one', async () => {
    const payload = await add({ validFrom: '2020-07-01' });
    expect(payload).toMatchObject({
      bodyName: null,
      revision: null,
      problems: [{ id: `${id}:name:2`, paragraph: null }],
    });
    expect(refusals(payload)).toEqual(['OverlapProblem input.validFrom']);
    expect(await names()).toEqual(unchanged);
  });

  it('refuse a name that overlaps with one whose end is stated, also when told to end the previous', async () => {
    expect(await add({ validFrom: '2013-12-31', validUntil: '2014-01-01' })).toMatchObject({
      problems: [{ id: `${id}:name:1` }],
    });
    expect(await add({ validFrom: '2013-12-31', endsPrevious: true })).toMatchObject({
      problems: [{ id: `${id}:name:1` }],
    });
    expect(await add({})).toMatchObject({ problems: [{ id: `${id}:name:1` }] });
    expect(await names()).toEqual(unchanged);
  });

  it('add a name where there is room for it, between others that end and begin on its days', async () => {
    await correct({ validFrom: '2016-01-01' });
    const payload = await add({ validFrom: '2014-01-01', validUntil: '2016-01-01' });
    expect(payload.problems).toEqual([]);
    expect(await names()).toEqual([unchanged[0], ['New', '2014-01-01', '2016-01-01'], ['Present', '2016-01-01', null]]);
  });

  it('refuse with all problems at once, each with its field and in three languages', async () => {
    const input = {
      body: 'body-x',
      name: { kk: '' },
      validFrom: '2020-01-02',
      validUntil: '2020-01-02',
      act: 'x'.repeat(501),
    };
    expect(refusals(await add(input))).toEqual([
      'InvalidValueProblem input.name.kk',
      'InvalidValueProblem input.act',
      'InvalidValueProblem input.validUntil',
      'UnknownReferenceProblem input.body',
    ]);
    expect(refusals(await add({ name: {}, endsPrevious: true, source: ' ' }))).toEqual([
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.name',
      'InvalidValueProblem input.endsPrevious',
      'OverlapProblem input.validFrom',
    ]);
  });

  it('correct what is given, leave what is left out and remove what is null', async () => {
    await correct({ name: { kk: 'Қазіргі' }, act: 'Decree 2' });
    const selection = 'name { kk ru en } validFrom validUntil act version';
    const payload = await correct({ expectedVersion: 2, name: { en: null }, act: null }, selection);
    expect(payload.bodyName).toEqual({
      name: { kk: 'Қазіргі', ru: null, en: null },
      validFrom: '2014-01-01',
      validUntil: null,
      act: null,
      version: 3,
    });
  });

  it('leave no trace where they correct nothing', async () => {
    const before = await running.revision();
    const payload = await correct({ name: { en: 'Present' }, validFrom: '2014-01-01', validUntil: null });
    expect(payload).toEqual({ bodyName: { id: `${id}:name:2`, version: 1 }, problems: [], revision: `b${before}` });
  });

  it('refuse a correction of what has changed since, and say at which version it is', async () => {
    await correct({ act: 'First' });
    const payload = await correct({ act: 'Second' }, 'act');
    expect(payload).toMatchObject({
      bodyName: null,
      problems: [{ __typename: 'VersionConflictProblem', currentVersion: 2 }],
    });
    expect(refusals(payload)).toEqual(['VersionConflictProblem input.expectedVersion']);
  });

  it('refuse a correction that leaves no text, no days, or overlaps with another name', async () => {
    expect(refusals(await correct({ name: { en: null } }))).toEqual(['InvalidValueProblem input.name']);
    expect(refusals(await correct({ validUntil: '2014-01-01' }))).toEqual(['InvalidValueProblem input.validUntil']);
    expect(refusals(await correct({ validFrom: null }))).toEqual(['OverlapProblem input.validFrom']);
    expect(refusals(await correct({ id: 'body-x:name:1' }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(await names()).toEqual(unchanged);
  });

  it('change nothing, and make no version, when a correction says what is there already by the same source', async () => {
    await correct({ act: 'Decree 3' });
    const before = await running.revision();
    const payload = await correct({ expectedVersion: 2, act: 'Decree 3' });
    expect(payload).toEqual({ bodyName: { id: `${id}:name:2`, version: 2 }, problems: [], revision: `b${before}` });
    expect(await running.revision()).toBe(before);
  });

  it('sent twice under one key are done once, and answer as before', async () => {
    const input = { validFrom: '2020-07-01', endsPrevious: true, idempotencyKey: `${id}-key` };
    const first = await add(input);
    const again = await add(input);
    expect(again).toEqual(first);
    expect(await names()).toHaveLength(3);
  });

  it('refuse a key that was used for other input, or for another command', async () => {
    const idempotencyKey = `${id}-key`;
    await add({ validFrom: '2020-07-01', endsPrevious: true, idempotencyKey });
    expect(refusals(await add({ validFrom: '2021-07-01', idempotencyKey }))).toEqual([
      'IdempotencyKeyProblem input.idempotencyKey',
    ]);
    expect(refusals(await correct({ idempotencyKey, act: 'x' }))).toEqual([
      'IdempotencyKeyProblem input.idempotencyKey',
    ]);
  });

  it('can take a key again that a refused command had', async () => {
    const idempotencyKey = `${id}-key`;
    expect(refusals(await add({ validFrom: '2020-07-01', idempotencyKey }))).toHaveLength(1);
    expect((await add({ validFrom: '2020-07-01', endsPrevious: true, idempotencyKey })).problems).toEqual([]);
  });

  it('leave who, when, why and what was before in the history, and the source on the record', async () => {
    await correct({ validUntil: '2020-01-01', reason: 'Typing error', source: 'Decree 7' });
    const query = `query Q($id: ID!) { body(id: $id) { names { id
      sources { nature title actor run { id } }
      history { totalCount nodes { actor command kind reason moment fields { field before after } } }
    } } }`;
    const { body } = await runQuery(running, query, { id });
    expect(body.names[1]).toMatchObject({
      sources: [
        { nature: 'DEMONSTRATION', title: 'Test', actor: 'default-data', run: null },
        { nature: 'USER', title: 'Decree 7', actor: 'local', run: null },
      ],
      history: {
        totalCount: 2,
        nodes: [
          {
            actor: 'local',
            command: 'correctBodyName',
            kind: 'CHANGED',
            reason: 'Typing error',
            moment: '2026-11-22T07:00:00.000Z',
            fields: [{ field: 'sources' }, { field: 'validUntil', before: null, after: '"2020-01-01"' }],
          },
          { actor: 'default-data', command: 'ingest', kind: 'CREATED', reason: null },
        ],
      },
    });
  });

  it('are refused to whom the server can not identify', async () => {
    const query = `mutation { addBodyName(input: { body: "${id}", name: { en: "X" }, validFrom: "2021-01-01", endsPrevious: true }) { bodyName { id } } }`;
    const { data, errors } = await runRequest(running, query, {}, { actor: null });
    expect(data).toEqual({ addBodyName: null });
    expect(errors?.map((error) => error.extensions.code)).toEqual(['FORBIDDEN']);
    expect(await names()).toEqual(unchanged);
  });

  it('given one after the other in one request each see what the one before has done', async () => {
    const correction = (version: number, text: string) =>
      `correctBodyName(input: { id: "${id}:name:2", expectedVersion: ${version}, name: { en: "${text}" } }) { bodyName { version name { en } body { name { en } } } }`;
    const answer = await runQuery(running, `mutation { a: ${correction(1, 'A')} b: ${correction(2, 'B')} }`);
    expect(answer.b.bodyName).toEqual({ version: 3, name: { en: 'B' }, body: { name: { en: 'B' } } });
  });

  it('given at the same time let one win and the other know', async () => {
    const payloads = await Promise.all([correct({ act: 'A' }), correct({ act: 'B' })]);
    expect(payloads.map(refusals).sort((a, b) => a.length - b.length)).toEqual([
      [],
      ['VersionConflictProblem input.expectedVersion'],
    ]);
  });
});
