import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { draft } from './drafts.ts';
import { accepted, item, requirement, returned, signature } from './duty-records.ts';
import { inForce, notInForce } from './entry-records.ts';
import { hiding } from './hiding.ts';
import { fill } from './records.ts';

const mine = 'cycle-2026:body-a:v1';
const officer = holding('OFFICER:body-a');
const both = { kk: 'Қазақша мәтін', ru: 'Русский текст' };
const theirs = 'cycle-2026:body-b:v1';
const nil = 'cycle-2026:body-nil:v1';

forEachDatabase('what commands on entries refuse', (database) => {
  let running: RunningSubgraph;

  const add = (input: object, selection?: string, caller = officer) =>
    command(running, 'addInForceEntry', { information: mine, ...input }, selection, caller);
  const correct = (input: object, selection?: string, caller = officer) =>
    command(running, 'correctInForceEntry', { expectedVersion: 1, ...input }, selection, caller);
  const addNot = (input: object, selection?: string, caller = officer) =>
    command(running, 'addNotInForceEntry', { information: mine, ...input }, selection, caller);
  const correctNot = (input: object, selection?: string, caller = officer) =>
    command(running, 'correctNotInForceEntry', { expectedVersion: 1, ...input }, selection, caller);

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), hiding('Treaty', 'secret'));
    await fill(running, ...draft(mine), ...draft(theirs), ...draft(nil, { isNil: true }), inForce(theirs, 'treaty-1'));
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
    expect(refusals(await add({ treaty: 'treaty-long', progress: all }))).toEqual([
      'InvalidValueProblem input.progress',
    ]);
  });

  it('begin no entry of another kind than the duty asks for, where the rules of the year are known to ask for that', async () => {
    const asked = { firstYear: 2026, paragraph: 'act-rules-p5' };
    const treaties = { 'due-in-force': 'IN_FORCE', 'due-signed': 'SIGNED_NOT_IN_FORCE', 'due-either': 'UNSETTLED' };
    const items = (year: number) =>
      Object.entries(treaties).map(([treaty, kind]) => item(`cycle-${year}:body-a`, treaty, { kind }));
    const unasked = 'cycle-2025:body-a:v1';
    await fill(
      running,
      ...[...draft(unasked), ...items(2025), ...items(2026)],
      requirement('rules-content', 'CONTENT_IN_FORCE', asked),
    );
    const { problems } = await addNot({ treaty: 'due-in-force' });
    const named = (text: string) => expect.stringMatching(new RegExp(`due-in-force.*${text}`)) as string;
    expect(problems).toEqual([
      expect.objectContaining({
        __typename: 'InvalidValueProblem',
        ...{ field: 'input.treaty', value: 'due-in-force', paragraph: '¶5' },
        message: { kk: named('күшінде'), ru: named('действует'), en: named('in force.*addInForceEntry') },
      }),
    ]);
    expect((await add({ treaty: 'due-in-force' })).problems).toEqual([]);
    // Of treaties that are not in force nobody has registered what the year asks.
    for (const treaty of ['due-signed', 'due-either', 'due-nowhere'])
      expect([treaty, refusals(await add({ treaty }))]).toEqual([treaty, []]);
    expect(refusals(await addNot({ information: unasked, treaty: 'due-in-force' }))).toEqual([]);
    await fill(running, requirement('rules-content-not', 'CONTENT_NOT_IN_FORCE', asked));
    await fill(running, item('cycle-2026:body-a', 'due-later', { kind: 'SIGNED_NOT_IN_FORCE' }));
    expect((await add({ treaty: 'due-later' })).problems).toMatchObject([{ value: 'due-later', paragraph: '¶5' }]);
    expect(refusals(await addNot({ treaty: 'due-later' }))).toEqual([]);
  });

  it('begin one entry a treaty, of one kind, of no nil return and of an information that there is', async () => {
    expect((await add({ treaty: 'treaty-once' })).problems).toEqual([]);
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
});
