import { forEachDatabase } from '../support/databases.ts';
import { cleanUp } from './support/hub.ts';
import { playTheYear } from './support/year/play.ts';
import { oneProcess, separateProcesses } from './support/year/running.ts';

afterAll(cleanUp);

// The soak plays it in both ways to run on both databases.
forEachDatabase('The year of monitoring', (database) => {
  if (database.dialect === 'sqlite') describe('in one process', () => playTheYear(oneProcess, database));
  else describe('in separate processes', () => playTheYear(separateProcesses, database));
});
