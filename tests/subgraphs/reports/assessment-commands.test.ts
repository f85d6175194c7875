import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { draft, stateOf } from './drafts.ts';
import { written } from './duty-records.ts';
import { assessment, inForce, notInForce } from './entry-records.ts';
import { hiding } from './hiding.ts';
import { fill } from './records.ts';

const mine = 'cycle-2026:body-a:v1';
const entry = `${mine}:treaty-1`;
const delivered = 'cycle-2025:body-a:v1:treaty-1';
const officer = holding('OFFICER:body-a');
const both = { kk: 'Толық орындалған', ru: 'Исполнено полностью' };
const rights = { subject: 'KAZAKHSTAN_RIGHTS', finding: 'FULL' };

forEachDatabase('commands on assessments', (database) => {
  let running: RunningSubgraph;
  const hidden = 'secret-commitment';
  const owners = hiding('Commitment', hidden);

  const add = (input: object, selection?: string, caller = officer) =>
    command(running, 'addAssessment', { entry, ...rights, ...input }, selection, caller);
  const correct = (input: object, selection?: string, caller = officer) =>
    command(running, 'correctAssessment', { expectedVersion: 1, ...input }, selection, caller);
  const withdraw = (input: object, caller = officer) =>
    command(running, 'withdrawAssessment', { expectedVersion: 1, reason: 'Wrong', ...input }, 'id', caller);
  const added = async (input: object = {}) => (await add(input)).assessment.id as string;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), owners);
    await fill(
      running,
      ...draft(mine),
      ...draft('cycle-2026:body-b:v1'),
      ...written('cycle-2025:body-a:v1'),
      inForce(mine, 'treaty-1', { progress: both }),
      inForce(mine, 'treaty-secret'),
      notInForce(mine, 'treaty-2', { state: both }),
      inForce('cycle-2025:body-a:v1', 'treaty-1'),
      inForce('cycle-2026:body-b:v1', 'treaty-1'),
      assessment(delivered, 1),
      assessment(`${mine}:treaty-secret`, 1, { commitment: hidden }),
    );
  });

  it('add what was found, numbered below the entry, with its trace', async () => {
    const { problems, assessment: found } = await add(
      { text: both, commitment: 'commitment-1', reason: 'Found' },
      'id version subject finding isGeneral parties { id } text { kk ru } commitment { id } commitmentReference entry { id } history { nodes { actor command reason } }',
    );
    expect([problems, found]).toEqual([
      [],
      {
        id: expect.stringMatching(new RegExp(`^${entry}-a[1-9]\\d{0,3}$`)) as string,
        version: 1,
        ...rights,
        isGeneral: false,
        parties: [],
        text: both,
        commitment: { id: 'commitment-1' },
        commitmentReference: 'VERIFIED',
        entry: { id: entry },
        history: { nodes: [{ actor: 'OFFICER:body-a', command: 'addAssessment', reason: 'Found' }] },
      },
    ]);
    expect(await added()).not.toBe(found.id);
  });

  it('say of other parties which, or that it is of all of them', async () => {
    const others = { subject: 'OTHER_PARTIES_OBLIGATIONS' };
    const named = await add({ ...others, parties: ['de', 'fr'] }, 'id parties { id } isGeneral');
    expect(named.assessment).toMatchObject({ parties: [{ id: 'de' }, { id: 'fr' }], isGeneral: false });
    const all = await correct({ id: named.assessment.id, parties: [], isGeneral: true }, 'parties { id } isGeneral');
    expect(all.assessment).toEqual({ parties: [], isGeneral: true });
    const wrong = [
      await add(others),
      await add({ ...others, parties: ['de'], isGeneral: true }),
      await add({ parties: ['de'] }),
      await add({ ...others, parties: ['de', 'de'] }),
      await add({ ...others, parties: Array.from({ length: 51 }, (_, n) => `p${n}`) }),
      await add({ ...others, parties: ['de', 'kz'] }),
    ];
    expect(wrong.map(refusals)).toEqual(wrong.map(() => ['InvalidValueProblem input.parties']));
    const general = [
      await add({ isGeneral: true }),
      await correct({ id: named.assessment.id, expectedVersion: 2, subject: 'KAZAKHSTAN_RIGHTS' }),
    ];
    expect(general.map(refusals)).toEqual(general.map(() => ['InvalidValueProblem input.isGeneral']));
  });

  it('name parties and a commitment that there are for the caller, or that can not be asked for', async () => {
    const others = { subject: 'OTHER_PARTIES_OBLIGATIONS', parties: ['no-state', 'de', 'no id'] };
    expect(refusals(await add({ ...others, commitment: 'no-commitment' }))).toEqual([
      'UnknownReferenceProblem input.parties',
      'UnknownReferenceProblem input.parties',
      'UnknownReferenceProblem input.commitment',
    ]);
    expect(refusals(await add({ commitment: hidden }))).toEqual(['UnknownReferenceProblem input.commitment']);
    const id = await added({ commitment: 'commitment-1' });
    owners.isAway = true;
    const asked = 'commitment { id } commitmentReference';
    const same = await correct({ id, commitment: 'commitment-1', finding: 'NONE' }, asked);
    expect(same.assessment.commitmentReference).toBe('VERIFIED');
    const unasked = await correct({ id, expectedVersion: 2, commitment: 'commitment-2' }, asked);
    owners.isAway = false;
    expect(unasked.assessment).toEqual({ commitment: { id: 'commitment-2' }, commitmentReference: 'UNVERIFIED' });
    const none = await correct({ id, expectedVersion: 3, commitment: null }, asked);
    expect(none.assessment).toEqual({ commitment: null, commitmentReference: null });
  });

  it('mark the language stale that was not edited, on it and on the information, and a ready one is a draft', async () => {
    const ready = 'cycle-2024:body-a:v1';
    const below = `${ready}:treaty-1`;
    await fill(
      running,
      ...draft(ready, { state: 'READY' }),
      inForce(ready, 'treaty-1', { progress: both }),
      assessment(below, 1, { text: both }),
    );
    expect((await correct({ id: `${below}-a1`, text: both })).assessment.version).toBe(1);
    expect(await stateOf(running, ready)).toBe('READY PRESENT PRESENT');
    const edited = await correct({ id: `${below}-a1`, text: { ru: 'Иначе' } }, 'languages { field kk ru }');
    expect(edited.assessment.languages).toEqual([{ field: 'text', kk: 'STALE', ru: 'PRESENT' }]);
    expect(await stateOf(running, ready)).toBe('DRAFT STALE PRESENT');
    await correct({ id: `${below}-a1`, expectedVersion: 2, textsAgree: true });
    expect(await stateOf(running, ready)).toBe('DRAFT PRESENT PRESENT');
  });

  it('change nothing of what was delivered', async () => {
    const at = await running.revision();
    expect(refusals(await add({ entry: delivered }))).toEqual(['InvalidValueProblem input.entry']);
    expect(refusals(await correct({ id: `${delivered}-a1`, finding: 'NONE' }))).toEqual([
      'InvalidValueProblem input.id',
    ]);
    expect(refusals(await withdraw({ id: `${delivered}-a1` }))).toEqual(['InvalidValueProblem input.id']);
    expect(await running.revision()).toBe(at);
  });

  it('are not for officers of other bodies, nor for other roles, who learn nothing of what there is', async () => {
    const theirs = 'cycle-2026:body-b:v1:treaty-1';
    const foreign = [
      await add({ entry: theirs }),
      await add({ entry: 'cycle-2026:body-b:v1:no-treaty' }),
      await correct({ id: `${theirs}-a1` }),
      await withdraw({ id: `${theirs}-a1` }),
    ];
    expect(foreign.flatMap((each) => (each as { problems: object[] }).problems)).toMatchObject(
      foreign.map(() => ({ __typename: 'NotPermittedProblem', body: 'body-b' })),
    );
    expect(refusals(await add({}, 'id', holding('ANALYST:body-a')))).toEqual(['NotPermittedProblem input.entry']);
  });

  it('know no entry that is not in force or not there, and no assessment of a hidden commitment', async () => {
    for (const id of [`${mine}:treaty-2`, `${mine}:no-treaty`, 'nothing'])
      expect(refusals(await add({ entry: id }))).toEqual(['UnknownReferenceProblem input.entry']);
    const unseen = `${mine}:treaty-secret-a1`;
    expect(refusals(await correct({ id: unseen, finding: 'NONE' }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await withdraw({ id: unseen }))).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('tell the second of two editors what changed, and name everything that is wrong at once', async () => {
    const id = await added({ text: both });
    await correct({ id, finding: 'PARTIAL' });
    const second = await correct({
      id,
      finding: 'NONE',
      text: { kk: 'ы'.repeat(15_001) },
      commitment: 'no-commitment',
    });
    expect(refusals(second)).toEqual([
      'VersionConflictProblem input.expectedVersion',
      'InvalidValueProblem input.text.kk',
      'UnknownReferenceProblem input.commitment',
    ]);
    const { assessment: found } = await runQuery(running, `{ assessment(id: "${id}") { finding text { kk } } }`);
    expect(found).toEqual({ finding: 'PARTIAL', text: { kk: both.kk } });
  });

  it('are withdrawn with a reason, and their numbers are not given again', async () => {
    const id = await added();
    expect(refusals(await withdraw({ id, expectedVersion: 3, reason: ' ' }))).toEqual([
      'InvalidValueProblem input.reason',
      'VersionConflictProblem input.expectedVersion',
    ]);
    const { problems, annualInformation } = await withdraw({ id });
    expect([problems, annualInformation]).toEqual([[], { id: mine }]);
    expect((await runQuery(running, `{ assessment(id: "${id}") { id } }`)).assessment).toBeNull();
    expect(refusals(await withdraw({ id }))).toEqual(['UnknownReferenceProblem input.id']);
    const [number, next] = [id, await added()].map((each) => Number(each.split('-a').at(-1)));
    expect(next).not.toBe(number);
  });
});
