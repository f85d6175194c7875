import { createWriteStream } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { separators } from '../../gateway/export/csv.ts';
import { formats } from '../../gateway/http/export-request.ts';
import { questionOf, variablesIn } from './question.ts';
import { receive, type Ended } from './receive.ts';

interface Options {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly format: string;
  readonly separator: string;
  readonly rows?: string;
  readonly url: string;
  readonly token?: string;
  readonly out?: string;
}

/** 0: whole; 1: something is missing in it; 2: there is none. */
const exitCodes: Readonly<Record<Ended['kind'], number>> = { whole: 0, lacking: 1, refused: 2 };

function readArguments(): { named: string; options: Options } {
  const command = new Command('npm run export --')
    .description('Writes all rows of a query as CSV or JSON Lines.')
    .argument('<operation>', 'the name of a saved operation, such as treaties-in-force, or a file with a query')
    .option('--variables <json>', 'variables of the operation', asVariables)
    .option('--operation-name <name>', 'which operation of the file')
    .addOption(new Option('--format <format>', 'what to write').choices(formats).default('csv'))
    .addOption(new Option('--separator <sign>', 'between the cells of CSV').choices(separators).default(','))
    .option('--rows <path>', 'the list whose entries are the rows, such as treaties.nodes.assignments.nodes')
    .option('--url <url>', 'where the hub is', 'http://127.0.0.1:4000')
    .option('--token <token>', 'who asks, as `npm run token` prints it; else the public')
    .option('--out <file>', 'where to write; `-`, or none: the standard output')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .parse();
  return { named: command.args[0] ?? '', options: command.opts<Options>() };
}

function asVariables(text: string): Record<string, unknown> {
  try {
    return variablesIn(text);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

/** `npm run export -- <operation> [--format csv|jsonl] [--out file]`. */
async function main(): Promise<void> {
  const { named, options } = readArguments();
  const { url, token = null, out, format, separator, variables, rows, operationName } = options;
  const body = { ...questionOf(named), format, separator, variables, rows, operationName };
  const ended = await receive({ url, token, body }, () =>
    out === undefined || out === '-' ? process.stdout : createWriteStream(out),
  );
  process.stderr.write(ended.lines.map((line) => `${line}\n`).join(''));
  process.exitCode = exitCodes[ended.kind];
}

main().catch((error: unknown) => {
  const { message, cause } = error as Error;
  process.stderr.write(`${message || String(cause)}\n`);
  process.exitCode = 2;
});
