import type { AnswerNote, SubgraphReport } from '../subgraphs/_kit/contract.ts';
import type { FailureCode } from '../subgraphs/_http/connection.ts';

export type SubgraphState = 'OK' | 'UNAVAILABLE' | 'TIMEOUT' | 'INVALID_RESPONSE';

/** One subgraph's part in an answer. */
export interface Attended {
  readonly name: string;
  readonly state: SubgraphState;
  readonly revision: number | null;
  readonly asOf: string | null;
  readonly today: string | null;
  readonly knownAt: string | null;
}

/** Which subgraphs were asked for one answer, and what became of it: a failure outweighs what else the subgraph answered. */
export class Attendance {
  private readonly reports = new Map<string, SubgraphReport>();
  private readonly answers = new Set<string>();
  private readonly failures = new Map<string, FailureCode>();
  private readonly noted = new Map<string, AnswerNote>();

  answered(name: string, report: SubgraphReport | undefined): void {
    this.answers.add(name);
    const before = this.reports.get(name);
    if (report && report.revision >= (before?.revision ?? 0)) this.reports.set(name, report);
    for (const note of report?.notes ?? []) this.noted.set(JSON.stringify(note), note);
    for (const [other, revision] of Object.entries(report?.asked ?? {})) this.judged(other, revision, report);
  }

  /** It was asked by another subgraph, for a filter or for rights. */
  private judged(name: string, revision: number | null, by: SubgraphReport | undefined): void {
    if (revision === null || !by) return this.failed(name, 'SUBGRAPH_UNAVAILABLE');
    const { asOf, today, knownAt } = by;
    this.answered(name, { subgraph: name, revision, asOf, today, knownAt });
  }

  failed(name: string, code: FailureCode): void {
    // Others who miss it too have nothing to add.
    if (!this.hasTimedOut(name)) this.failures.set(name, code);
  }

  /** It used up its time once; it is not given it again within the same answer. */
  hasTimedOut(name: string): boolean {
    return this.failures.get(name) === 'SUBGRAPH_TIMEOUT';
  }

  /** What subgraphs say of the question: each thing once however many fetches told it, in whatever order they came. */
  get notes(): readonly AnswerNote[] {
    return [...this.noted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, note]) => note);
  }

  /** All that were asked, in no order. */
  get names(): readonly string[] {
    return [...new Set([...this.answers, ...this.failures.keys()])];
  }

  /** @param order all subgraphs; the ones that were asked are returned in this order */
  list(order: readonly string[]): Attended[] {
    return order
      .filter((name) => this.answers.has(name) || this.failures.has(name))
      .map((name) => {
        const { revision = null, asOf = null, today = null, knownAt = null } = this.reports.get(name) ?? {};
        return { name, state: this.stateOf(name), revision, asOf, today, knownAt };
      });
  }

  private stateOf(name: string): SubgraphState {
    const code = this.failures.get(name);
    return code ? (code.slice('SUBGRAPH_'.length) as SubgraphState) : 'OK';
  }
}
