import type { IngestOutcome, IngestRecord, RunningSubgraph, SourceInput } from '../../../subgraphs/_kit/contract.ts';

const sources: SourceInput[] = [{ nature: 'DEMONSTRATION', title: 'Test' }];

export function document(id: string, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { kind: 'UPR_WORKING_GROUP_REPORT', title: { en: `Report ${id}` }, mechanism: 'UPR' };
  return { type: 'SourceDocument', id, ...usual, sources, ...fields };
}

/** To Kazakhstan, in the document `doc`, unless `fields` say otherwise. */
export function recommendation(id: string, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { document: 'doc', text: { en: `Text of ${id}` }, addressee: 'kz' };
  const kinds = { form: 'RECOMMENDATION', sourceKind: 'INTERNATIONAL_ORGANISATION' };
  return { type: 'Recommendation', id, ...usual, ...kinds, sources, ...fields };
}

export function sender(recommendation: string, participant: string, rawName?: string): IngestRecord {
  return { type: 'RecommendationSender', recommendation, participant, rawName, sources };
}

/** Stated and confirmed, unless `fields` say otherwise. */
export function link(recommendation: string, treaty: string, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { basis: 'STATED', confirmed: true };
  return { type: 'RecommendationTreatyLink', recommendation, treaty, ...usual, sources, ...fields };
}

export const inferred = { basis: 'TITLE_IN_TEXT', confirmed: false, matchedText: 'the Covenant' };

/** @throws where a record is refused: tests of refusals call `ingest` themselves */
export async function fill(running: RunningSubgraph, ...records: IngestRecord[]): Promise<IngestOutcome[]> {
  const outcomes = await running.ingest(records, { actor: 'default-data', runId: null });
  const refused = outcomes.find((outcome) => outcome.status === 'refused');
  if (refused) throw new Error(JSON.stringify(refused));
  return outcomes;
}
