import { holding, refusals } from '../../../support/commands.ts';
import type { Answer } from '../../../support/run-query.ts';
import { command, type CommandName } from '../commands.ts';
import { inputOf, onward, type Here } from './commands.ts';
import { rightful, verdictOn, type Verdict } from './legal.ts';
import { contentOf, look, read, type Content, type Seen, type Version } from './seen.ts';
import type { Step } from './steps.ts';
import { latenessAt } from './lateness.ts';
import { changesBetween, isDelivered, lasting, type Taken } from './unchanging.ts';
import { bodies, type Year } from './year.ts';

interface Given {
  readonly name: CommandName;
  readonly by: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict;
}

/** Plays a year by chance, and looks after every command at whether it was right that it was done, or was not. */
export class Play {
  /** What was given and what came of it, the same for the same steps. */
  readonly transcript: string[] = [];
  private readonly issues: string[] = [];
  /** What delivered versions said when they were delivered. */
  private readonly delivered = new Map<string, Answer>();
  private readonly contents = new Map<string, Content>();
  private last: Seen | null = null;

  constructor(private readonly year: Year) {}

  /** @throws where something is not as it must be, with the commands that led there */
  async all(steps: readonly Step[]): Promise<void> {
    try {
      for (const [at, step] of steps.entries()) await this.take(step, at);
      await this.lookBack();
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      throw new Error(`${text}\nin ${this.year.year}, after:\n${this.transcript.join('\n')}`, { cause: error });
    }
  }

  private async take(step: Step, at: number): Promise<void> {
    const { running, clock } = this.year;
    clock.now = new Date(clock.now.getTime() + step.minutes * 60_000);
    const here = await this.here(step);
    const given = this.given(step, here);
    const revision = await running.revision();
    const input = { ...given.input, idempotencyKey: `${this.year.year}-${at}` };
    const give = () => command(running, given.name, input, 'id', holding(...given.by.split(' ')));
    const payload = await give();
    const problems = refusals(payload);
    const done = problems.length === 0;
    this.transcript.push(`${given.name} by ${given.by}: ${done ? 'done' : problems.join(', ')}`);
    const now = await running.revision();
    expect([given.verdict, done]).not.toEqual([done ? 'MUST_NOT' : 'MUST', done]);
    if (done) expect(payload.revision).toBe(`r${now}`);
    expect(now - revision).toBeLessThanOrEqual(done ? 1 : 0);
    if (step.isRepeated) {
      expect(await give()).toEqual(payload);
      expect(await running.revision()).toBe(now);
    }
    // A command that says nothing new is done, and changes nothing.
    await this.compare({ ...given, body: step.body, done, isNews: now > revision }, here.seen);
    if (done && given.name === 'addProblemIssue') this.issues.push(payload.problemIssue.id);
  }

  private async here(step: Step): Promise<Here> {
    const seen = this.last ?? (await look(this.year));
    const latest = seen.versions[step.body].at(-1) ?? null;
    const content = latest ? await this.contentOf(latest) : { isNil: false, entries: [] };
    return { year: this.year, seen, latest, content, issues: this.issues };
  }

  /** Read once until something changes. */
  private async contentOf({ id }: Version): Promise<Content> {
    const content = this.contents.get(id) ?? contentOf(await read(this.year, id));
    this.contents.set(id, content);
    return content;
  }

  private given(step: Step, here: Here): Given {
    if (step.name !== 'onward') {
      const by = step.by ?? rightful(step.name, step);
      const verdict = verdictOn(step.name, by, step, here);
      return { name: step.name, by, input: inputOf(step.name, step, here), verdict };
    }
    const { name, input, by: other, isRepair } = onward(step, here);
    const by = step.by ?? rightful(name, { body: other ?? step.body });
    // A repair is of what was seen, whatever the step says.
    const verdict = verdictOn(name, by, isRepair ? { ...step, versionOff: 0, text: 'both' } : step, here);
    return { name, by, input, verdict: isRepair && verdict === 'MAY' && other === undefined ? 'MUST' : verdict };
  }

  private async compare(given: Taken & { readonly isNews: boolean }, before: Seen): Promise<void> {
    const after = await look(this.year);
    this.last = after;
    if (given.isNews) this.contents.clear();
    else expect(after).toEqual(before);
    expect(bodies.flatMap((body) => changesBetween(before.versions[body], after.versions[body], given, body))).toEqual(
      [],
    );
    this.transcript.push(
      `  ${bodies.map((body) => after.versions[body].map(({ state }) => state).join(' ') || '–').join(' | ')}`,
    );
    for (const version of bodies.flatMap((body) => after.versions[body]))
      if (isDelivered(version) && !this.delivered.has(version.id))
        this.delivered.set(version.id, lasting(await read(this.year, version.id)));
  }

  /** At the end: what was submitted is as it was, and the first delivery decides on lateness. */
  private async lookBack(): Promise<void> {
    for (const [id, then] of this.delivered) expect(lasting(await read(this.year, id))).toEqual(then);
    const { versions } = this.last ?? (await look(this.year));
    for (const body of bodies) {
      const { found, expected } = await latenessAt(this.year, body, versions[body]);
      expect({ body, ...found }).toEqual({ body, ...expected });
    }
  }
}
