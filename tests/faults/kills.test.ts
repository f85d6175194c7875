import { testKills } from './support/kills.ts';

testKills({ separately: 2, inOneProcess: 2, writers: 3, readers: 2 });
