import { onMysqlIfAny, onSqlite } from '../support/databases.ts';
import { testKilledHub, testKilledProcesses } from './support/kills.ts';

testKilledProcesses({ kills: 1, writers: 3, readers: 2 }, onSqlite);
testKilledHub({ kills: 1, writers: 3, readers: 2 }, onMysqlIfAny);
