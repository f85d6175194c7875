import { forEachDatabase } from '../support/databases.ts';
import { AuditedNotes } from './support/audited-notes.ts';
import { Random } from './support/random.ts';
import { Tampering, tables } from './support/tampering.ts';

const tamperings = 100;

forEachDatabase('of a hundred tamperings by chance', (database) => {
  it('each is found, and what is put back holds again', async () => {
    const seed = Date.now() % 1_000_000;
    const audited = await AuditedNotes.open(database.freshUrl());
    await audited.fill();
    const tampering = new Tampering(audited, new Random(seed));
    const saved = new Map<string, Record<string, unknown>[]>();
    for (const table of tables) saved.set(table, await tampering.rows(table));
    const restore = async () => {
      for (const [table, rows] of saved) {
        await audited.tamper(`DELETE FROM ${table}`);
        for (const row of rows) {
          const columns = Object.keys(row).map((column) => `\`${column}\``);
          const places = columns.map(() => '?').join(', ');
          await audited.tamper(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(row));
        }
      }
    };
    const unseen: string[] = [];
    for (let count = 0; count < tamperings; count += 1) {
      const done = await tampering.any();
      if ((await audited.verify()).faultCount === 0) unseen.push(`seed ${seed}: ${done}`);
      await restore();
    }
    expect(unseen).toEqual([]);
    expect(await audited.verify()).toMatchObject({ faults: [] });
  }, 120_000);
});
