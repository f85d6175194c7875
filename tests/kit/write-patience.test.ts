import { setTimeout as sleep } from 'node:timers/promises';
import { forEachDatabase } from '../support/databases.ts';
import { NoteEntity, Notes, put } from './support/notes.ts';

const limitMs = 2_500;

interface Refusal {
  readonly code: unknown;
  readonly ms: number;
}

/** As a command writes: with no more patience than its caller has. */
async function refusalOf(notes: Notes, id: string): Promise<Refusal> {
  const from = Date.now();
  const write = notes.writer.write({ actor: 'local', command: 'note' }, (work) => work.put(NoteEntity, [put({ id })]));
  const error = await write.then(
    () => null,
    (reason: unknown) => reason as { extensions: { code: string } },
  );
  return { code: error?.extensions.code, ms: Date.now() - from };
}

/** A unit of work that keeps all others waiting. */
function keepWaiting(notes: Notes, ms: number): Promise<unknown> {
  return notes.write(async (work) => {
    await work.put(NoteEntity, [put({ id: 'first' })]);
    await sleep(ms);
  });
}

forEachDatabase('a caller who does not wait for ever', (database) => {
  it.each(['the same', 'another'])('is told in time that %s program writes, and then it is not done', async (which) => {
    const url = database.freshUrl();
    const notes = await Notes.open(url, undefined, { timeoutMs: limitMs });
    const holder = which === 'another' ? await Notes.open(url) : notes;
    const held = keepWaiting(holder, limitMs + 400);
    await sleep(200);
    const refusals = await Promise.all(['a', 'b', 'c'].map((id) => refusalOf(notes, id)));
    expect(refusals.map(({ code }) => code)).toEqual(Array(3).fill('DATABASE_BUSY'));
    expect(Math.min(...refusals.map(({ ms }) => ms))).toBeGreaterThan(limitMs / 2);
    expect(Math.max(...refusals.map(({ ms }) => ms))).toBeLessThan(limitMs);
    await held;
    await notes.put({ id: 'last' });
    expect(Object.keys(await notes.texts())).toEqual(['first', 'last']);
  });
});
