import { onSqlite } from '../support/databases.ts';
import { cleanUp } from './support/hub.ts';
import { playTheYear } from './support/year/play.ts';
import { oneProcess } from './support/year/running.ts';

afterAll(cleanUp);

// The soak plays it in both ways to run on both databases.
onSqlite('The year of monitoring', (database) => {
  describe('in one process', () => playTheYear(oneProcess, database));
});
