import type { Caller, ExistenceCheck, OtherSubgraphs, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runRequest } from '../../support/run-query.ts';
import { command, holding, refusals } from './commands.ts';
import { assignment, body, capacity, fill, proposal } from './records.ts';

const secret = 'a-secret-treaty';

/** It is disclosed to one body. */
const hiddenFrom = (type: string, { identity }: Caller) =>
  type !== 'Treaty' || identity?.grants.some(({ body: own }) => own === 'body-told') ? [] : [secret];
const others: OtherSubgraphs = { ...alone, withheld: (type, caller) => Promise.resolve(hiddenFrom(type, caller)) };

const headOf = (...bodies: string[]) => holding(...bodies.map((each) => `HEAD:${each}`));

forEachDatabase('commands that name what is confidential', (database) => {
  let running: RunningSubgraph;
  let asked = 0;

  beforeAll(async () => {
    // As the owner answers: for the hub itself, where no caller is named.
    const exists: ExistenceCheck = (type, ids, caller) => {
      asked += 1;
      const hidden = caller ? hiddenFrom(type, caller) : [];
      return Promise.resolve(new Set(ids.filter((id) => id !== 'untc-9-9' && !hidden.includes(id))));
    };
    running = await openSubgraph(subgraph, database.freshUrl(), { exists, others });
    for (const id of ['body-told', 'body-untold'])
      await fill(running, body(id), capacity(id, 'CENTRAL_EXECUTIVE', [null, null]));
    await fill(
      running,
      assignment('body-told', secret, ['2012-01-01', null]),
      assignment('body-untold', secret, ['2012-01-01', null]),
      proposal('secret-proposal', 'body-untold', secret),
    );
  });

  const add = (input: object, ...bodies: string[]) => {
    const usual = { body: 'body-untold', treaty: 'untc-4-1', basis: 'PROPOSED_CONCLUSION', validFrom: '2015-01-01' };
    return command(running, 'addAssignment', { ...usual, ...input }, 'id', headOf(...bodies));
  };
  const correct = (input: object, ...bodies: string[]) =>
    command(running, 'correctAssignment', { expectedVersion: 1, ...input }, 'id', headOf(...bodies));

  it('find no treaty that is withheld, and nothing that their body has recorded of it', async () => {
    expect(refusals(await add({ treaty: secret }, 'body-untold'))).toEqual(['UnknownReferenceProblem input.treaty']);
    expect(refusals(await add({ treaty: 'untc-9-9' }, 'body-untold'))).toEqual([
      'UnknownReferenceProblem input.treaty',
    ]);
  });

  it('find no assignment of it, in their own body or another: it is neither read nor changed', async () => {
    for (const id of [`body-untold:${secret}`, `body-told:${secret}`, 'body-told:none']) {
      for (const expectedVersion of [1, 7]) {
        const payload = await correct({ id, expectedVersion, validUntil: '2030-01-01' }, 'body-untold');
        expect(refusals(payload)).toEqual(['UnknownReferenceProblem input.id']);
      }
    }
    const query = `{ assignment(id: "body-untold:${secret}") { version validUntil } }`;
    expect((await runRequest(running, query)).data).toEqual({ assignment: { version: 1, validUntil: null } });
  });

  it('find no proposal to conclude it, and say nothing of what it proposes', async () => {
    for (const name of ['secret-proposal', 'no-proposal']) {
      const payload = await add({ proposal: name }, 'body-untold');
      expect(refusals(payload)).toEqual(['UnknownReferenceProblem input.proposal']);
      expect(JSON.stringify(payload)).not.toContain(secret);
    }
  });

  it('are refused to the head of another body without a look at what they name', async () => {
    const before = asked;
    for (const treaty of [secret, 'untc-4-1', 'untc-9-9']) {
      const payload = await add({ treaty, body: 'body-told', proposal: 'secret-proposal' }, 'body-untold');
      expect(refusals(payload)).toEqual(['NotPermittedProblem input.body']);
      expect(payload.problems[0]).toMatchObject({ roles: ['HEAD'], body: 'body-told', paragraph: null });
    }
    expect(refusals(await add({ body: 'no-body' }, 'body-untold'))).toEqual(['NotPermittedProblem input.body']);
    expect(asked).toBe(before);
  });

  it('work with it where it is disclosed to the body', async () => {
    expect((await correct({ id: `body-told:${secret}`, basis: 'PROPOSED_CONCLUSION' }, 'body-told')).problems).toEqual(
      [],
    );
  });

  it('under a key of another account are commands of their own', async () => {
    const input = { body: 'body-told', treaty: 'untc-4-2', idempotencyKey: 'a-key' };
    const first = await add(input, 'body-told');
    expect(await add(input, 'body-told')).toEqual(first);
    expect((await add({ treaty: 'untc-4-2', idempotencyKey: 'a-key' }, 'body-untold')).problems).toEqual([]);
    const correction = { id: first.assignment.id, validUntil: '2030-01-01', idempotencyKey: 'another-key' };
    expect((await correct(correction, 'body-told')).problems).toEqual([]);
    expect(refusals(await correct(correction, 'body-untold'))).toEqual(['NotPermittedProblem input.id']);
  });
});
