import { forEachDatabase } from '../support/databases.ts';
import { testKilledProcesses } from '../faults/support/kills.ts';

testKilledProcesses({ kills: 20, writers: 4, readers: 2 }, forEachDatabase);
