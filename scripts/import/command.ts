import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { dayOf } from '../../subgraphs/_kit/clocks.ts';
import { isDate, isOfOurTimes } from '../../subgraphs/_kit/scalars.ts';
import { ImportInputError, type ImportFormat } from './format.ts';
import type { ImportHub } from './hub.ts';
import { createProgress } from './progress.ts';
import { runImport, type ImportReport } from './run-import.ts';
import { FirstIssues, summarise } from './summary.ts';

/** What the command needs of its surroundings, so that a test can give it others. */
export interface CommandEnvironment {
  readonly formats: readonly ImportFormat[];
  readonly openHub: () => Promise<ImportHub>;
  readonly now: () => Date;
  readonly stop: AbortSignal;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly progressStream: NodeJS.WriteStream;
}

export const exitCodes = { accountedFor: 0, someRefused: 1, couldNotRun: 2 } as const;

interface Options {
  readonly dryRun?: boolean;
  readonly knownUpTo?: string;
}

/** Runs the command line and says how it went: 0, 1 where rows were refused, 2 where it could not run. */
export async function runCommand(args: readonly string[], environment: CommandEnvironment): Promise<number> {
  let code: number = exitCodes.couldNotRun;
  const command = describeCommand(environment).action(async (format: ImportFormat, path: string, options: Options) => {
    code = await importAndReport(format, path, options, environment);
  });
  try {
    await command.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.couldNotRun;
    if (!(error instanceof ImportInputError)) throw error;
    environment.complain(error.message);
    return exitCodes.couldNotRun;
  }
}

function describeCommand({ formats, now, print, complain }: CommandEnvironment): Command {
  return new Command('npm run import --')
    .description('Imports a file or folder into the hub. The same import again changes nothing.')
    .argument('<format>', formats.map(({ name, description }) => `${name}: ${description}`).join('; '), (name) =>
      formatNamed(name, formats),
    )
    .argument('<path>', 'the file or folder')
    .option('--dry-run', 'check and count everything, write nothing')
    .option(
      '--known-up-to <YYYY-MM-DD>',
      'the day to which the source reaches, instead of what its format implies',
      dayUpTo(dayOf(now())),
    )
    .exitOverride()
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: (text) => complain(text.trimEnd()) });
}

function formatNamed(name: string, formats: readonly ImportFormat[]): ImportFormat {
  const format = formats.find((candidate) => candidate.name === name);
  if (format) return format;
  throw new InvalidArgumentError(
    `There is no such format; there are ${formats.map((known) => known.name).join(', ')}.`,
  );
}

/** No source reaches further than to the day on which it is imported. */
function dayUpTo(today: string): (text: string) => string {
  return (text) => {
    if (!isDate(text)) throw new InvalidArgumentError('It is not a day such as 2015-03-31.');
    if (!isOfOurTimes(text)) throw new InvalidArgumentError('It is not of the years 1500 to 2199.');
    if (text > today) throw new InvalidArgumentError(`It is after today, ${today}.`);
    return text;
  };
}

async function importAndReport(
  format: ImportFormat,
  path: string,
  { dryRun = false, knownUpTo = null }: { dryRun?: boolean; knownUpTo?: string | null },
  environment: CommandEnvironment,
): Promise<number> {
  const started = performance.now();
  const issues = new FirstIssues();
  const progress = createProgress(environment.progressStream, format.name);
  let report: ImportReport | null = null;
  try {
    report = await runImport(
      { format, path, dryRun, knownUpTo },
      {
        ...environment,
        onProgress: (done, total) => progress.update(done, total),
        onIssue: (issue) => issues.add(issue),
      },
    );
  } finally {
    progress.stop(report?.state === 'FINISHED');
  }
  const seconds = (performance.now() - started) / 1000;
  const maxRssKilobytes = process.resourceUsage().maxRSS;
  environment.print(summarise(report, dryRun, issues, { seconds, maxRssKilobytes }));
  if (report.state === 'FAILED') return exitCodes.couldNotRun;
  return report.counts.refused > 0 ? exitCodes.someRefused : exitCodes.accountedFor;
}
