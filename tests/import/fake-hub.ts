import type { IngestOptions, IngestOutcome, IngestRecord } from '../../subgraphs/_kit/contract.ts';
import type { ImportHub } from '../../scripts/import/hub.ts';

type References = Readonly<Record<string, string>>;

/** Fields of a record that name another one, and of which type that is. */
const references: Readonly<Record<string, References>> = {
  Party: { treaty: 'Treaty', participant: 'Participant' },
  TreatyAction: { treaty: 'Treaty', participant: 'Participant' },
  TreatyStatement: { treaty: 'Treaty', participant: 'Participant' },
  ImportIssue: { run: 'ImportRun' },
  SdgTarget: { goal: 'SdgGoal' },
};

/**
 * A subgraph in memory: idempotent, and strict about what records name. Tests use it where the real
 * one would only add time; it keeps to the contract, so either can take the other's place.
 */
export class FakeSubgraph {
  readonly records = new Map<string, IngestRecord>();
  readonly calls: IngestOptions[] = [];
  /** Throws in place of the call of this number, from 1. */
  failAtCall = 0;

  ingest(records: readonly IngestRecord[], options: IngestOptions): Promise<IngestOutcome[]> {
    this.calls.push(options);
    if (this.calls.length === this.failAtCall) return Promise.reject(new Error('the database went away'));
    const view = options.dryRun ? new Map(this.records) : this.records;
    return Promise.resolve(records.map((record) => ingestOne(record, view)));
  }

  ofType(type: string): IngestRecord[] {
    return [...this.records.values()].filter((record) => record.type === type);
  }

  /** The record of that id; the test fails where there is none. */
  get(type: string, id: string): IngestRecord {
    const record = this.records.get(`${type} ${id}`);
    if (!record) throw new Error(`There is no ${type} ${id}.`);
    return record;
  }
}

function ingestOne(record: IngestRecord, view: Map<string, IngestRecord>): IngestOutcome {
  const id = idOf(record);
  const key = `${record.type} ${id}`;
  for (const [field, type] of Object.entries(references[record.type] ?? {})) {
    const value = record[field];
    if (typeof value === 'string' && !view.has(`${type} ${value}`)) {
      return { status: 'refused', field, value, rule: `names no ${type}` };
    }
  }
  const before = view.get(key);
  view.set(key, record);
  if (!before) return { status: 'created', id };
  return { status: facts(before) === facts(record) ? 'unchanged' : 'changed', id };
}

function idOf(record: IngestRecord): string {
  return typeof record.id === 'string' ? record.id : JSON.stringify([record.treaty, record.participant]);
}

function facts(record: IngestRecord): string {
  return JSON.stringify({ ...record, sources: [] });
}

export class FakeHub implements ImportHub {
  readonly treaties = new FakeSubgraph();
  readonly reports = new FakeSubgraph();
  readonly publications = new FakeSubgraph();
  readonly assumed: string[] = [];
  closed = false;

  subgraph(name: string): FakeSubgraph {
    const found = { treaties: this.treaties, reports: this.reports, publications: this.publications }[name];
    if (!found) throw new Error(`There is no subgraph "${name}".`);
    return found;
  }

  assume(records: readonly IngestRecord[]): void {
    this.assumed.push(...records.map(({ type }) => type));
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}
