import { testFreezes, testRestarts } from '../faults/support/restarts.ts';

testRestarts({ kills: 10, writers: 6, readers: 3 });
testFreezes({ freezes: 3, writers: 6, readers: 3 });
