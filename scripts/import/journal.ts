import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { IngestRecord, SourceInput } from '../../subgraphs/_kit/contract.ts';
import type { CellIssue } from './format.ts';
import type { ImportHub } from './hub.ts';
import type { Counts } from './tally.ts';

export interface RunDescription {
  readonly id: string;
  readonly format: string;
  readonly path: string;
  readonly startedAt: Date;
  readonly knownUpTo: string | null;
}

/** A refused row or a warning, with its place. */
export interface RunIssue extends CellIssue {
  readonly severity: 'REFUSED' | 'WARNING';
  readonly file: string;
  readonly line: number;
}

/** `untc-20261122T101502Z-3f9c2a`: sorts by time, and two runs of one second differ. */
export function newRunId(format: string, startedAt: Date): string {
  const moment = startedAt.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${format}-${moment}-${randomBytes(3).toString('hex')}`;
}

const SUBGRAPH = 'publications';
const LONGEST_VALUE = 1000;
const LONGEST_FIELD = 250;

/** A cell may hold anything; the report of it must not be refused for that. */
function fitted(issue: RunIssue): RunIssue {
  const { field, value, rule } = issue;
  return {
    ...issue,
    field: field.slice(0, LONGEST_FIELD),
    value: value?.slice(0, LONGEST_VALUE).trim() || null,
    rule: rule.slice(0, LONGEST_VALUE),
  };
}

/** Keeps the report of a run in the hub, from its start on: a run that was killed is seen by its missing end. */
export class RunJournal {
  private issues = 0;

  constructor(
    private readonly hub: ImportHub,
    private readonly run: RunDescription,
  ) {}

  async start(): Promise<void> {
    await this.write([this.runRecord('RUNNING', null, null)]);
  }

  async addIssues(issues: readonly RunIssue[]): Promise<void> {
    const records = issues.map((issue): IngestRecord => {
      this.issues += 1;
      return {
        type: 'ImportIssue',
        id: `${this.run.id}:${this.issues}`,
        run: this.run.id,
        ...fitted(issue),
        sources: this.sources,
      };
    });
    if (records.length > 0) await this.write(records);
  }

  async end(state: 'FINISHED' | 'FAILED', counts: Counts, finishedAt: Date): Promise<void> {
    await this.write([this.runRecord(state, counts, finishedAt)]);
  }

  private runRecord(state: string, counts: Counts | null, finishedAt: Date | null): IngestRecord {
    const { id, format, path, startedAt, knownUpTo } = this.run;
    return {
      type: 'ImportRun',
      id,
      format,
      path: basename(path),
      startedAt: startedAt.toISOString(),
      ...(finishedAt ? { finishedAt: finishedAt.toISOString() } : {}),
      state,
      dryRun: false,
      ...(counts ?? NOTHING_YET),
      ...(knownUpTo ? { knownUpTo } : {}),
      sources: this.sources,
    };
  }

  private get sources(): readonly SourceInput[] {
    return [{ nature: 'DATASET', title: `Import run ${this.run.id}` }];
  }

  private async write(records: readonly IngestRecord[]): Promise<void> {
    const options = { actor: `import:${this.run.id}`, runId: this.run.id };
    const outcomes = await this.hub.subgraph(SUBGRAPH).ingest(records, options);
    const refused = outcomes.find((outcome) => outcome.status === 'refused');
    if (refused?.status === 'refused') {
      throw new Error(`The hub refused the report of the run: ${refused.field} ${refused.rule}.`);
    }
  }
}

const NOTHING_YET: Counts = { read: 0, created: 0, changed: 0, unchanged: 0, merged: 0, refused: 0, warnings: 0 };
