import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { command, holding, refusals } from './commands.ts';
import { body, capacity, fill, named, succession } from './records.ts';

forEachDatabase('successions that are recorded', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => (running = await openSubgraph(subgraph, database.freshUrl())));

  /** Bodies of its own for each test. */
  let a: string, b: string, c: string;
  let number = 0;
  beforeEach(async () => {
    number += 1;
    [a, b, c] = [`body-a${number}`, `body-b${number}`, `body-c${number}`];
    await fill(running, body(a), body(b), body(c));
  });

  const record = (predecessor: string, successor: string, on: string | null, kind = 'RENAMED') =>
    command(running, 'recordBodySuccession', { predecessor, successor, on, kind }, 'id', holding('STEWARD'));
  const ingest = async (...steps: Parameters<typeof succession>[]) =>
    running.ingest(
      steps.map((step, index) => ({ ...succession(...step), id: `${a}:import:${index}` })),
      { actor: 'import:test', runId: null },
    );

  it('are refused where the same two have one on that day already, of whatever kind', async () => {
    expect(refusals(await record(a, b, '2014-08-06'))).toEqual([]);
    const again = await record(a, b, '2014-08-06', 'MERGED');
    expect(again.problems).toMatchObject([
      {
        field: 'input.successor',
        value: b,
        message: { en: `This is recorded already, as ${a}:${b}: correct that one.` },
      },
    ]);
    expect(await ingest([a, b, '2014-08-06', 'DIVIDED'])).toMatchObject([
      { status: 'refused', field: 'successor', value: b, rule: 'follows the predecessor already.' },
    ]);
    expect(refusals(await record(a, b, null, 'FUNCTIONS_TRANSFERRED'))).toEqual([]);
    expect(refusals(await record(a, b, null, 'FUNCTIONS_TRANSFERRED'))).toEqual([
      'InvalidValueProblem input.successor',
    ]);
  });

  it('are refused where they lead back at one time, over other bodies too, and where a day is not known', async () => {
    await record(a, b, '2014-08-06');
    await record(b, c, '2014-08', 'MERGED');
    const problem = { field: 'input.successor', value: a };
    for (const [predecessor, on] of [
      [b, '2014-08-06'],
      [b, '2014'],
      [b, null],
      [c, '2014-08-06'],
    ] as const)
      expect((await record(predecessor, a, on)).problems).toMatchObject([problem]);
    expect(await ingest([c, a, '2014-08-06'])).toMatchObject([
      { status: 'refused', field: 'successor', rule: expect.stringContaining('leads back to') as string },
    ]);
  });

  it('may lead back at another time, and functions may go both ways at one', async () => {
    await record(a, b, '2014-08-06', 'DIVIDED');
    expect(refusals(await record(b, a, '2019-02-25', 'MERGED'))).toEqual([]);
    await record(a, c, '2014-08-06', 'FUNCTIONS_TRANSFERRED');
    expect(refusals(await record(c, a, '2014-08-06', 'FUNCTIONS_TRANSFERRED'))).toEqual([]);
  });

  it('are imported one after the other: the second that leads back in one batch is refused', async () => {
    const outcomes = await ingest([a, b, '2014-08-06'], [b, a, '2014-08-06'], [a, c, '2014-08-06']);
    expect(outcomes.map(({ status }) => status)).toEqual(['created', 'refused', 'created']);
    const again = await ingest([a, b, '2014-08-06'], [b, a, '2019'], [a, c, '2014-08-06']);
    expect(again.map(({ status }) => status)).toEqual(['unchanged', 'created', 'unchanged']);
  });

  it('are of days on which both bodies are known to be, as far as their names and capacities tell', async () => {
    await fill(
      running,
      ...[named(a, 1, 'A', ['2012-01-01', '2014-08-06']), capacity(a, 'NGO')],
      ...[named(b, 1, 'B', ['2015-01-01', null]), capacity(b, 'NGO', ['2014-08-06', null])],
      named(c, 1, 'C', [null, '2013-01-01']),
    );
    const early = await record(a, b, '1600', 'MERGED');
    const from = (id: string, day: string) => `${id} is known from ${day} only: it has no name or capacity before.`;
    expect(early.problems).toMatchObject([
      { field: 'input.on', value: '1600', message: { en: from(a, '2012-01-01') } },
      { field: 'input.on', value: '1600', message: { en: from(b, '2014-08-06') } },
    ]);
    const late = await record(c, b, '2014-08-06', 'MERGED');
    expect(late.problems).toMatchObject([
      { message: { en: `${c} is no more from 2013-01-01: its names and capacities end on that day.` } },
    ]);
    expect(refusals(await record(a, b, '2014-08-06', 'MERGED'))).toEqual([]);
    expect(refusals(await record(c, a, '2012', 'MERGED'))).toEqual([]);
    expect(refusals(await record(c, a, null, 'RENAMED'))).toEqual([]);
  });
});
