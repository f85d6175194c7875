import type { IngestOutcome, IngestRecord, RunningSubgraph, SourceInput } from '../../../subgraphs/_kit/contract.ts';

export type Fields = Record<string, unknown>;

const sources: SourceInput[] = [{ nature: 'DEMONSTRATION', title: 'Test' }];

/** A record of any type, with a source. */
export function record(type: string, fields: Fields): IngestRecord {
  return { type, sources, ...fields };
}

export function document(id: string, fields: Fields = {}): IngestRecord {
  const usual = { kind: 'UPR_WORKING_GROUP_REPORT', title: { en: `Report ${id}` }, mechanism: 'UPR' };
  return record('SourceDocument', { id, ...usual, ...fields });
}

/** To Kazakhstan, in the document `doc`, unless `fields` say otherwise. */
export function recommendation(id: string, fields: Fields = {}): IngestRecord {
  const usual = { document: 'doc', text: { en: `Text of ${id}` }, addressee: 'kz' };
  const kinds = { form: 'RECOMMENDATION', sourceKind: 'INTERNATIONAL_ORGANISATION' };
  return record('Recommendation', { id, ...usual, ...kinds, ...fields });
}

export function sender(recommendation: string, participant: string, rawName?: string): IngestRecord {
  return record('RecommendationSender', { recommendation, participant, rawName });
}

/** Stated and confirmed, unless `fields` say otherwise. */
export function link(recommendation: string, treaty: string, fields: Fields = {}): IngestRecord {
  const usual = { basis: 'STATED', confirmed: true };
  return record('RecommendationTreatyLink', { recommendation, treaty, ...usual, ...fields });
}

export const inferred = { basis: 'TITLE_IN_TEXT', confirmed: false, matchedText: 'the Covenant' };

/** @throws where a record is refused: tests of refusals call `ingest` themselves */
export async function fill(running: RunningSubgraph, ...records: IngestRecord[]): Promise<IngestOutcome[]> {
  const outcomes = await running.ingest(records, { actor: 'default-data', runId: null });
  const refused = outcomes.find((outcome) => outcome.status === 'refused');
  if (refused) throw new Error(JSON.stringify(refused));
  return outcomes;
}
