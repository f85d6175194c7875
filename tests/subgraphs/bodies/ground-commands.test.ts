import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { command, refusals } from './commands.ts';
import { assignment, body, capacity, fill, proposal, subdivision } from './records.ts';

forEachDatabase('commands on the ground of an assignment', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, body('other'), subdivision('other-legal', 'other'), proposal('p-other', 'other', 'untc-4-1'));
  });

  /** A body of its own for each test, with a subdivision that came to its end in 2020, and a proposal. */
  let id: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    const [legal, p] = [`${id}-legal`, `${id}-p`];
    await fill(
      running,
      body(id),
      capacity(id, 'CENTRAL_EXECUTIVE', [null, null]),
      subdivision(legal, id, [null, '2020-01-01']),
      proposal(p, id, 'untc-4-1'),
      assignment(id, 'untc-4-2', ['2012-01-01', null], 'CONCLUDED_EARLIER', { subdivision: legal }),
    );
  });

  const selection = 'subdivision { id } proposal { id } basis version';
  const add = (input: object) => {
    const usual = { body: id, treaty: 'untc-4-1', basis: 'PROPOSED_CONCLUSION', validFrom: '2015-01-01' };
    return command(running, 'addAssignment', { ...usual, ...input }, selection);
  };
  const correct = (input: object) =>
    command(running, 'correctAssignment', { id: `${id}:untc-4-2`, expectedVersion: 1, ...input }, selection);

  it('add an assignment with its subdivision and its proposal', async () => {
    expect((await add({ subdivision: `${id}-legal`, proposal: `${id}-p` })).assignment).toEqual({
      subdivision: { id: `${id}-legal` },
      proposal: { id: `${id}-p` },
      basis: 'PROPOSED_CONCLUSION',
      version: 1,
    });
  });

  it('refuse a subdivision of another body (¶3), or one that does not exist on that day (¶4)', async () => {
    const foreign = await add({ subdivision: 'other-legal', validFrom: '2021-06-01' });
    expect(foreign).toMatchObject({ assignment: null, problems: [{ paragraph: '¶3', value: 'other-legal' }] });
    expect(refusals(foreign)).toEqual(['InvalidValueProblem input.subdivision']);
    const gone = await add({ subdivision: `${id}-legal`, validFrom: '2020-01-01' });
    expect(gone).toMatchObject({ assignment: null, problems: [{ paragraph: '¶4', value: `${id}-legal` }] });
    expect(refusals(gone)).toEqual(['InvalidValueProblem input.subdivision']);
  });

  it.each([
    ['of another body', { proposal: 'p-other' }],
    ['on another basis', { proposal: 'own', basis: 'CONCLUDED_EARLIER' }],
    ['of another treaty', { proposal: 'own', treaty: 'untc-4-3' }],
  ])('refuse a proposal %s (¶4)', async (_what, { proposal: named, ...input }) => {
    const payload = await add({ ...input, proposal: named === 'own' ? `${id}-p` : named });
    expect(payload).toMatchObject({ assignment: null, problems: [{ paragraph: '¶4' }] });
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.proposal']);
  });

  it('refuse what does not exist, all at once', async () => {
    const payload = await add({ subdivision: 's-x', proposal: 'p-x', body: 'body-x' });
    expect(refusals(payload)).toEqual([
      'UnknownReferenceProblem input.body',
      'UnknownReferenceProblem input.subdivision',
      'UnknownReferenceProblem input.proposal',
    ]);
  });

  it('correct what is given, leave what is left out, and remove by null', async () => {
    const moved = await correct({ basis: 'PROPOSED_CONCLUSION' });
    expect(moved.assignment).toMatchObject({ subdivision: { id: `${id}-legal` }, proposal: null, version: 2 });
    const removed = await correct({ expectedVersion: 2, subdivision: null });
    expect(removed.assignment).toEqual({
      subdivision: null,
      proposal: null,
      basis: 'PROPOSED_CONCLUSION',
      version: 3,
    });
  });

  it('refuse a correction by which what is recorded would no longer do', async () => {
    expect(refusals(await correct({ validFrom: '2021-01-01' }))).toEqual(['InvalidValueProblem input.subdivision']);
    expect(refusals(await correct({ proposal: `${id}-p` }))).toEqual(['InvalidValueProblem input.proposal']);
    expect(refusals(await correct({ subdivision: 'other-legal' }))).toEqual(['InvalidValueProblem input.subdivision']);
  });
});
