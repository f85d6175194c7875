import { testRestarts } from './support/restarts.ts';

// The soak kills it again and again, and freezes it, too.
testRestarts({ kills: 1, writers: 3, readers: 2 });
