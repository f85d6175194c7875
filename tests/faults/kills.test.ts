import { testKilledHub, testKilledProcesses } from './support/kills.ts';

testKilledProcesses({ kills: 1, writers: 3, readers: 2 });
testKilledHub({ kills: 2, writers: 3, readers: 2 });
