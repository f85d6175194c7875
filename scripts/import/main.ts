import { ConfigError } from '../../subgraphs/_kit/config.ts';
import { storageFault } from '../../subgraphs/_kit/database/failures.ts';
import { HubError } from '../../subgraphs/_kit/errors.ts';
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

/** What a person can mend is said in a line; anything else with its stack. */
function explained(error: unknown): unknown {
  if (error instanceof ConfigError) return error.message;
  const fault = storageFault(error);
  const message =
    fault === null ? error instanceof HubError && error.message : `The database can not be used: ${fault}.`;
  return message ? `${message} What is done is kept: run the same command again.` : error;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explained(error));
    process.exit(error instanceof ConfigError ? badConfiguration : exitCodes.couldNotRun);
  },
);
