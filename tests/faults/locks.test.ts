import { testLocks, testUnusableFolders } from './support/locks.ts';

// The soak has two hubs on the same files, and a full disk, too.
testLocks();
testUnusableFolders();
