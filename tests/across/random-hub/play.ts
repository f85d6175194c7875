import { setTimeout as sleep } from 'node:timers/promises';
import { names } from '../../e2e/support/hub.ts';
import { auditFaultsOf } from '../../support/audit-folder.ts';
import { giveCommand, holding, refusals } from '../../support/commands.ts';
import { readBoard, readTold, type Board, type Told } from './board.ts';
import { Here, type Input } from './here.ts';
import { contradictions, verdictOn, wrongTurns, type Doing } from './legal.ts';
import { makers, type CommandName } from './makers.ts';
import { onward } from './onward.ts';
import type { Step } from './steps.ts';
import { changesOf, readFrozen, type Frozen } from './unchanging.ts';
import type { Hub } from './world.ts';

const never = new AbortController().signal;
/** Of the machine: no message waits longer to be tried again. */
const retryMs = 3;
/** More than the plan of the system has steps. */
const lastRounds = 24;

interface Sight {
  readonly board: Board;
  readonly told: Told;
  readonly frozen: Frozen;
}

/** Plays a year over all subgraphs by chance, and looks after every command at whether all is as it must be. */
export class Play {
  /** What was given and what came of it, the same for the same steps. */
  readonly transcript: string[] = [];
  private sight: Sight | null = null;

  constructor(private readonly hub: Hub) {}

  /** @throws where something is not as it must be, with the commands that led there */
  async all(steps: readonly Step[]): Promise<void> {
    try {
      for (const [at, step] of steps.entries()) {
        await this.take(step, at);
        if (step.isDelivering) await this.deliver();
      }
      await this.lookBack();
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      throw new Error(`${text}\nafter:\n${this.transcript.join('\n')}`, { cause: error });
    }
  }

  private async take(step: Step, at: number): Promise<void> {
    const { clock } = this.hub;
    clock.now = new Date(clock.now.getTime() + step.hours * 3_600_000);
    const here = await this.here(step, at);
    const name = step.name === 'onward' ? onward(here) : step.name;
    const meant = makers[name].make(here);
    const by = step.by ?? meant.roles[0] ?? '';
    const verdict = verdictOn(meant, by, here);
    const before = await this.revisions();
    const give = () => this.give(name, { ...meant.input, idempotencyKey: `step-${at}` }, by);
    const payload = await give();
    const problems = refusals(payload);
    const done = problems.length === 0;
    this.transcript.push(`${name} by ${by}: ${done ? 'done' : problems.join(', ')}`);
    expect([verdict, done]).not.toEqual([done ? 'MUST_NOT' : 'MUST', done]);
    await this.expectOneUnit(before, makers[name].subgraph, done);
    if (step.isRepeated) {
      const now = await this.revisions();
      expect(await give()).toEqual(payload);
      expect(await this.revisions()).toEqual(now);
    }
    await this.compare({ name, done });
  }

  private give(name: CommandName, input: Input, by: string) {
    const { subgraph, object } = makers[name];
    const command = { name, object, selection: 'id', input };
    return giveCommand(this.hub.of(subgraph), command, holding(...by.split(' ')));
  }

  private async here(step: Step, at: number): Promise<Here> {
    const { board, told } = this.sight ?? (this.sight = await this.look());
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(this.hub.clock.now);
    return new Here(step, board, told, today, at);
  }

  private async look(): Promise<Sight> {
    const told = await readTold(this.hub);
    return { board: await readBoard(this.hub), told, frozen: await readFrozen(this.hub, told) };
  }

  private revisions(): Promise<number[]> {
    return Promise.all(names.map((name) => this.hub.of(name).revision()));
  }

  /** What is refused changes nothing, and what is done is one unit of work of its subgraph. */
  private async expectOneUnit(before: readonly number[], subgraph: string, done: boolean): Promise<void> {
    const after = await this.revisions();
    const grown = names.map((name, at) => [name, (after[at] ?? 0) - (before[at] ?? 0)] as const);
    const most = (name: string) => (done && name === subgraph ? 1 : 0);
    expect(grown.filter(([name, by]) => by > most(name))).toEqual([]);
  }

  /** The hub tries what waits; what comes of it is no command's. */
  private async deliver(): Promise<void> {
    await sleep(retryMs);
    await this.hub.of('reports').background?.round(never);
    await this.compare({ name: 'DELIVERY', done: true });
  }

  private async compare(doing: Doing): Promise<void> {
    const before = this.sight;
    const after = await this.look();
    this.sight = after;
    if (!before) return;
    const [then, now] = [before, after].map(({ board, told }) => [board, told] as const);
    expect(then && now ? wrongTurns(then, now, doing) : []).toEqual([]);
    expect(changesOf(before.frozen, after.frozen, doing.name === 'withdrawDispatch' && doing.done)).toEqual([]);
    expect(contradictions(after.board)).toEqual([]);
    if (!doing.done) expect(after).toEqual(before);
  }

  /** At the end: every message is registered once, under the number that the hub has, and each record holds. */
  private async lookBack(): Promise<void> {
    for (let round = 0; round < lastRounds; round += 1) await this.deliver();
    const { dispatch, edms_message } = (this.sight ?? (await this.look())).board;
    const waiting = edms_message.filter(({ failed_at }) => failed_at === null).map(({ dispatch_id }) => dispatch_id);
    const numbers = dispatch.filter(({ id }) => waiting.includes(id)).map((each) => each.registration_number);
    const registered = await this.hub.emulator.registrations();
    expect(registered.map(({ registrationNumber }) => registrationNumber).sort()).toEqual(numbers.toSorted());
    expect(registered.map(({ contentHash }) => contentHash).sort()).toEqual(
      dispatch
        .filter(({ registration_number }) => registration_number !== null)
        .map((each) => each.content_hash)
        .sort(),
    );
    for (const name of names) expect([name, await auditFaultsOf(this.hub.url, name)]).toEqual([name, []]);
  }
}
