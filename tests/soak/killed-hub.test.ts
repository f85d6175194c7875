import { forEachDatabase } from '../support/databases.ts';
import { testKilledHub } from '../faults/support/kills.ts';

testKilledHub({ kills: 20, writers: 4, readers: 2 }, forEachDatabase);
