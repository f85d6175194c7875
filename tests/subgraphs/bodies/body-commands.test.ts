import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { grantsOf } from '../../support/accounts.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, refusals } from './commands.ts';
import { body, capacity, fill, succession } from './records.ts';

const as = (grant: string) => ({ identity: { account: grant, grants: grantsOf(grant) }, actor: grant });

forEachDatabase('commands on bodies, their capacities and successions', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, body('body-mfa'), capacity('body-mfa', 'AUTHORISED_BODY', ['2010-10-30', null]));
  });

  /** A body of its own for each test. */
  let id: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    await fill(running, body(id), capacity(id, 'CENTRAL_EXECUTIVE', ['2010-01-01', null]));
  });

  const give = (name: Parameters<typeof command>[1], input: object, selection?: string, grant = 'STEWARD') =>
    command(running, name, { ...input }, selection, as(grant));
  const add = (input: object, selection?: string) =>
    give('addBody', { id: `${id}-new`, name: { en: 'Ministry' }, ...input }, selection);

  it('add a body with the first of its names, in one step', async () => {
    const before = await running.revision();
    const said = {
      name: { kk: 'Министрлік', en: 'Ministry' },
      validFrom: '2014-08-06',
      act: 'Decree 875',
      acronym: { en: 'M' },
      website: 'https://example.org/m',
    };
    const selection = 'id acronym { kk en } website version names { name { kk ru en } validFrom validUntil act }';
    expect(await add(said, selection)).toEqual({
      body: {
        id: `${id}-new`,
        acronym: { kk: null, en: 'M' },
        website: 'https://example.org/m',
        version: 1,
        names: [
          {
            name: { kk: 'Министрлік', ru: null, en: 'Ministry' },
            validFrom: '2014-08-06',
            validUntil: null,
            act: 'Decree 875',
          },
        ],
      },
      problems: [],
      revision: `b${before + 1}`,
    });
  });

  it('refuse a body whose id is taken or none, without a name, or with a page that is no link', async () => {
    expect(refusals(await add({ id }))).toEqual(['InvalidValueProblem input.id']);
    const others = ['constructor', '__proto__', 'treaty:x', 'body-moj:subdivision', 'untc-4-4', 'body', 'body-'];
    for (const none of [...others, 'Body-1', '', 'body 1', 'body-Mfa', `body-${'x'.repeat(56)}`])
      expect(refusals(await add({ id: none }))).toEqual(['InvalidValueProblem input.id']);
    expect(refusals(await add({ name: {}, website: 'javascript:alert(1)' }))).toEqual([
      'InvalidValueProblem input.name',
      'InvalidValueProblem input.website',
    ]);
    expect(refusals(await add({ name: { en: 'Ministry\u202e', ru: '\u2066Министерство' } }))).toEqual([
      'InvalidValueProblem input.name.ru',
      'InvalidValueProblem input.name.en',
    ]);
    expect((await runQuery(running, `{ body(id: "${id}-new") { id } }`)).body).toBeNull();
  });

  it('record that a body followed another, once, and show it in the lineage', async () => {
    await add({});
    const input = { predecessor: id, successor: `${id}-new`, kind: 'MERGED', on: '2014-08', act: 'Decree 875' };
    const selection = 'id kind on { value } act predecessor { id } successor { lineage { id } }';
    expect((await give('recordBodySuccession', input, selection)).succession).toEqual({
      id: `${id}:${id}-new`,
      kind: 'MERGED',
      on: { value: '2014-08' },
      act: 'Decree 875',
      predecessor: { id },
      successor: { lineage: [{ id: `${id}:${id}-new` }] },
    });
    expect(refusals(await give('recordBodySuccession', input))).toEqual(['InvalidValueProblem input.successor']);
    const functions = { ...input, kind: 'FUNCTIONS_TRANSFERRED', on: null };
    expect((await give('recordBodySuccession', functions)).succession.id).toBe(`${id}:${id}-new:2`);
  });

  it('refuse a succession of bodies that do not exist, of a body to itself, or on what is no date', async () => {
    const kind = 'RENAMED';
    const nobody = await give('recordBodySuccession', { predecessor: 'x', successor: 'y', kind });
    expect(refusals(nobody)).toEqual([
      'UnknownReferenceProblem input.predecessor',
      'UnknownReferenceProblem input.successor',
    ]);
    const itself = await give('recordBodySuccession', { predecessor: id, successor: id, kind, on: '2014-13' });
    expect(refusals(itself)).toEqual(['InvalidValueProblem input.on', 'InvalidValueProblem input.successor']);
  });

  it('give a body a capacity, and end it', async () => {
    const input = { body: id, capacity: 'SUBORDINATE_TO_PRESIDENT', validFrom: '2015-01-01', act: 'Decree 1' };
    const fields = 'id capacity validFrom validUntil act version';
    const { capacity: value, ...rest } = { ...input, validUntil: null, version: 1 };
    const added = { id: `${id}:subordinate-to-president`, capacity: value, ...rest, body: { id } };
    expect((await give('addBodyCapacity', input, `${fields} body { id }`)).bodyCapacity).toEqual(added);
    const end = { id: added.id, expectedVersion: 1, validUntil: '2019-01-01' };
    const ended = await give('correctBodyCapacity', end, 'validFrom validUntil act version');
    expect(ended.bodyCapacity).toEqual({
      validFrom: '2015-01-01',
      validUntil: '2019-01-01',
      act: 'Decree 1',
      version: 2,
    });
    const again = await give('addBodyCapacity', { ...input, validFrom: '2020-01-01' });
    expect(again.bodyCapacity.id).toBe(`${added.id}:2`);
  });

  it('refuse a capacity that the body has at that time, and a second authorised body', async () => {
    const twice = await give('addBodyCapacity', { body: id, capacity: 'CENTRAL_EXECUTIVE', validFrom: '2020-01-01' });
    expect(twice).toMatchObject({ bodyCapacity: null, problems: [{ id: `${id}:central-executive` }] });
    const second = await give('addBodyCapacity', { body: id, capacity: 'AUTHORISED_BODY', validFrom: '2020-01-01' });
    expect(second.problems).toMatchObject([{ id: 'body-mfa:authorised-body' }]);
    expect([twice, second].flatMap(refusals)).toEqual(Array(2).fill('OverlapProblem input.validFrom'));
    const before = { body: id, capacity: 'AUTHORISED_BODY', validFrom: '2009-01-01', validUntil: '2010-10-30' };
    expect((await give('addBodyCapacity', before)).problems).toEqual([]);
    const longer = { id: `${id}:authorised-body`, expectedVersion: 1, validUntil: null };
    expect(refusals(await give('correctBodyCapacity', longer))).toEqual(['OverlapProblem input.validFrom']);
  });

  it('refuse a capacity of no body, back to front, or as it was before', async () => {
    const back = { body: 'x', capacity: 'NGO', validFrom: '2020-01-02', validUntil: '2020-01-02' };
    expect(refusals(await give('addBodyCapacity', back))).toEqual([
      'InvalidValueProblem input.validUntil',
      'UnknownReferenceProblem input.body',
    ]);
    const old = { id: `${id}:central-executive`, expectedVersion: 7, validUntil: '2009-01-01' };
    expect(refusals(await give('correctBodyCapacity', old))).toEqual([
      'VersionConflictProblem input.expectedVersion',
      'InvalidValueProblem input.validUntil',
    ]);
    expect(refusals(await give('correctBodyCapacity', { ...old, id: 'x' }))).toEqual([
      'UnknownReferenceProblem input.id',
    ]);
  });

  it('sent under one key at the same time are done once', async () => {
    const key = { idempotencyKey: `${id}-key` };
    const [one, other] = await Promise.all([add(key), add(key)]);
    expect(one.problems).toEqual([]);
    expect(other).toEqual(one);
    const way = { predecessor: id, successor: `${id}-new`, kind: 'RENAMED', idempotencyKey: `${id}-way` };
    expect(await give('recordBodySuccession', way)).toEqual(await give('recordBodySuccession', way));
    const held = { body: id, capacity: 'NGO', idempotencyKey: `${id}-held` };
    expect(await give('addBodyCapacity', held)).toEqual(await give('addBodyCapacity', held));
    expect(refusals(await give('addBodyCapacity', { ...held, idempotencyKey: null }))).toEqual([
      'OverlapProblem input.validFrom',
    ]);
  });

  it('are for STEWARD', async () => {
    await fill(running, succession(id, 'body-mfa', null));
    const commands = [
      ['addBody', { id: `${id}-new`, name: { en: 'Ministry' } }],
      ['recordBodySuccession', { predecessor: id, successor: 'body-mfa', kind: 'RENAMED' }],
      ['addBodyCapacity', { body: id, capacity: 'NGO' }],
      ['correctBodyCapacity', { id: `${id}:central-executive`, expectedVersion: 1, validUntil: '2019-01-01' }],
    ] as const;
    for (const [name, input] of commands) {
      const payload = await give(name, input, '__typename', `HEAD:${id}`);
      expect(payload.problems).toMatchObject([{ __typename: 'NotPermittedProblem', roles: ['STEWARD'], body: null }]);
      expect(payload.revision).toBeNull();
    }
  });
});
