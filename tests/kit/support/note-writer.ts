import 'reflect-metadata';
import { Notes, NoteEntity, put } from './notes.ts';

/**
 * A process of its own: `note-writer <url> <name> <count>` writes that many units, of which every third rolls back,
 * and prints the id of a note when its unit is acknowledged.
 */
async function main([url = '', name = '', count = '0']: string[]): Promise<void> {
  const notes = await Notes.open(url);
  const write = async (number: number): Promise<void> => {
    const id = `${name}-${number}`;
    await notes.write(async (work) => {
      await work.put(NoteEntity, [put({ id, number })]);
      if (number % 3 === 0) throw new Error('given up');
    });
    process.stdout.write(`${id}\n`);
  };
  const units = Array.from({ length: Number(count) }, (_, number) => write(number).catch(() => undefined));
  await Promise.all(units);
  await notes.database.close();
}

void main(process.argv.slice(2));
