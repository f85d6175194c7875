import type { Name } from '../../e2e/support/hub.ts';
import type { Board, Row, Told } from './board.ts';
import type { Step } from './steps.ts';
import { nothing, year } from './world.ts';

export type Input = Readonly<Record<string, unknown>>;

/** What the law and the hub's own procedure have to say to a command; MAY: it depends on more than is known here. */
export type Verdict = 'MUST' | 'MAY' | 'MUST_NOT';

/** A command as a step means it. */
export interface Meant {
  readonly input: Input;
  /** Who may give it; the first is who should. */
  readonly roles: readonly string[];
  /** Given by who may, at the version that there is. */
  readonly verdict: Verdict;
}

export interface Maker {
  readonly subgraph: Name;
  /** What it makes or changes, as its payload names it; null: the payload has its id alone. */
  readonly object: string | null;
  make(here: Here): Meant;
}

export const cycle = `cycle-${year}`;
export const summary = `summary-${year}`;
export const authority = ['AUTHORISED_BODY'];
/** A sentence of an assessment that is nowhere else. */
export const secrets = [
  'Ожидается, что наши партнёры до следующей сессии комитета в Женеве возражать не станут.',
  'Вторая сторона едва ли исполнит обещанное раньше осени будущего года, что бы она ни говорила.',
] as const;

export const officersOf = (body: string) => [`OFFICER:${body}`, `HEAD:${body}`];
export const headOf = (body: string) => [`HEAD:${body}`];

/** What a step has to go by. */
export class Here {
  constructor(
    readonly step: Step,
    readonly board: Board,
    readonly told: Told,
    /** The civil day. */
    readonly today: string,
    /** Of the step among all. */
    private readonly number: number,
  ) {}

  get isOpen(): boolean {
    const found = this.board.monitoring_cycle.find(({ id }) => id === cycle);
    return found !== undefined && found.closed_on === null;
  }

  /** One by chance; null where there is none. */
  pick<T>(all: readonly T[]): T | null {
    return all[this.step.pick % Math.max(1, all.length)] ?? null;
  }

  idOf(all: readonly Row[]): string {
    return this.pick(all)?.id ?? nothing;
  }

  /** For a change of this record as it was seen. */
  target(record: Row | null | undefined): { readonly id: string; readonly expectedVersion: number } {
    return { id: record?.id ?? nothing, expectedVersion: this.versionOf(record) };
  }

  versionOf(record: Row | null | undefined): number {
    return (record?.version ?? 1) + this.step.versionOff;
  }

  /** Said nowhere before. */
  get words(): Readonly<Record<string, string>> {
    const said = `слова ${this.number}`;
    const [kk, ru] = [`${said} (kk)`, `${said} (ru)`];
    if (this.step.text === 'kk') return { kk };
    if (this.step.text === 'restricted') return { kk, ru: `${ru}: ${secrets[0]}` };
    return this.step.text === 'both' ? { kk, ru } : {};
  }

  /** Once in so many times something is odd, where it need not bring the year on. */
  isOdd(times: number): boolean {
    return this.step.name !== 'onward' && this.step.pick % times === times - 1;
  }

  get isSaid(): boolean {
    return this.step.text !== 'empty';
  }

  /** Days before or after today. */
  day(offset: number): string {
    return new Date(Date.parse(this.today) + offset * 86_400_000).toISOString().slice(0, 10);
  }

  get label(): string {
    return `${this.number}`;
  }
}

/** Illegal unless all of these hold; then as it is said. */
export function onlyIf(holds: boolean, verdict: Verdict = 'MAY'): Verdict {
  return holds ? verdict : 'MUST_NOT';
}
