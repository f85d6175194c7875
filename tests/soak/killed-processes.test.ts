import { forEachDatabase } from '../support/databases.ts';
import { testKilledProcesses } from '../faults/support/kills.ts';

testKilledProcesses(
  { kills: 20, writers: 2, reporters: 3, readers: 2, years: 5, timeoutMs: 45 * 60_000 },
  forEachDatabase,
);
