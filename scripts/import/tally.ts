import type { IngestOutcome } from '../../subgraphs/_kit/contract.ts';
import type { CellIssue, ImportRow } from './format.ts';

export type RowOutcome = 'created' | 'changed' | 'unchanged' | 'merged' | 'refused';

export interface Counts extends Readonly<Record<RowOutcome, number>> {
  readonly read: number;
  readonly warnings: number;
}

/** What became of a row, and why where it was refused. */
export interface RowVerdict {
  readonly outcome: RowOutcome;
  readonly refusal: CellIssue | null;
}

/** Decides what became of each row; remembers the keys of the run. */
export class RowJudge {
  private readonly keys = new Set<string>();

  /** `outcomes`: of the row's records, in order; none where the row itself was refused. */
  judge(row: ImportRow, outcomes: readonly IngestOutcome[]): RowVerdict {
    const refusal = row.refusal ?? firstRefusal(outcomes);
    if (refusal) return { outcome: 'refused', refusal };
    const merged = row.mergedKey !== undefined && this.keys.has(row.mergedKey);
    if (row.mergedKey !== undefined) this.keys.add(row.mergedKey);
    return { outcome: merged ? 'merged' : strongest(outcomes), refusal: null };
  }
}

function firstRefusal(outcomes: readonly IngestOutcome[]): CellIssue | null {
  for (const outcome of outcomes) {
    if (outcome.status === 'refused') {
      return { field: outcome.field, value: asText(outcome.value), rule: outcome.rule };
    }
  }
  return null;
}

export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function strongest(outcomes: readonly IngestOutcome[]): RowOutcome {
  const has = (status: string): boolean => outcomes.some((outcome) => outcome.status === status);
  if (has('created')) return 'created';
  return has('changed') ? 'changed' : 'unchanged';
}

/** Counts the rows of a run, so that none is lost: `read` is counted as rows come, the rest as they are decided. */
export class Tally {
  private read = 0;
  private warnings = 0;
  private readonly byOutcome: Record<RowOutcome, number> = {
    created: 0,
    changed: 0,
    unchanged: 0,
    merged: 0,
    refused: 0,
  };

  countRead(row: ImportRow): void {
    if (!row.remark) this.read += 1;
    this.warnings += row.warnings.length;
  }

  countOutcome(outcome: RowOutcome): void {
    this.byOutcome[outcome] += 1;
  }

  /** @throws where rows were read of which nobody decided what became */
  counts(): Counts {
    const decided = Object.values(this.byOutcome).reduce((sum, count) => sum + count, 0);
    if (decided !== this.read) throw new Error(`${this.read} rows were read, but ${decided} are accounted for.`);
    return { read: this.read, ...this.byOutcome, warnings: this.warnings };
  }
}
