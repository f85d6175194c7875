import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { listen, runMain, terminationSignal } from '../../subgraphs/_http/process.ts';
import { Behaviour, steps, type Step } from './behaviour.ts';
import { Registrations } from './registrations.ts';
import { createEmulator } from './server.ts';

/** Nobody else comes to it. */
const host = '127.0.0.1';

interface Options {
  readonly port: number;
  readonly plan: readonly Step[];
  readonly fail: number;
  readonly lose: number;
  readonly twice: number;
  readonly slow: number;
  readonly slowMs: number;
  readonly receiptMs: number;
  readonly seed: number;
  readonly token?: string;
  readonly file?: string;
  readonly clock?: Date;
}

const numberUpTo = (most: number) => (text: string) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new InvalidArgumentError(`It is a whole number from 0 to ${most}.`);
};

function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('It is a number from 0 to 1.');
}

function planIn(text: string): readonly Step[] {
  return text.split(',').map((name) => {
    const step = steps.find((each) => each === name);
    if (!step) throw new InvalidArgumentError(`"${name}" is not one of ${steps.join(', ')}.`);
    return step;
  });
}

function momentIn(text: string): Date {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new InvalidArgumentError('It is no moment.');
  return moment;
}

function readOptions(): Options {
  const day = 86_400_000;
  return new Command('npm run edms:emulator --')
    .description('A stand-in for the electronic document management system (docs/edms.md), on loopback.')
    .option('--port <number>', 'where it listens; 0 takes a free one', numberUpTo(65_535), 4_900)
    .option(
      '--plan <steps>',
      `what it does with the first messages: ${steps.join(', ')}, separated by commas`,
      planIn,
      [],
    )
    .option('--fail <share>', 'of the requests, 0 to 1: answered 503, nothing done', share, 0)
    .option('--lose <share>', 'of the requests: done, and closed without an answer', share, 0)
    .option('--twice <share>', 'of the requests: answered twice', share, 0)
    .option('--slow <share>', 'of the requests: done, and answered late', share, 0)
    .option('--slow-ms <number>', 'how late', numberUpTo(day), 30_000)
    .option('--receipt-ms <number>', 'how long after a message its receipt comes', numberUpTo(day), 1_000)
    .option('--seed <number>', 'by which chance goes', numberUpTo(4_294_967_295), 1)
    .option('--token <text>', 'the bearer token that it wants; without, none')
    .option('--file <path>', 'where registrations outlive it; without, in memory')
    .option('--clock <moment>', 'the moment at which its clock stands, as CLOCK of the hub', momentIn)
    .parse()
    .opts<Options>();
}

void runMain(async () => {
  const { port, plan, fail, lose, twice, slow, slowMs, receiptMs, seed, token, file, clock } = readOptions();
  const now = () => new Date(clock ?? Date.now());
  const registrations = new Registrations({ file: file ?? null, now, receiptAfterMs: receiptMs });
  const behaviour = new Behaviour({ plan, shares: { fail, lose, twice, slow }, seed });
  const server = createEmulator({ registrations, behaviour, slowMs, token: token ?? null });
  const taken = await listen(server, port, host);
  process.stdout.write(`EDMS emulator ready at http://${host}:${taken}\n`);
  await terminationSignal();
});
