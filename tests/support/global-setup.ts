import { sharedUrlVariable, startMariaDb, type MariaDb } from './mariadb.ts';

let server: MariaDb | null = null;

/** Jest demands the default export. */
export default async function globalSetup(): Promise<void> {
  server = await startMariaDb();
  if (server) process.env[sharedUrlVariable] = server.url;
}

/** Runs after the summary of the run, where a hint is read. */
export async function stopSharedServer(): Promise<void> {
  if (server) await server.stop();
  else process.stderr.write('The tests on MySQL/MariaDB were NOT RUN; the reason stands above.\n');
}
