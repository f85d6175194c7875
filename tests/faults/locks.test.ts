import { testLocks, testUnusableFolders } from './support/locks.ts';

testLocks({ writers: 2, commands: 10 });
testUnusableFolders();
