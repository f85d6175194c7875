import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { draft } from './drafts.ts';
import { accepted, written } from './duty-records.ts';
import { notInForce } from './entry-records.ts';
import { hiding } from './hiding.ts';
import { fill } from './records.ts';

const mine = 'cycle-2026:body-a:v1';
const officer = holding('OFFICER:body-a');
const both = { kk: 'Қазақша мәтін', ru: 'Русский текст' };
const last = 'cycle-2025:body-a:v1';
const before = 'cycle-2025:body-before:v1';
const foreign = 'cycle-2025:body-b:v1';

forEachDatabase('commands on entries on treaties not in force', (database) => {
  let running: RunningSubgraph;

  const addNot = (input: object, selection?: string, caller = officer) =>
    command(running, 'addNotInForceEntry', { information: mine, ...input }, selection, caller);
  const correctNot = (input: object, selection?: string, caller = officer) =>
    command(running, 'correctNotInForceEntry', { expectedVersion: 1, ...input }, selection, caller);

  beforeAll(async () => {
    running = await openSubgraph(
      subgraph,
      database.freshUrl(),
      hiding('DomesticProcedure', 'secret', ['body-a body-before']),
    );
    await fill(
      running,
      ...draft(mine),
      ...[last, before, foreign].flatMap((id) => written(id, accepted(2025))),
      notInForce(last, 'treaty-9'),
      notInForce(last, 'treaty-13', { procedure: 'secret' }),
      notInForce(before, 'treaty-10'),
      notInForce(foreign, 'treaty-11'),
    );
  });

  it('begin one on a treaty not in force: state, reason, procedure, and what it continues', async () => {
    const input = { treaty: 'treaty-9', state: both, reasonNotCompleted: { ru: 'Бюджет' } };
    const { problems, notInForceEntry } = await addNot(
      { ...input, procedure: 'procedure-1', continues: `${last}:treaty-9`, reason: 'Begun' },
      'id state { kk } reason { ru } procedure { id } procedureReference continues { id } languages { field kk ru } history { nodes { reason } }',
    );
    expect([problems, notInForceEntry]).toEqual([
      [],
      {
        id: `${mine}:treaty-9`,
        state: { kk: both.kk },
        reason: { ru: 'Бюджет' },
        procedure: { id: 'procedure-1' },
        procedureReference: 'VERIFIED',
        continues: { id: `${last}:treaty-9` },
        languages: [
          { field: 'state', kk: 'PRESENT', ru: 'PRESENT' },
          { field: 'reason', kk: 'MISSING', ru: 'PRESENT' },
        ],
        history: { nodes: [{ reason: 'Begun' }] },
      },
    ]);
    const corrected = await correctNot(
      {
        id: `${mine}:treaty-9`,
        procedure: null,
        continues: null,
        state: { ru: 'Иначе' },
        reasonNotCompleted: { kk: 'Қаржы' },
      },
      'procedure { id } continues { id } state { kk ru } reason { kk ru } languages { kk ru }',
    );
    expect(corrected.notInForceEntry).toEqual({
      procedure: null,
      continues: null,
      state: { kk: both.kk, ru: 'Иначе' },
      reason: { kk: 'Қаржы', ru: 'Бюджет' },
      languages: [
        { kk: 'STALE', ru: 'PRESENT' },
        { kk: 'PRESENT', ru: 'PRESENT' },
      ],
    });
  });

  it('continue an entry of a body whose work goes on, and none that is not there for the body', async () => {
    const continued = await addNot({ treaty: 'treaty-10', continues: `${before}:treaty-10` }, 'continues { id }');
    expect(continued.notInForceEntry).toEqual({ continues: { id: `${before}:treaty-10` } });
    const unknown = ['UnknownReferenceProblem input.continues'];
    for (const body of ['body-b', 'body-c'])
      expect(refusals(await addNot({ treaty: 'treaty-11', continues: `cycle-2025:${body}:v1:treaty-11` }))).toEqual(
        unknown,
      );
    expect(refusals(await addNot({ treaty: 'treaty-11', continues: `${last}:treaty-9` }))).toEqual([
      'InvalidValueProblem input.continues',
    ]);
    expect(refusals(await addNot({ treaty: 'treaty-12', procedure: 'no-procedure', continues: 'nothing' }))).toEqual([
      'UnknownReferenceProblem input.procedure',
      'InvalidValueProblem input.continues',
      ...unknown,
    ]);
  });

  it('know no procedure that is withheld, nor an entry that speaks of it', async () => {
    const input = { treaty: 'treaty-13', procedure: 'secret', continues: `${last}:treaty-13` };
    expect(refusals(await addNot(input))).toEqual([
      'UnknownReferenceProblem input.procedure',
      'UnknownReferenceProblem input.continues',
    ]);
  });
});
