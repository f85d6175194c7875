import type { IngestOutcome, IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { DryRunMemory } from './dry-run.ts';
import type { ImportContext, ImportFormat, ImportRow } from './format.ts';
import type { ImportHub } from './hub.ts';
import { setInferredAside } from './inferred.ts';
import { RunJournal, newRunId, type RunDescription, type RunIssue } from './journal.ts';
import { RowJudge, Tally, type Counts } from './tally.ts';

export interface ImportRequest {
  readonly format: ImportFormat;
  readonly path: string;
  readonly dryRun: boolean;
  /** `YYYY-MM-DD`; null: the format's own. */
  readonly knownUpTo: string | null;
  readonly batchSize?: number;
}

export interface ImportEnvironment {
  /** Asked for when the input turns out to be readable, so that a wrong path touches no database. */
  readonly openHub: () => Promise<ImportHub>;
  readonly now: () => Date;
  /** Ends the run after the batch under way. */
  readonly stop: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  readonly onIssue: (issue: RunIssue) => void;
}

export interface ImportReport {
  readonly runId: string;
  readonly state: 'FINISHED' | 'FAILED';
  readonly counts: Counts;
}

/** Rows in one unit of work: large enough to be quick, small enough that the server can write in between. */
const BATCH_SIZE = 250;

/**
 * Imports everything at a path and keeps the report of it in the hub.
 * @throws {ImportInputError} where there is nothing to import; then nothing is written
 */
export async function runImport(request: ImportRequest, environment: ImportEnvironment): Promise<ImportReport> {
  const startedAt = environment.now();
  const id = newRunId(request.format.name, startedAt);
  const context: ImportContext = { runId: id, knownUpTo: request.knownUpTo, progress: environment.onProgress };
  const batches = inBatches(request.format.read(request.path, context), request.batchSize ?? BATCH_SIZE);
  const first = await batches.next();
  const hub = await environment.openHub();
  try {
    const knownUpTo = request.knownUpTo ?? request.format.defaultKnownUpTo;
    const description = { id, format: request.format.name, path: request.path, startedAt, knownUpTo };
    return await new ImportRunner(request, environment, hub, description).run(first, batches);
  } finally {
    await batches.return(undefined);
    await hub.close();
  }
}

async function* inBatches(rows: AsyncIterable<ImportRow>, size: number): AsyncGenerator<ImportRow[], undefined> {
  let batch: ImportRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

class ImportRunner {
  private readonly tally = new Tally();
  private readonly judge = new RowJudge();
  private readonly journal: RunJournal | null;
  private readonly dryRun: DryRunMemory | null;

  constructor(
    private readonly request: ImportRequest,
    private readonly environment: ImportEnvironment,
    private readonly hub: ImportHub,
    private readonly description: RunDescription,
  ) {
    this.journal = request.dryRun ? null : new RunJournal(hub, description);
    this.dryRun = request.dryRun ? new DryRunMemory() : null;
  }

  async run(
    first: IteratorResult<ImportRow[], undefined>,
    batches: AsyncGenerator<ImportRow[], undefined>,
  ): Promise<ImportReport> {
    await this.journal?.start();
    try {
      for (let next = first; !next.done && !this.environment.stop.aborted; next = await batches.next()) {
        await this.importBatch(next.value);
      }
      return await this.finish(this.environment.stop.aborted ? 'FAILED' : 'FINISHED');
    } catch (error) {
      // The first error is the one to report, also where it keeps the end from being written.
      await this.finish('FAILED').catch(() => undefined);
      throw error;
    }
  }

  private async finish(state: ImportReport['state']): Promise<ImportReport> {
    const counts = this.tally.counts();
    await this.journal?.end(state, counts, this.environment.now());
    return { runId: this.description.id, state, counts };
  }

  private async importBatch(rows: readonly ImportRow[]): Promise<void> {
    const records = rows.flatMap((row) => (row.refusal ? [] : row.records));
    const outcomes = await this.ingest(records);
    let position = 0;
    const issues = rows.flatMap((row) => {
      const count = row.refusal ? 0 : row.records.length;
      const ofRow = outcomes.slice(position, position + count);
      position += count;
      return this.account(row, ofRow);
    });
    issues.forEach(this.environment.onIssue);
    await this.journal?.addIssues(issues);
  }

  private account(read: ImportRow, all: readonly IngestOutcome[]): RunIssue[] {
    const { row, outcomes } = setInferredAside(this.request.format, read, all);
    const place = { file: row.file, line: row.line };
    const issues = row.warnings.map((warning): RunIssue => ({ severity: 'WARNING', ...place, ...warning }));
    this.tally.countRead(row);
    if (row.remark) return issues;
    const { outcome, refusal } = this.judge.judge(row, outcomes);
    this.tally.countOutcome(outcome);
    return refusal ? [{ severity: 'REFUSED', ...place, ...refusal }, ...issues] : issues;
  }

  /** One unit of work for each subgraph that owns some of the records; those that others point to go first. */
  private async ingest(records: readonly IngestRecord[]): Promise<IngestOutcome[]> {
    const { format } = this.request;
    const ownerOf = (record: IngestRecord): string => format.elsewhere?.[record.type] ?? format.target;
    const outcomes = new Map<IngestRecord, IngestOutcome>();
    for (const owner of new Set([...Object.values(format.elsewhere ?? {}), format.target])) {
      const owned = records.filter((record) => ownerOf(record) === owner);
      if (owned.length === 0) continue;
      const foundation = (this.dryRun?.foundationOf(owned) ?? []).filter((record) => ownerOf(record) === owner);
      const results = await this.ingestInto(owner, [...foundation, ...owned]);
      owned.forEach((record, index) => outcomes.set(record, results[foundation.length + index] as IngestOutcome));
      this.assumeWritten(owned.filter((record) => outcomes.get(record)?.status !== 'refused'));
    }
    return records.map((record) => outcomes.get(record) as IngestOutcome);
  }

  private async ingestInto(owner: string, records: readonly IngestRecord[]): Promise<IngestOutcome[]> {
    const { id } = this.description;
    const options = { actor: `import:${id}`, runId: id, dryRun: this.request.dryRun };
    const results = await this.hub.subgraph(owner).ingest(records, options);
    if (results.length === records.length) return results;
    throw new Error(`${owner} answered ${results.length} of ${records.length} records.`);
  }

  private assumeWritten(records: readonly IngestRecord[]): void {
    if (!this.dryRun) return;
    this.dryRun.remember(records);
    this.hub.assume(records);
  }
}
