import { onSqlite } from '../support/databases.ts';
import { testKilledProcesses } from './support/kills.ts';

// The soak kills each again and again, on both databases, and a hub in one process, too.
testKilledProcesses({ kills: 1, killed: 2, writers: 2, reporters: 1, readers: 2 }, onSqlite);
