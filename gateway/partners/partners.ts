import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import type { Logger } from '../../subgraphs/_http/log.ts';
import type { LiveGraph } from '../live-graph.ts';
import { mayStay, withLast, type Candidate } from './candidate.ts';
import { readPartners, stampOf, type Partner } from './config.ts';
import type { NamedSdl } from './join.ts';
import type { Joiner } from './joiner.ts';
import { PartnerConnection } from './partner-connection.ts';
import { PartnerSeat } from './partner-seat.ts';
import { checking, type Note, type PartnerState } from './partner-state.ts';
import { sourceOf } from './sdl-source.ts';
import type { Vetting } from './vetting.ts';

/** How long a change of the file may take to be seen. */
const lookEveryMs = 1_000;

export interface PartnersOptions {
  readonly file: string;
  /** How often each is asked whether its schema has changed. */
  readonly refreshMs: number;
  /** The hub's own subgraphs, and the partner contract of these alone. */
  readonly own: readonly NamedSdl[];
  readonly partnerContract: string;
  readonly graph: LiveGraph;
  readonly join: Joiner;
  readonly vetting: Vetting;
  readonly log: Logger;
}

interface Joined {
  /** As the partner has it, and for which contract. */
  readonly source: string;
  readonly partner: Partner;
  readonly knowsAt: boolean;
  readonly connection: PartnerConnection;
}

/** Subgraphs of others in the graph: they come, change and go by a file, and none of them can hold the hub up. */
export class Partners {
  private joined: ReadonlyMap<string, Joined> = new Map();
  private notes = new Map<string, Note>();
  private configured: readonly Partner[] = [];
  private fault: string | null = null;
  private composed = '[]';
  /** Who took too long to compose the last time, and comes last the next: nobody else is to wait for them. */
  private slow: ReadonlySet<string> = new Set();
  private stamp = '';
  private isDue = true;
  private lookedAt = 0;
  private round: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: PartnersOptions) {}

  get names(): readonly string[] {
    return [...this.joined.keys()];
  }

  /** What is wrong with the file as it is now, if anything, and how each of them fares. */
  status(): { readonly fault: string | null; readonly partners: readonly PartnerState[] } {
    const partners = this.configured.map(({ name }): PartnerState => {
      const last = this.notes.get(name) ?? checking;
      const note = last.state === 'JOINED' && !this.joined.has(name) ? checking : last;
      const isResting = this.joined.get(name)?.connection.isResting ?? false;
      return { name, ...note, ...(isResting && { state: 'RESTING' as const }) };
    });
    return { fault: this.fault, partners };
  }

  /** A way to whoever is joined under the name at the moment. */
  seat(name: string): SubgraphConnection {
    return new PartnerSeat(name, () => this.joined.get(name)?.connection);
  }

  start(): void {
    this.timer = setInterval(() => this.look(), lookEveryMs);
    this.timer.unref();
    setImmediate(() => this.look());
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await Promise.all([...this.joined.values()].map(({ connection }) => connection.close()));
  }

  /** Whoever the file cuts off is cut off at once, though a round is under way; what else it changes, the next one does. */
  private look(): void {
    if (!this.timer) return;
    const { file, refreshMs, log } = this.options;
    const stamp = stampOf(file);
    if (stamp !== this.stamp && this.round) this.readFile();
    this.isDue ||= stamp !== this.stamp || Date.now() - this.lookedAt >= refreshMs;
    this.stamp = stamp;
    if (!this.isDue || this.round) return;
    this.isDue = false;
    this.lookedAt = Date.now();
    this.round = this.refresh()
      .catch((error: unknown) => log.error({ err: error }, 'Partners could not be looked after'))
      .finally(() => (this.round = null));
  }

  /** A file that can't be used changes nothing. */
  private readFile(): boolean {
    const { file, own, log } = this.options;
    const names = own.map(({ name }) => name);
    const read = readPartners(file, names);
    const fault = 'fault' in read ? read.fault : null;
    if (fault !== null && fault !== this.fault) log.error({ fault }, 'The file of partners is not used');
    this.fault = fault;
    if ('fault' in read) return false;
    this.configured = read.partners;
    this.cutOff();
    return true;
  }

  private async refresh(): Promise<void> {
    if (!this.readFile()) return;
    const { configured } = this;
    const sources = await Promise.all(configured.map(sourceOf));
    const notes = new Map<string, Note>();
    const candidates = configured.flatMap((partner, at) => {
      const before = this.joined.get(partner.name);
      const { sdl = before?.source, failure } = sources[at] ?? { failure: 'It was not asked.' };
      const reasons = failure === undefined ? [] : [failure];
      notes.set(partner.name, { state: before ? 'JOINED' : 'UNAVAILABLE', reasons });
      return sdl === undefined ? [] : [{ partner, source: sdl }];
    });
    const composed = JSON.stringify(candidates.map(({ partner, source }) => [partner.name, partner.contract, source]));
    const isSame = composed === this.composed;
    this.composed = composed;
    if (isSame) this.reconnect(candidates, notes);
    else await this.recompose(candidates, notes);
    this.note(notes);
  }

  /** Composing takes its time, and may fail: who has left, or is for fewer now, is not asked meanwhile. */
  private cutOff(): void {
    const staying = this.staying(this.joined);
    if (staying.size < this.joined.size) this.exchange(staying);
  }

  private staying(joined: ReadonlyMap<string, Joined>): ReadonlyMap<string, Joined> {
    const now = new Map(this.configured.map((partner) => [partner.name, partner]));
    return new Map([...joined].filter(([name, { partner }]) => mayStay(partner, now.get(name))));
  }

  /** The graph stays; addresses, credentials and limits may not. Of a schema that was refused that is told as long as it is there. */
  private reconnect(candidates: readonly Candidate[], notes: Map<string, Note>): void {
    const next = new Map<string, Joined>();
    for (const { partner, source } of candidates) {
      const before = this.joined.get(partner.name);
      if (before) next.set(partner.name, this.connected({ ...before, partner }));
      if (before?.source === source) continue;
      notes.set(partner.name, this.notes.get(partner.name) ?? { state: 'REFUSED', reasons: [] });
    }
    this.exchange(next);
  }

  private async recompose(candidates: readonly Candidate[], notes: Map<string, Note>): Promise<void> {
    const { own, partnerContract, join, graph } = this.options;
    const accepted: NamedSdl[] = [];
    const next = new Map<string, Joined>();
    const slow = new Set<string>();
    let files: ReadonlyMap<string, string> | null = null;
    for (const { partner, source } of withLast(candidates, this.slow)) {
      const { name, contract: tag } = partner;
      const attempt = async (sdl: string): Promise<Attempt> => {
        const outcome = await join({ own, partnerContract, accepted, candidate: { name, sdl, tag } });
        if (outcome.faults) return { isPassing: false, ...outcome };
        accepted.push({ name, sdl: outcome.sdl });
        files = outcome.files;
        next.set(name, this.connected({ partner, source: sdl, knowsAt: outcome.knowsAt }));
        return { faults: [], isPassing: false };
      };
      const first = await attempt(source);
      const former = this.joined.get(name)?.source;
      const isChanged = former !== undefined && former !== source;
      const last = first.faults.length > 0 && isChanged ? await attempt(former) : first;
      if (first.isPassing || last.isPassing) {
        this.composed = '';
        this.slow = slow.add(name);
      }
      const reasons = [...(notes.get(name)?.reasons ?? []), ...first.faults];
      const state = next.has(name) ? 'JOINED' : last.isPassing ? 'UNAVAILABLE' : 'REFUSED';
      // That it can't be composed now says nothing of what was accepted: the graph stays, until a later round.
      const stays = last.isPassing && former !== undefined;
      notes.set(name, { state: stays ? 'JOINED' : state, reasons });
      if (stays) return;
      // Told at once, as the rest may take its time; that one has joined is true when the graph is taken up.
      if (!next.has(name)) this.note(new Map([...this.notes, [name, { state, reasons }]]));
    }
    this.slow = slow;
    this.take(graph, files, next, notes);
  }

  /** Partners that the graph names must be there before it, and those that it named until now after it. */
  private take(
    graph: LiveGraph,
    files: ReadonlyMap<string, string> | null,
    next: ReadonlyMap<string, Joined>,
    notes: Map<string, Note>,
  ): void {
    const before = this.joined;
    this.joined = new Map([...before, ...next]);
    try {
      graph.replace(files);
      this.exchange(this.staying(next), this.joined);
    } catch (error) {
      this.joined = before;
      this.options.log.error({ err: error }, 'A graph with partners was not taken up');
      for (const name of next.keys()) {
        const reasons = ['The gateway does not take up the graph with it.'];
        notes.set(name, { state: before.has(name) ? 'JOINED' : 'REFUSED', reasons });
      }
    }
  }

  /** What has not changed keeps its connections, and its past. */
  private connected(wanted: Omit<Joined, 'connection'>): Joined {
    const before = this.joined.get(wanted.partner.name);
    const isSame =
      before?.knowsAt === wanted.knowsAt && JSON.stringify(before.partner) === JSON.stringify(wanted.partner);
    if (before && isSame) return { ...wanted, connection: before.connection };
    const { vetting, graph } = this.options;
    return { ...wanted, connection: new PartnerConnection({ ...wanted, vetting, schema: () => graph.schema }) };
  }

  private exchange(next: ReadonlyMap<string, Joined>, before = this.joined): void {
    this.joined = next;
    for (const { partner, connection } of before.values())
      if (next.get(partner.name)?.connection !== connection) void connection.close();
  }

  private note(notes: Map<string, Note>): void {
    for (const [name, note] of notes) {
      if (JSON.stringify(note) === JSON.stringify(this.notes.get(name))) continue;
      const level = note.state === 'JOINED' && note.reasons.length === 0 ? 'info' : 'warn';
      this.options.log[level]({ partner: name, ...note }, 'A partner');
    }
    for (const name of this.notes.keys())
      if (!notes.has(name)) this.options.log.info({ partner: name }, 'A partner has left');
    this.notes = notes;
  }
}

interface Attempt {
  readonly faults: readonly string[];
  readonly isPassing: boolean;
}
