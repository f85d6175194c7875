import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../support/ask.ts';
import { commandsOf, type Acknowledged, type Command } from './commands.ts';
import { informationCommandsOf } from './information-commands.ts';
import { look, type Sight } from './reads.ts';
import type { Topology } from './topology.ts';

/** Whether this failure of a fetch or a field can be put down to what the test did in that time. */
export type Excuse = (code: string, owner: string, from: number, until: number) => boolean;

/** The longest that a command waits for others that write. */
const commandPatienceMs = 4_000;

/**
 * On a machine so slow that writers wait for one another, a command is refused although nothing is wrong: believed of
 * one that did wait. Given again it must be done in the end.
 */
export const waitedInVain: Excuse = (code, _owner, from, until) =>
  code === 'DATABASE_BUSY' && until - from >= commandPatienceMs;

const giveUpAfterMs = 120_000;
const pauseMs = 10;
/** Reads need not fill the machine: what is looked at is the time in which something is down. */
const readPauseMs = 50;

interface ClientNumbers {
  readonly writers: number;
  readonly readers: number;
  /** Who write annual informations, four at most. */
  readonly reporters?: number;
  readonly firstWriter?: number;
  /** Commands of further writers, which are given to their end. */
  readonly scripts?: readonly Generator<Command, void, Acknowledged>[];
}

/** Clients that write and read until they are stopped, and note what they were told and what should not have been. */
export class Clients {
  readonly acknowledged: Acknowledged[] = [];
  /** What no client should have met. */
  readonly violations: string[] = [];
  /** Code → how often a command or a field was refused with it. */
  readonly refusals = new Map<string, number>();
  /** Of the attempts that were acknowledged. */
  slowestMs = 0;
  reads = 0;
  /** Reads that had all but the fields of subgraphs that were down. */
  partialReads = 0;
  private stopping = false;
  /** Resolves when all that scripts give is acknowledged, or never can be. */
  readonly played: Promise<unknown>;
  private readonly running: Promise<void>[];
  private readonly writing = new Set<symbol>();
  /** Who write, and have had nothing acknowledged since progress was last waited for. */
  private readonly behind = new Set<symbol>();

  constructor(
    private readonly topology: Topology,
    private readonly excuse: Excuse,
    { writers, readers, reporters = 0, firstWriter = 0, scripts = [] }: ClientNumbers,
  ) {
    const toTheirEnd = scripts.map((script) => this.write(script, true));
    this.played = Promise.all(toTheirEnd);
    const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
    this.running = [
      ...toTheirEnd,
      ...numbers(writers).map((writer) => this.write(commandsOf(firstWriter + writer))),
      ...numbers(reporters).map((reporter) => this.write(informationCommandsOf(reporter))),
      ...numbers(readers).map(() => this.read()),
    ];
  }

  /** Resolves when every command that was begun is acknowledged. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.running);
  }

  get figures(): string {
    const codes = [...this.refusals].map(([code, times]) => `${code} ${times}`).join(', ');
    const { acknowledged, slowestMs, reads, partialReads } = this;
    return `${acknowledged.length} commands acknowledged (the slowest after ${slowestMs} ms), ${reads} reads (${partialReads} in part); refused: ${codes || 'none'}`;
  }

  /**
   * Resolves when so many more commands are acknowledged, and one at least of each client that writes: where quick ones
   * come in time between two kills and slow ones never do, only quick ones are tried.
   */
  async progress(commands: number): Promise<void> {
    const wanted = this.acknowledged.length + commands;
    const until = Date.now() + giveUpAfterMs;
    for (const writer of this.writing) this.behind.add(writer);
    const isReached = () => this.acknowledged.length >= wanted && this.behind.size === 0;
    while (!isReached() && this.violations.length === 0 && Date.now() < until) await sleep(10);
  }

  private async write(commands: Generator<Command, void, Acknowledged>, isToItsEnd = false): Promise<void> {
    const writer = Symbol();
    this.writing.add(writer);
    for (let next = commands.next(); !next.done && (isToItsEnd || !this.stopping);) {
      const acknowledged = await this.acknowledge(next.value);
      if (!acknowledged) break;
      this.acknowledged.push(acknowledged);
      this.behind.delete(writer);
      next = commands.next(acknowledged);
      await sleep(pauseMs);
    }
    this.writing.delete(writer);
    this.behind.delete(writer);
  }

  /** Gives the command again, with its key, until it is acknowledged; null where it never can be. */
  private async acknowledge(command: Command): Promise<Acknowledged | null> {
    const until = Date.now() + giveUpAfterMs;
    while (Date.now() < until) {
      const askedAt = Date.now();
      const payload = await this.attempt(command);
      const object = payload && Object.entries(payload).find(([key]) => key !== 'revision' && key !== 'problems')?.[1];
      if (payload && object == null && !command.isAwaited) {
        this.violations.push(`${command.input.reason} was refused: ${JSON.stringify(payload)}`);
        return null;
      }
      if (payload && object != null) {
        return { command, ...(object as { id: string; version: number }), revision: numberOf(payload), askedAt };
      }
      await sleep(10 * pauseMs);
    }
    this.violations.push(`${command.input.reason} was not acknowledged within ${giveUpAfterMs} ms`);
    return null;
  }

  private async attempt({ name, subgraph, query, input }: Command): Promise<Record<string, unknown> | null> {
    const answer = await this.ask(query, { variables: { input } });
    if (!answer) return null;
    const { body, from } = answer;
    for (const { path = [], extensions } of body.errors ?? []) {
      // Who is missing may be another, who judges or knows what the command needs.
      const { judgedBy, subgraph: missing } = extensions as Readonly<Record<string, string | undefined>>;
      const owner = judgedBy ?? missing ?? subgraph;
      this.refused(String(extensions['code']), owner, from, `${input.reason} at ${path.join('.')}`);
    }
    if (!body.errors) this.slowestMs = Math.max(this.slowestMs, Date.now() - from);
    return body.errors ? null : ((body.data?.[name] ?? null) as Record<string, unknown> | null);
  }

  private async read(): Promise<void> {
    while (!this.stopping) {
      const answer = await this.ask(look.query, {});
      if (answer) this.note(look.check(answer.body), answer.from);
      await sleep(readPauseMs);
    }
  }

  private note({ missing, unexplained }: Sight, from: number): void {
    this.reads += 1;
    if (missing.length > 0) this.partialReads += 1;
    for (const { path, owner, code } of missing) this.refused(code, owner, from, `the field ${path}`);
    for (const path of unexplained) this.violations.push(`${path} was null without an error of its own`);
  }

  private async ask(query: string, body: Record<string, unknown>): Promise<(Answer & { from: number }) | null> {
    const from = Date.now();
    try {
      const answer = await this.topology.ask(query, body);
      if (answer.status < 500) return { ...answer, from };
      this.refused(`HTTP_${answer.status}`, 'gateway', from, 'a request');
      return null;
    } catch (error) {
      const { cause } = error as { cause?: { code?: string } };
      this.refused('NO_ANSWER', 'gateway', from, `a request (${cause?.code ?? String(error)})`);
      return null;
    }
  }

  private refused(code: string, owner: string, from: number, what: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    if (this.excuse(code, owner, from, Date.now())) return;
    this.violations.push(`${what} was refused with ${code} by ${owner}, which was up, after ${Date.now() - from} ms`);
  }
}

function numberOf({ revision }: Record<string, unknown>): number {
  return Number(String(revision).slice(1));
}
