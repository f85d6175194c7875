import { testFullDisk, testLocks, testTwoHubs, testUnusableFolders } from '../faults/support/locks.ts';

testTwoHubs({ writers: 5, commands: 300 });
testLocks();
testUnusableFolders();
testFullDisk();
