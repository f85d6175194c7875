import { testRestarts } from './support/restarts.ts';

testRestarts({ kills: 1, freezes: 1, writers: 3, readers: 2 });
