import { forEachDatabase } from '../support/databases.ts';
import { AuditedNotes } from './support/audited-notes.ts';

forEachDatabase('an untouched record', (database) => {
  it('holds, and says what was looked at', async () => {
    const audited = await AuditedNotes.open(database.freshUrl());
    await audited.fill();
    expect(await audited.verify()).toMatchObject({
      subgraph: 'notes',
      revisions: 6,
      changes: 8,
      reads: 2,
      checkpoints: 2,
      lastCheckpoint: { revision: 6 },
      faults: [],
      faultCount: 0,
    });
  });
});
