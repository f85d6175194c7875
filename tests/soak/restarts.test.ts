import { testRestarts } from '../faults/support/restarts.ts';

testRestarts({ kills: 10, freezes: 3, writers: 6, readers: 3 });
