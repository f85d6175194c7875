import { ConfigError } from '../../subgraphs/_kit/config.ts';

/** `EX_CONFIG` of sysexits.h, as for the servers. */
const badConfiguration = 78;

/** Runs a command line; what a person can mend is said in a line. */
export function runCommandLine(task: () => Promise<void>): void {
  task().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof ConfigError ? badConfiguration : 1;
  });
}
