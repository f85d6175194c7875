import { join } from 'node:path';
import Sqlite from 'libsql';
import { freshSqliteUrl } from '../support/databases.ts';
import { NoteEntity, Notes, put } from './support/notes.ts';

/** Another program that has SQLite's write lock of the notes, until it is told to let go. */
function holdLock(url: string): () => void {
  const other = new Sqlite(join(url.slice('sqlite:'.length), 'notes.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}

it('Statistics that met the lock of another program do not keep later writes from being committed', async () => {
  const url = freshSqliteUrl();
  const notes = await Notes.open(url);
  await notes.put({ id: 'before' });
  const letGo = holdLock(url);
  await notes.database.refreshStatistics();
  letGo();
  await notes.put({ id: 'after' });
  expect(Object.keys(await notes.texts())).toEqual(['after', 'before']);
});

it('A command that met it does not keep later writes from being committed, however many were refused', async () => {
  const url = freshSqliteUrl();
  const notes = await Notes.open(url);
  const letGo = holdLock(url);
  const refused = await Promise.allSettled(
    ['a', 'b', 'c'].map((id) => notes.write((work) => work.put(NoteEntity, [put({ id })]), { patienceMs: 200 })),
  );
  expect(refused.map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  letGo();
  await notes.put({ id: 'after' });
  expect(Object.keys(await notes.texts())).toEqual(['after']);
});
