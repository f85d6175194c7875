import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { draft, stateOf } from './drafts.ts';
import { accepted, written } from './duty-records.ts';
import { assessment, evidence, inForce, issue, named, notInForce, proposal } from './entry-records.ts';
import { fill } from './records.ts';

const mine = 'cycle-2026:body-a:v1';
const last = 'cycle-2025:body-a:v1';
const whole = `${mine}:treaty-1`;
const other = `${mine}:treaty-2`;
const officer = holding('OFFICER:body-a');

type Found = Record<string, { totalCount: number }> & { problemIssue: { entryLinks: { totalCount: number } } };

forEachDatabase('the withdrawal of an entry', (database) => {
  let running: RunningSubgraph;

  const withdraw = (input: object, caller = officer) =>
    command(running, 'withdrawEntry', { expectedVersion: 1, reason: 'No longer', ...input }, 'id state', caller);

  /** How many there are of everything, and how many entries name the issue. */
  const sizes = async () => {
    const lists = ['inForceEntries', 'notInForceEntries', 'assessments', 'evidenceLinks', 'proposals', 'problemIssues'];
    const asked = lists.map((list) => `${list} { totalCount }`).join(' ');
    const query = `{ ${asked} problemIssue(id: "issue-1") { entryLinks { totalCount } } }`;
    const { problemIssue, ...found } = (await runQuery(running, query)) as Found;
    return [...Object.values(found), problemIssue.entryLinks].map(({ totalCount }) => totalCount);
  };

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(
      running,
      ...draft(mine, { kkState: 'MISSING' }),
      ...written(last, accepted(2025)),
      inForce(last, 'treaty-1'),
      inForce(mine, 'treaty-1', { progress: { ru: 'Ход' } }),
      inForce(mine, 'treaty-2', { progress: { kk: 'Ілгерілеу', ru: 'Ход' } }),
      notInForce(mine, 'treaty-3'),
      issue('issue-1', { treaties: ['treaty-1', 'treaty-2'] }),
      named('issue-1', whole),
      named('issue-1', other),
      named('issue-1', `${last}:treaty-1`),
      proposal('issue-1', 1, { entry: whole }),
      proposal('issue-1', 2, { entry: other }),
      assessment(whole, 1),
      assessment(whole, 2),
      assessment(other, 1, { text: { kk: 'Толық', ru: 'Полностью' } }),
      evidence(whole, 1, 'PROVISIONS', ['Provision', 'art-1']),
    );
  });

  it('is refused without a reason, to others, of a version that changed, and of what is not there', async () => {
    const at = await running.revision();
    expect(refusals(await withdraw({ id: whole, expectedVersion: 2, reason: ' ' }))).toEqual([
      'InvalidValueProblem input.reason',
      'VersionConflictProblem input.expectedVersion',
    ]);
    expect(refusals(await withdraw({ id: `${mine}:treaty-9` }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await withdraw({ id: `${last}:treaty-1` }))).toEqual(['InvalidValueProblem input.id']);
    for (const grant of ['OFFICER:body-b', 'ANALYST:body-a', 'AUTHORISED_BODY'])
      expect(refusals(await withdraw({ id: whole }, holding(grant)))).toEqual(['NotPermittedProblem input.id']);
    expect(await running.revision()).toBe(at);
  });

  it('takes all that stands in it along, in one unit of work with the reason, and leaves the rest', async () => {
    expect(await sizes()).toEqual([3, 1, 3, 1, 2, 1, 3]);
    const { problems, revision, annualInformation } = await withdraw({ id: whole });
    expect([problems, revision, annualInformation]).toEqual([
      [],
      `r${await running.revision()}`,
      { id: mine, state: 'DRAFT' },
    ]);
    expect(await sizes()).toEqual([2, 1, 1, 0, 1, 1, 2]);
  });

  it('leaves the version in the languages of what it still says', async () => {
    expect(await stateOf(running, mine)).toBe('DRAFT PRESENT PRESENT');
  });

  it('leaves the treaty free for an entry of the other kind, and its id counts on where it comes again', async () => {
    const input = { information: mine, treaty: 'treaty-1' };
    expect((await command(running, 'addNotInForceEntry', input, 'id', officer)).problems).toEqual([]);
    expect((await withdraw({ id: whole })).problems).toEqual([]);
    const again = await command(running, 'addInForceEntry', input, 'id version assessments { totalCount }', officer);
    expect(again.inForceEntry).toEqual({ id: whole, version: 2, assessments: { totalCount: 0 } });
    const next = { entry: whole, subject: 'KAZAKHSTAN_RIGHTS', finding: 'FULL' };
    const { id } = (await command(running, 'addAssessment', next, 'id', officer)).assessment as { id: string };
    expect([`${whole}-a1`, `${whole}-a2`]).not.toContain(id);
  });

  it('is done once for a key', async () => {
    const input = { id: other, idempotencyKey: 'withdraw-1' };
    const [first, again] = [await withdraw(input), await withdraw(input)];
    expect(again).toEqual(first);
    expect(first.annualInformation).toEqual({ id: mine, state: 'DRAFT' });
  });
});
