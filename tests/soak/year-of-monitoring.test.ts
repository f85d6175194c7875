import { cleanUp } from '../e2e/support/hub.ts';
import { playTheYear } from '../e2e/support/year/play.ts';
import { oneProcess, separateProcesses } from '../e2e/support/year/running.ts';
import { forEachDatabase } from '../support/databases.ts';

afterAll(cleanUp);

forEachDatabase('The year of monitoring', (database) => {
  describe('in one process', () => playTheYear(oneProcess, database));
  describe('in separate processes', () => playTheYear(separateProcesses, database));
});
