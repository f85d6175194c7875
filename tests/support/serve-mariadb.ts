import { once } from 'node:events';
import { startPrivateMariaDb } from './mariadb.ts';

/** `npx tsx tests/support/serve-mariadb.ts`: a scratch server of one's own, with its address, until Ctrl-C. */
async function main(): Promise<void> {
  const server = await startPrivateMariaDb();
  if (server === null) {
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${server.url}\n`);
  // Nothing else keeps this process here: the server is not waited for.
  const waiting = setInterval(() => undefined, 60_000);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  clearInterval(waiting);
  await server.stop();
}

void main();
