import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { draft, stateOf } from './drafts.ts';
import { inForce } from './entry-records.ts';
import { hiding } from './hiding.ts';
import { fill } from './records.ts';

const mine = 'cycle-2026:body-a:v1';
const officer = holding('OFFICER:body-a');
const both = { kk: 'Қазақша мәтін', ru: 'Русский текст' };

forEachDatabase('commands on entries on treaties in force', (database) => {
  let running: RunningSubgraph;
  const owners = hiding('Treaty', 'secret');

  const add = (input: object, selection?: string, caller = officer) =>
    command(running, 'addInForceEntry', { information: mine, ...input }, selection, caller);
  const correct = (input: object, selection?: string, caller = officer) =>
    command(running, 'correctInForceEntry', { expectedVersion: 1, ...input }, selection, caller);
  /** A new entry of the draft, both languages written. */
  const begun = async (treaty: string) => {
    expect((await add({ treaty, progress: both })).problems).toEqual([]);
    return `${mine}:${treaty}`;
  };

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), owners);
    await fill(running, ...draft(mine), inForce(mine, 'secret'));
  });

  it('begin one on a treaty in force, with its words, its source and its trace', async () => {
    const input = { treaty: 'treaty-1', progress: both, reason: 'First lines', source: 'Letter 5' };
    const { problems, revision, inForceEntry } = await add(
      input,
      'id version year progress { kk ru en } treaty { id } body { id } treatyReference sources { title } history { nodes { actor command reason kind } }',
    );
    expect([problems, revision]).toEqual([[], `r${await running.revision()}`]);
    expect(inForceEntry).toEqual({
      id: `${mine}:treaty-1`,
      version: 1,
      year: 2026,
      progress: { ...both, en: null },
      treaty: { id: 'treaty-1' },
      body: { id: 'body-a' },
      treatyReference: 'VERIFIED',
      sources: [{ title: 'Letter 5' }],
      history: {
        nodes: [{ actor: 'OFFICER:body-a', command: 'addInForceEntry', reason: 'First lines', kind: 'CREATED' }],
      },
    });
  });

  it('begin one without words, which are written later, by the head too', async () => {
    const { problems, inForceEntry } = await add({ treaty: 'treaty-2' }, 'id progress { kk } languages { field }');
    expect([problems, inForceEntry]).toEqual([[], { id: `${mine}:treaty-2`, progress: null, languages: [] }]);
    const later = await correct(
      { id: `${mine}:treaty-2`, progress: { ru: 'Ход' } },
      'version progress { kk ru }',
      holding('HEAD:body-a'),
    );
    expect(later).toMatchObject({ problems: [], inForceEntry: { version: 2, progress: { kk: null, ru: 'Ход' } } });
  });

  it('keep a treaty that can not be asked for as unverified', async () => {
    owners.isAway = true;
    const { inForceEntry } = await add({ treaty: 'treaty-3' }, 'treatyReference').finally(
      () => (owners.isAway = false),
    );
    expect(inForceEntry).toEqual({ treatyReference: 'UNVERIFIED' });
  });

  it('know no treaty that is withheld, whether treaties can be asked or not, and no entry on it', async () => {
    const one = () => add({ treaty: 'secret' });
    const unknown = ['UnknownReferenceProblem input.treaty'];
    expect(refusals(await one())).toEqual(unknown);
    owners.isAway = true;
    expect(refusals(await one().finally(() => (owners.isAway = false)))).toEqual(unknown);
    expect(refusals(await add({ treaty: 'no-treaty' }))).toEqual(unknown);
    expect(refusals(await add({ treaty: 'no id' }))).toEqual(unknown);
    expect(refusals(await correct({ id: `${mine}:secret`, progress: both }))).toEqual([
      'UnknownReferenceProblem input.id',
    ]);
  });

  it('mark the language stale that was not edited, on the record and on the information, until it is', async () => {
    const id = await begun('treaty-stale');
    const languages = 'version languages { field kk ru }';
    const edited = await correct({ id, progress: { kk: 'Өзгерді' } }, languages);
    expect(edited.inForceEntry).toEqual({
      version: 2,
      languages: [{ field: 'progress', kk: 'PRESENT', ru: 'STALE' }],
    });
    expect(await stateOf(running, mine)).toMatch(/^DRAFT \w+ STALE$/);
    const caughtUp = await correct({ id, expectedVersion: 2, progress: { ru: 'Изменилось' } }, languages);
    expect(caughtUp.inForceEntry.languages).toEqual([{ field: 'progress', kk: 'PRESENT', ru: 'PRESENT' }]);
  });

  it('take the mark off where both were read side by side, and make no version where there is none', async () => {
    const id = await begun('treaty-agree');
    await correct({ id, progress: { ru: 'Изменилось' } });
    const agreed = await correct({ id, expectedVersion: 2, textsAgree: true }, 'version languages { kk ru }');
    expect(agreed.inForceEntry).toEqual({ version: 3, languages: [{ kk: 'PRESENT', ru: 'PRESENT' }] });
    const again = await correct({ id, expectedVersion: 3, textsAgree: true }, 'version');
    expect(again).toMatchObject({ problems: [], inForceEntry: { version: 3 } });
  });

  it('make a version that was ready a draft again, unless nothing changes', async () => {
    const ready = 'cycle-2024:body-a:v1';
    await fill(running, ...draft(ready, { state: 'READY' }), inForce(ready, 'treaty-1', { progress: both }));
    const id = `${ready}:treaty-1`;
    expect((await correct({ id, progress: both }, 'version')).inForceEntry).toEqual({ version: 1 });
    expect(await stateOf(running, ready)).toBe('READY PRESENT PRESENT');
    expect((await correct({ id, progress: { kk: 'Жаңа' } })).problems).toEqual([]);
    expect(await stateOf(running, ready)).toBe('DRAFT PRESENT STALE');
  });

  it('tell the second of two editors that it changed, and lose no word of the first', async () => {
    const id = await begun('treaty-two');
    expect((await correct({ id, progress: { ru: 'Первый' } })).problems).toEqual([]);
    const second = await correct({ id, progress: { ru: 'Второй', kk: 'Екінші' } });
    expect(refusals(second)).toEqual(['VersionConflictProblem input.expectedVersion']);
    const query =
      'mutation C($input: CorrectInForceEntryInput!) { correctInForceEntry(input: $input) { problems { ... on VersionConflictProblem { currentVersion changes { field before after } } } } }';
    const told = await runQuery(running, query, { input: { id, expectedVersion: 1, progress: both } }, officer);
    expect(told.correctInForceEntry.problems).toEqual([
      {
        currentVersion: 2,
        changes: [
          { field: 'languages', before: null, after: JSON.stringify('{"progress":"kk"}') },
          { field: 'progress.ru', before: `"${both.ru}"`, after: '"Первый"' },
        ],
      },
    ]);
    const { inForceEntry } = await runQuery(running, `{ inForceEntry(id: "${id}") { progress { kk ru } } }`);
    expect(inForceEntry.progress).toEqual({ kk: both.kk, ru: 'Первый' });
  });

  it('are done once for a key, and need an account', async () => {
    const input = { treaty: 'treaty-key', idempotencyKey: 'entry-1' };
    const [first, again] = [await add(input), await add(input)];
    expect([again.revision, again.inForceEntry]).toEqual([first.revision, first.inForceEntry]);
    const other = await add({ ...input, treaty: 'treaty-other' });
    expect(refusals(other)).toEqual(['IdempotencyKeyProblem input.idempotencyKey']);
    const mutation = 'mutation C($input: AddInForceEntryInput!) { addInForceEntry(input: $input) { revision } }';
    const { errors } = await runRequest(
      running,
      mutation,
      { input: { information: mine, treaty: 'x' } },
      { identity: null, actor: null },
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  });
});
