import { existsSync, statSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { publicKeyFile } from '../../subgraphs/_kit/audit/config.ts';
import { publicKeyIn } from '../../subgraphs/_kit/audit/keys.ts';
import { ConfigError } from '../../subgraphs/_kit/config.ts';
import { loadSubgraphs, subgraphNames } from '../../subgraphs/registry.ts';
import { readImportConfig, type ImportConfig } from '../import/config.ts';
import { reportLines } from './report.ts';

const exitCodes = { allHolds: 0, faults: 1, couldNotRun: 2 } as const;

interface Options {
  readonly subgraph: readonly string[];
  readonly publicKey: readonly string[];
  readonly against: readonly string[];
}

const all = (text: string, before: readonly string[]): readonly string[] => [...before, text];

function readOptions(names: readonly string[]): Options {
  return new Command('npm run audit:verify --')
    .description('Looks for whatever was changed, added or removed without the hub.')
    .option('--subgraph <name>', `one of ${names.join(', ')}; may be repeated; all where none is named`, all, [])
    .option('--public-key <file>', 'a key that signed, in PEM; may be repeated', all, [])
    .option('--against <file>', 'checkpoints that were kept elsewhere, a line each; may be repeated', all, [])
    .exitOverride()
    .parse()
    .opts<Options>();
}

/** The keys that an auditor brings; else the one that lies with the hub. */
function keysOf({ publicKey }: Options, { audit }: ImportConfig) {
  if (publicKey.length > 0) return publicKey.map(publicKeyIn);
  const files = [audit.keyFile, publicKeyFile(audit)].filter((file) => existsSync(file));
  return files.slice(0, 1).map(publicKeyIn);
}

function checkOptions({ subgraph, against }: Options, names: readonly string[]): void {
  const unknown = subgraph.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new ConfigError([`--subgraph ${unknown} is not one of ${names.join(', ')}`]);
  const missing = against.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() !== true);
  if (missing !== undefined) throw new ConfigError([`--against ${missing} is not a file`]);
}

async function main(): Promise<number> {
  const names = subgraphNames();
  const options = readOptions(names);
  checkOptions(options, names);
  const config = readImportConfig(names);
  const parts = { folder: config.audit.folder, publicKeys: keysOf(options, config), keptLines: options.against };
  let [faults, keptLines] = [0, 0];
  for (const subgraph of loadSubgraphs(options.subgraph.length > 0 ? options.subgraph : names)) {
    const report = await subgraph.verify({ databaseUrl: config.databaseUrls.get(subgraph.name) ?? '', ...parts });
    process.stdout.write(`${reportLines(report).join('\n')}\n`);
    faults += report.faultCount;
    keptLines += report.keptLines ?? 0;
  }
  if (faults > 0) return exitCodes.faults;
  if (options.against.length > 0 && keptLines === 0)
    throw new ConfigError(['--against: none of its lines is of a subgraph that was looked at']);
  return exitCodes.allHolds;
}

function explained(error: unknown): string {
  if (error instanceof ConfigError) return error.faults.join('\n');
  return `It could not be verified: ${error instanceof Error ? error.message : String(error)}`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof CommanderError)
      process.exit(error.exitCode === 0 ? exitCodes.allHolds : exitCodes.couldNotRun);
    process.stderr.write(`${explained(error)}\n`);
    process.exit(exitCodes.couldNotRun);
  },
);
