import { isConnectionFailure } from '../../subgraphs/_kit/database/failures.ts';
import { ConfigError } from '../../subgraphs/_kit/config.ts';
import { loadSubgraphs, subgraphNames } from '../../subgraphs/registry.ts';
import { exitCodes, runCommand } from './command.ts';
import { readImportConfig } from './config.ts';
import { formats } from './formats.ts';
import { openHub } from './open-hub.ts';

/** `EX_CONFIG` of sysexits.h, as for the servers. */
const badConfiguration = 78;

async function main(): Promise<number> {
  const config = readImportConfig(subgraphNames());
  return runCommand(process.argv.slice(2), {
    formats,
    openHub: () => openHub(loadSubgraphs(), config),
    now: config.now,
    stop: stopOnSignal(),
    print: (text) => console.log(text),
    complain: (text) => console.error(text),
    progressStream: process.stderr,
  });
}

/** The first signal ends the run after its batch; the second ends the process as usual. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof ConfigError) console.error(error.message);
    else if (isConnectionFailure(error))
      console.error('The connection to the database was lost; run the same command again.');
    else console.error(error);
    process.exit(error instanceof ConfigError ? badConfiguration : exitCodes.couldNotRun);
  },
);
