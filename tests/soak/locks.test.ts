import { testFullDisk, testLocks, testUnusableFolders } from '../faults/support/locks.ts';

testLocks({ writers: 5, commands: 300 });
testUnusableFolders();
testFullDisk();
