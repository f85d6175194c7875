import sql from 'sql-template-tag';
import type { CommandInput } from '../../subgraphs/_kit/command/command.input.ts';
import { Commands, type CommandAnswer } from '../../subgraphs/_kit/command/commands.ts';
import { invalidValue, unknownReference, unrepeatedValue } from '../../subgraphs/_kit/command/problems.ts';
import { readSources, signature } from '../../subgraphs/_kit/record/sources.ts';
import { forEachDatabase } from '../support/databases.ts';
import { callerOf } from '../support/run-query.ts';
import { Notes, NoteEntity } from './support/notes.ts';

interface NoteInput extends CommandInput {
  readonly text: string;
}

forEachDatabase('commands', (database) => {
  let notes: Notes;
  let done = 0;

  beforeEach(async () => {
    notes = await Notes.open(database.freshUrl());
    done = 0;
  });

  /** Adds a note under the next free id. */
  const add = (input: NoteInput, name = 'addNote', actor: string | null = 'local'): Promise<CommandAnswer> => {
    const caller = callerOf({ actor });
    return new Commands(notes.writer, 'notes').run({ name, caller, input }, async (work) => {
      const id = `n-${++done}`;
      await work.put(NoteEntity, [{ content: { id, text: input.text }, sources: [] }]);
      return { id };
    });
  };

  it('answer with the id and the revision at which they were done', async () => {
    expect(await add({ text: 'a' })).toEqual({ id: 'n-1', problems: [], revision: 'n1' });
    expect(await add({ text: 'a' })).toEqual({ id: 'n-2', problems: [], revision: 'n2' });
  });

  it('are done once under one key, and answer again as they did', async () => {
    const first = await add({ text: 'a', idempotencyKey: 'k' });
    await add({ text: 'b' });
    expect(await add({ text: 'a', idempotencyKey: 'k' })).toEqual(first);
    expect(await notes.texts()).toEqual({ 'n-1': 'a', 'n-2': 'b' });
  });

  it('are done once when two identical ones come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => add({ text: 'a', idempotencyKey: 'k' })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ id: 'n-1', problems: [], revision: 'n1' })]),
    );
    expect(await notes.texts()).toEqual({ 'n-1': 'a' });
    expect(await notes.revision()).toBe(1);
  });

  it('are refused where the key was used for other input or another command', async () => {
    await add({ text: 'a', idempotencyKey: 'k' });
    const others = [
      await add({ text: 'b', idempotencyKey: 'k' }),
      await add({ text: 'a', idempotencyKey: 'k' }, 'drop'),
    ];
    for (const { id, revision, problems } of others) {
      expect([id, revision, problems[0]?.constructor.name]).toEqual([null, null, 'IdempotencyKeyProblem']);
      expect(problems[0]).toMatchObject({ key: 'k', field: 'input.idempotencyKey' });
    }
    expect(await notes.texts()).toEqual({ 'n-1': 'a' });
  });

  it('keep nothing when they are refused, and their key stays free', async () => {
    const command = (problem: boolean) =>
      new Commands(notes.writer, 'notes').run(
        { name: 'addNote', caller: callerOf(), input: { idempotencyKey: 'k' } },
        async (work) => {
          if (problem) return { problems: [unknownReference({ field: 'input.treaty' }, 'Treaty', 'untc-9')] };
          await work.put(NoteEntity, [{ content: { id: 'n' }, sources: [] }]);
          return { id: 'n' };
        },
      );
    expect(await command(true)).toMatchObject({ id: null, revision: null, problems: [{ id: 'untc-9' }] });
    expect(await notes.rows(sql`SELECT * FROM idempotency_key`)).toEqual([]);
    expect(await command(false)).toEqual({ id: 'n', problems: [], revision: 'n1' });
  });

  it('tell of each problem the value as it was given, whatever was made of it, and nothing where it is not repeated', async () => {
    const message = { kk: 'Қате.', ru: 'Ошибка.', en: 'Wrong.' };
    const input = {
      title: { kk: ' Атауы ', ru: null },
      treaties: ['t1', 't2'],
      year: 2021,
      isNil: false,
      text: 'x'.repeat(300),
      secret: { list: [...'abcdefghijk'] },
    };
    const fields = [
      'title.kk',
      'title.ru',
      'title',
      'treaties.1',
      'treaties',
      'treaties.7',
      'year',
      'isNil',
      'text',
      'no.such',
    ];
    const { problems } = await new Commands(notes.writer, 'notes').run(
      { name: 'addNote', caller: callerOf(), input: input as CommandInput },
      () =>
        Promise.resolve({
          problems: [
            ...fields.map((field) => invalidValue({ field: `input.${field}` }, message)),
            invalidValue({ field: null }, message),
            ...['secret.list.1', 'secret', 'secret.list.10'].map((field) =>
              invalidValue({ field: `input.${field}` }, message),
            ),
            unrepeatedValue({ field: 'input.secret.list.1' }, message),
          ],
        }),
    );
    expect(problems.map((problem) => 'value' in problem && problem.value)).toEqual([
      ...[' Атауы ', null, '{"kk":" Атауы ","ru":null}', 't2', '["t1","t2"]', null, '2021', 'false'],
      ...[`${'x'.repeat(200)}…`, null],
      null,
      // What one does not repeat, no other does: not at the same place, not around it, but beside it.
      ...[null, null, 'k', null],
    ]);
  });

  it('remember the key of one that had nothing to change', async () => {
    await notes.put({ id: 'n', text: 'same' });
    const correct = (text: string, expected: string) =>
      new Commands(notes.writer, 'notes').run(
        { name: 'correctNote', caller: callerOf(), input: { idempotencyKey: 'k', reason: expected } },
        async (work) => {
          const current = (await work.current(NoteEntity, ['n'])).get('n');
          if (current?.text !== expected) return { problems: [unknownReference({ field: 'input.id' }, 'Note', 'n')] };
          await work.put(NoteEntity, [{ content: { id: 'n', text }, sources: [] }]);
          return { id: 'n' };
        },
      );
    const first = await correct('same', 'same');
    expect(first).toEqual({ id: 'n', problems: [], revision: 'n1' });
    await notes.put({ id: 'n', text: 'other' });
    expect(await correct('same', 'same')).toEqual(first);
    expect(await notes.revision()).toBe(2);
  });

  it('are refused for callers who can not be told apart', async () => {
    await expect(add({ text: 'a' }, 'addNote', null)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it.each([
    ['an empty key', { idempotencyKey: '' }],
    ['a key with a space', { idempotencyKey: 'a b' }],
    ['a key that is too long', { idempotencyKey: 'k'.repeat(121) }],
    ['a reason that is too long', { reason: 'r'.repeat(1_001) }],
    ['a reason with a control character', { reason: 'a\u0000b' }],
  ])('are refused with %s, by a problem, and keep nothing', async (_what, input) => {
    const answer = await add({ text: 'a', ...input });
    const [[field, value]] = Object.entries(input) as [[string, string]];
    const shown = value.length > 200 ? `${value.slice(0, 200)}…` : value;
    expect(answer).toMatchObject({ id: null, revision: null, problems: [{ field: `input.${field}`, value: shown }] });
    expect(answer.problems[0]?.constructor.name).toBe('InvalidValueProblem');
    expect(await notes.texts()).toEqual({});
  });

  it('sign for each account once, and name none in a title, which everybody reads', async () => {
    const sign = (number: number, actor: string, title: string = signature) =>
      notes.write(
        (work) => work.put(NoteEntity, [{ content: { id: 'n', number }, sources: [{ nature: 'USER', title }] }]),
        {
          actor,
        },
      );
    await sign(1, 'account:one', 'Entered in the hub by account:one');
    await sign(2, 'account:one');
    await sign(3, 'account:two');
    await sign(4, 'account:one');
    const rows = await notes.rows<NoteEntity>(sql`SELECT sources FROM note ORDER BY recorded_from`);
    const sources = rows.map((row) => readSources(row.sources).map(({ title, actor }) => `${title}: ${actor}`));
    const [one, two] = ['Entered in the hub: account:one', 'Entered in the hub: account:two'];
    expect(sources).toEqual([[one], [one], [one, two], [one, two]]);
  });
});
