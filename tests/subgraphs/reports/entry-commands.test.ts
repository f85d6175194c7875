import type { ExistenceCheck, OtherSubgraphs, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { draft, stateOf } from './drafts.ts';
import { accepted, returned, signature, written } from './duty-records.ts';
import { inForce, notInForce } from './entry-records.ts';
import { fill } from './records.ts';

const mine = 'cycle-2026:body-a:v1';
const theirs = 'cycle-2026:body-b:v1';
const nil = 'cycle-2026:body-nil:v1';
const last = 'cycle-2025:body-a:v1';
const before = 'cycle-2025:body-before:v1';
const officer = holding('OFFICER:body-a');
const both = { kk: 'Қазақша мәтін', ru: 'Русский текст' };

forEachDatabase('commands on entries', (database) => {
  let running: RunningSubgraph;
  let isAway = false;
  const secret = new Set(['secret']);
  const exists: ExistenceCheck = (_type, ids, caller) => {
    const isOpen = (id: string) =>
      !id.startsWith('no-') && !(secret.has(id) && caller !== undefined && caller.actor !== 'local');
    return Promise.resolve(isAway ? null : new Set(ids.filter(isOpen)));
  };
  const others: OtherSubgraphs = {
    ...alone,
    withheld: (type, { actor }) => Promise.resolve(type === 'Treaty' && actor !== 'local' ? [...secret] : []),
    heirs: () => Promise.resolve(['body-a body-before']),
  };

  const add = (input: object, selection?: string, caller = officer) =>
    command(running, 'addInForceEntry', { information: mine, ...input }, selection, caller);
  const correct = (input: object, selection?: string, caller = officer) =>
    command(running, 'correctInForceEntry', { expectedVersion: 1, ...input }, selection, caller);
  const addNot = (input: object, selection?: string, caller = officer) =>
    command(running, 'addNotInForceEntry', { information: mine, ...input }, selection, caller);
  const correctNot = (input: object, selection?: string, caller = officer) =>
    command(running, 'correctNotInForceEntry', { expectedVersion: 1, ...input }, selection, caller);
  /** A new entry of the draft, both languages written. */
  const begun = async (treaty: string) => {
    expect((await add({ treaty, progress: both })).problems).toEqual([]);
    return `${mine}:${treaty}`;
  };

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { exists, others });
    await fill(
      running,
      ...draft(mine),
      ...draft(theirs),
      ...draft(nil, { isNil: true }),
      ...written(last, accepted(2025)),
      ...written(before, accepted(2025)),
      ...written('cycle-2025:body-b:v1', accepted(2025)),
      inForce(theirs, 'treaty-1'),
      inForce(mine, 'secret'),
      notInForce(last, 'treaty-9'),
      notInForce(before, 'treaty-10'),
      notInForce('cycle-2025:body-b:v1', 'treaty-11'),
    );
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
    isAway = true;
    const { inForceEntry } = await add({ treaty: 'treaty-3' }, 'treatyReference').finally(() => (isAway = false));
    expect(inForceEntry).toEqual({ treatyReference: 'UNVERIFIED' });
  });

  it('know no treaty that is withheld, whether treaties can be asked or not, and no entry on it', async () => {
    const one = () => add({ treaty: 'secret' });
    const unknown = ['UnknownReferenceProblem input.treaty'];
    expect(refusals(await one())).toEqual(unknown);
    isAway = true;
    expect(refusals(await one().finally(() => (isAway = false)))).toEqual(unknown);
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

  it.each([
    ['SIGNED', { state: 'SIGNED', ...signature, signedAt: '2023-11-05T10:00:00+06:00' }],
    ['SUBMITTED', { state: 'SUBMITTED', submittedAt: '2023-11-05T10:00:00+06:00' }],
    ['ACCEPTED', { submittedAt: '2023-11-05T10:00:00+06:00', ...accepted(2023) }],
    ['RETURNED', { submittedAt: '2023-11-05T10:00:00+06:00', ...returned(2023) }],
  ])('change nothing of a version that is %s', async (state, fields) => {
    const body = `body-${state.toLowerCase()}`;
    const id = `cycle-2023:${body}:v1`;
    await fill(running, ...draft(id, fields), inForce(id, 'treaty-1'), notInForce(id, 'treaty-2'));
    const at = await running.revision();
    const head = holding(`HEAD:${body}`);
    const refused = [
      await command(running, 'addInForceEntry', { information: id, treaty: 'treaty-3' }, 'id', head),
      await command(running, 'addNotInForceEntry', { information: id, treaty: 'treaty-4' }, 'id', head),
      await correct({ id: `${id}:treaty-1`, progress: both }, 'id', head),
      await correctNot({ id: `${id}:treaty-2`, state: both }, 'id', head),
    ];
    expect(refused.map(refusals)).toEqual([
      ['InvalidValueProblem input.information'],
      ['InvalidValueProblem input.information'],
      ['InvalidValueProblem input.id'],
      ['InvalidValueProblem input.id'],
    ]);
    expect(await running.revision()).toBe(at);
  });

  it('change nothing of a closed cycle', async () => {
    const id = 'cycle-2022:body-a:v1';
    await fill(running, ...draft(id), inForce(id, 'treaty-1'));
    await command(running, 'closeMonitoringCycle', { id: 'cycle-2022', expectedVersion: 1 });
    expect(refusals(await add({ information: id, treaty: 'treaty-2' }))).toEqual([
      'InvalidValueProblem input.information',
    ]);
    expect(refusals(await correct({ id: `${id}:treaty-1`, progress: both }))).toEqual(['InvalidValueProblem input.id']);
  });

  it('are not for officers of other bodies, nor for other roles, who learn nothing of what there is', async () => {
    const foreign = [
      await add({ information: theirs, treaty: 'treaty-1' }),
      await add({ information: 'cycle-2026:body-b:v9', treaty: 'no-treaty' }),
      await addNot({ information: theirs, treaty: 'treaty-1' }),
      await correct({ id: `${theirs}:treaty-1`, progress: both }),
      await correct({ id: `${theirs}:no-treaty`, progress: both }),
      await correctNot({ id: `${theirs}:treaty-1`, state: both }),
    ];
    const problems = foreign.flatMap((each) => (each as { problems: object[] }).problems);
    expect(problems).toMatchObject(
      foreign.map(() => ({ __typename: 'NotPermittedProblem', roles: ['OFFICER', 'HEAD'], body: 'body-b' })),
    );
    for (const grant of ['ANALYST:body-a', 'AUTHORISED_BODY'])
      expect(refusals(await add({ treaty: 'treaty-4' }, 'id', holding(grant)))).toEqual([
        'NotPermittedProblem input.information',
      ]);
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
          { field: 'staleLanguages', before: null, after: JSON.stringify('{"progress":"kk"}') },
          { field: 'progressRu', before: `"${both.ru}"`, after: '"Первый"' },
        ],
      },
    ]);
    const { inForceEntry } = await runQuery(running, `{ inForceEntry(id: "${id}") { progress { kk ru } } }`);
    expect(inForceEntry.progress).toEqual({ kk: both.kk, ru: 'Первый' });
  });

  it('name everything that is wrong at once', async () => {
    const long = 'ы'.repeat(15_001);
    const source = 'x'.repeat(501);
    expect(
      refusals(
        await add(
          { information: nil, treaty: 'no-treaty', progress: { ru: long }, source },
          'id',
          holding('OFFICER:body-nil'),
        ),
      ),
    ).toEqual([
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.progress.ru',
      'InvalidValueProblem input.information',
      'UnknownReferenceProblem input.treaty',
    ]);
    expect(refusals(await correct({ id: `${mine}:no-treaty`, progress: { kk: ' ', ru: 'a\u0007' } }))).toEqual([
      'UnknownReferenceProblem input.id',
      'InvalidValueProblem input.progress.kk',
      'InvalidValueProblem input.progress.ru',
    ]);
    const all = Object.fromEntries(['kk', 'ru', 'en'].map((language) => [language, 'ы'.repeat(10_000)]));
    expect(refusals(await add({ treaty: 'treaty-long', progress: all }))).toEqual(['InvalidValueProblem input.progress']);
  });

  it('begin one entry a treaty, of one kind, of no nil return and of an information that there is', async () => {
    await begun('treaty-once');
    expect((await add({ treaty: 'treaty-once' })).problems).toMatchObject([
      { field: 'input.treaty', message: { en: expect.stringContaining(`${mine}:treaty-once`) as string } },
    ]);
    expect(refusals(await addNot({ treaty: 'treaty-once' }))).toEqual(['InvalidValueProblem input.treaty']);
    expect(refusals(await add({ information: 'cycle-2026:body-a:v7', treaty: 'treaty-1' }))).toEqual([
      'UnknownReferenceProblem input.information',
    ]);
    expect(refusals(await add({ information: 'nothing', treaty: 'treaty-1' }))).toEqual([
      'UnknownReferenceProblem input.information',
    ]);
    expect(refusals(await add({ treaty: `t${'x'.repeat(150)}` }))).toEqual(['InvalidValueProblem input.treaty']);
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
