import type { IngestOutcome, IngestRecord, RunningSubgraph, SourceInput } from '../../../subgraphs/_kit/contract.ts';

const sources: SourceInput[] = [{ nature: 'DEMONSTRATION', title: 'Test' }];

export function publication(id: string, publishedOn: string, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { outlet: 'Егемен Қазақстан', title: 'Бала құқықтары', language: 'kk' };
  return { type: 'MediaPublication', id, ...usual, publishedOn, sources, ...fields };
}

export function link(publication: string, treaty: string, tone = 'NEUTRAL'): IngestRecord {
  return { type: 'MediaTreatyLink', publication, treaty, tone, sources };
}

/** A run as the importer reports it when it starts; `fields` make it one that has ended. */
export function run(id: string, startedAt: string, fields: Record<string, unknown> = {}): IngestRecord {
  const counts = { read: 0, created: 0, changed: 0, unchanged: 0, merged: 0, refused: 0, warnings: 0 };
  const usual = { format: 'untc', path: 'untc', state: 'RUNNING', dryRun: false, ...counts };
  return { type: 'ImportRun', id, startedAt, ...usual, sources, ...fields };
}

export function issue(run: string, position: number, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { severity: 'REFUSED', file: 'treaties/4-4.csv', line: position + 1, field: 'date', value: '31/31' };
  return { type: 'ImportIssue', id: `${run}:${position}`, run, ...usual, rule: 'is not a date.', sources, ...fields };
}

/** @throws where a record is refused: tests of refusals call `ingest` themselves */
export async function fill(running: RunningSubgraph, ...records: IngestRecord[]): Promise<IngestOutcome[]> {
  const outcomes = await running.ingest(records, { actor: 'default-data', runId: null });
  const refused = outcomes.find((outcome) => outcome.status === 'refused');
  if (refused) throw new Error(JSON.stringify(refused));
  return outcomes;
}
