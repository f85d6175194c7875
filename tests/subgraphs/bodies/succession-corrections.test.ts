import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import { viewerOf } from '../../../subgraphs/_kit/access/viewer.ts';
import type { OtherSubgraphs, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, holding, refusals } from './commands.ts';
import { assignment, body, capacity, fill, named, proposal, succession } from './records.ts';

const secret = 'a-secret-treaty';
/** From who is not the authorised body. */
const others: OtherSubgraphs = {
  ...alone,
  withheld: (type, { identity }) =>
    Promise.resolve(type === 'Treaty' && !viewerOf(identity).has('AUTHORISED_BODY') ? [secret] : []),
};

forEachDatabase('corrections of successions', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => (running = await openSubgraph(subgraph, database.freshUrl(), { others })));

  /** Bodies of its own for each test: `a` became `b` in 2014, and `b` became `c` in 2019. */
  let a: string, b: string, c: string;
  let number = 0;
  beforeEach(async () => {
    number += 1;
    [a, b, c] = [`body-a${number}`, `body-b${number}`, `body-c${number}`];
    await fill(running, body(a), body(b), body(c));
    await fill(running, succession(a, b, '2014-08-06', 'RENAMED'), succession(b, c, '2019-02-25', 'MERGED'));
  });

  const correct = (input: object, selection?: string, grant = 'STEWARD') => {
    const usual = { id: `${a}:${b}`, expectedVersion: 1 };
    return command(running, 'correctBodySuccession', { ...usual, ...input }, selection, holding(grant));
  };

  it('change what is given and leave what is left out, with a trace; an import leaves that alone', async () => {
    const before = await running.revision();
    const selection = `kind on { value } act version predecessor { id } successor { id } sources { title actor }
      history { nodes { actor command reason } }`;
    const input = { on: '2014-08', act: 'Decree 875', source: 'Gazette', reason: 'The day was a guess' };
    expect(await correct(input, selection)).toEqual({
      succession: {
        ...{ kind: 'RENAMED', on: { value: '2014-08' }, act: 'Decree 875', version: 2 },
        ...{ predecessor: { id: a }, successor: { id: b } },
        sources: [
          { title: 'Test', actor: 'default-data' },
          { title: 'Gazette', actor: 'STEWARD' },
        ],
        history: {
          nodes: [
            { actor: 'STEWARD', command: 'correctBodySuccession', reason: 'The day was a guess' },
            expect.objectContaining({ command: 'ingest' }),
          ],
        },
      },
      problems: [],
      revision: `b${before + 1}`,
    });
    expect((await correct({ expectedVersion: 2, kind: 'DIVIDED', on: null, act: null }, selection)).succession).toEqual(
      expect.objectContaining({ kind: 'DIVIDED', on: null, act: null, version: 3 }),
    );
    const imported = await running.ingest([succession(a, b, '2014-08-06', 'RENAMED')], { actor: 'x', runId: null });
    expect(imported).toMatchObject([{ status: 'unchanged' }]);
  });

  it('leave no trace where they correct nothing', async () => {
    const before = await running.revision();
    const same = await correct({ kind: 'RENAMED', on: '2014-08-06' });
    expect(same).toEqual({ succession: { id: `${a}:${b}`, version: 1 }, problems: [], revision: `b${before}` });
  });

  it('make what the other record says: of two on one day one is corrected, and not the other to it', async () => {
    await fill(running, { ...succession(a, b, '2016', 'MERGED'), id: `${a}:${b}:2` });
    const twice = await correct({ id: `${a}:${b}:2`, on: '2014-08-06' });
    expect(twice.problems).toMatchObject([
      { field: 'input.on', value: '2014-08-06', message: { en: expect.stringContaining(`as ${a}:${b}:`) as string } },
    ]);
    expect(refusals(twice)).toEqual(['InvalidValueProblem input.on']);
  });

  it('are refused where they close a circle, by the day or by the kind', async () => {
    await fill(running, succession(c, a, '2014-08-06', 'RENAMED'));
    const day = await correct({ id: `${b}:${c}`, on: '2014' });
    expect(day.problems).toMatchObject([{ field: 'input.on', value: '2014' }]);
    await fill(running, { ...succession(b, a, '2014-08-06', 'FUNCTIONS_TRANSFERRED'), id: `${b}:${a}` });
    const kind = await correct({ id: `${b}:${a}`, kind: 'MERGED' });
    expect(kind.problems).toMatchObject([{ field: 'input.kind', value: 'MERGED' }]);
    expect([...refusals(day), ...refusals(kind)]).toEqual([
      'InvalidValueProblem input.on',
      'InvalidValueProblem input.kind',
    ]);
  });

  it('are refused on days on which a body is not there; a day that an import brought stands in the way of nothing', async () => {
    await fill(running, named(b, 1, 'B', ['2014-09-06', null]), capacity(b, 'NGO', ['2014-09-06', null]));
    const early = await correct({ on: '2014-08-07' });
    expect(early.problems).toMatchObject([
      { field: 'input.on', message: { en: expect.stringContaining(b) as string } },
    ]);
    expect(refusals(early)).toEqual(['InvalidValueProblem input.on']);
    expect(refusals(await correct({ kind: 'MERGED', act: 'Decree 1' }))).toEqual([]);
    expect(refusals(await correct({ expectedVersion: 2, on: '2014-09-06' }))).toEqual([]);
  });

  it('leave to who watches a treaty on the proposal of a predecessor that predecessor (¶4)', async () => {
    const ground = { proposal: `${a}-p` };
    await fill(running, proposal(`${a}-p`, a, 'untc-4-1'));
    await fill(running, assignment(c, 'untc-4-1', ['2020-01-01', null], 'PROPOSED_CONCLUSION', ground));
    const late = await correct({ on: '2020-01-01' });
    expect(late.problems).toMatchObject([
      {
        field: 'input.on',
        value: '2020-01-01',
        paragraph: '¶4',
        message: { en: expect.stringContaining(`${c}:untc-4-1`) as string },
      },
    ]);
    expect(refusals(late)).toEqual(['InvalidValueProblem input.on']);
    expect(refusals(await correct({ id: `${b}:${c}`, on: '2013-01-01' }))).toEqual(['InvalidValueProblem input.on']);
    for (const [expectedVersion, on] of [
      [1, '2019-02-25'],
      [2, '2013-01-01'],
    ] as const)
      expect(refusals(await correct({ expectedVersion, on }))).toEqual([]);
  });

  it('do not name what rests on it to who does not see that', async () => {
    await fill(running, proposal(`${a}-p`, a, secret));
    await fill(running, assignment(c, secret, ['2020-01-01', null], 'PROPOSED_CONCLUSION', { proposal: `${a}-p` }));
    const refused = await correct({ on: '2020-01-01' });
    expect(refusals(refused)).toEqual(['InvalidValueProblem input.on']);
    expect(JSON.stringify(refused)).not.toContain(secret);
  });

  it('refuse an old version, what is not there, no date, and a text that is too long', async () => {
    const wrong = { expectedVersion: 7, on: '2014-13', act: 'x'.repeat(501) };
    expect(refusals(await correct(wrong))).toEqual([
      'InvalidValueProblem input.on',
      'InvalidValueProblem input.act',
      'VersionConflictProblem input.expectedVersion',
    ]);
    expect(refusals(await correct({ id: 'nothing' }))).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('are for the steward: others learn nothing of what they name', async () => {
    for (const grant of [`HEAD:${a}`, `OFFICER:${b}`, 'AUTHORISED_BODY', `ANALYST:${a}`])
      for (const input of [{}, { id: 'nothing' }]) {
        const payload = await correct(input, 'id', grant);
        expect(payload.problems).toMatchObject([{ field: null, roles: ['STEWARD'], body: null }]);
      }
    expect((await runQuery(running, `{ body(id: "${b}") { lineage { version } } }`)).body.lineage).toEqual([
      { version: 1 },
      { version: 1 },
    ]);
  });

  it('sent twice under one key, at the same time too, are done once', async () => {
    const input = { on: '2014-08-07', idempotencyKey: `${a}-key` };
    const [one, other] = await Promise.all([correct(input), correct(input)]);
    expect([one.problems, other]).toEqual([[], one]);
    expect(refusals(await correct({ ...input, on: '2014-08-08' }))).toEqual([
      'IdempotencyKeyProblem input.idempotencyKey',
    ]);
  });
});
