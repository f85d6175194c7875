import type { IngestOutcome, IngestRecord, RunningSubgraph, SourceInput } from '../../../subgraphs/_kit/contract.ts';

const sources: SourceInput[] = [{ nature: 'DEMONSTRATION', title: 'Test' }];

export function body(id: string, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'Body', id, sources, ...fields };
}

/** From the first day up to (not including) the last; null: not known, or open. */
export type Days = readonly [from: string | null, until: string | null];

/** The name is given in English, or in the languages that it has. */
export function named(
  body: string,
  number: number,
  name: string | object,
  [validFrom, validUntil]: Days,
): IngestRecord {
  const text = typeof name === 'string' ? { en: name } : name;
  return { type: 'BodyName', id: `${body}:name:${number}`, body, name: text, validFrom, validUntil, sources };
}

export function capacity(body: string, value: string, [validFrom, validUntil]: Days = [null, null]): IngestRecord {
  const id = `${body}:${value.toLowerCase().replaceAll('_', '-')}`;
  return { type: 'BodyCapacity', id, body, capacity: value, validFrom, validUntil, sources };
}

export function succession(
  predecessor: string,
  successor: string,
  on: string | null,
  kind = 'REORGANISED',
): IngestRecord {
  const id = `${predecessor}:${successor}`;
  return { type: 'BodySuccession', id, predecessor, successor, on, kind, sources };
}

export function assignment(
  body: string,
  treaty: string,
  [validFrom, validUntil]: Days = ['2010-10-30', null],
  basis = 'CONCLUDED_EARLIER',
  fields: Record<string, unknown> = {},
): IngestRecord {
  return {
    type: 'Assignment',
    id: `${body}:${treaty}`,
    body,
    treaty,
    basis,
    validFrom,
    validUntil,
    sources,
    ...fields,
  };
}

export function subdivision(id: string, body: string, [validFrom, validUntil]: Days = [null, null]): IngestRecord {
  return { type: 'Subdivision', id, body, name: { en: `Name of ${id}` }, validFrom, validUntil, sources };
}

export function head(
  id: string,
  body: string,
  [validFrom, validUntil]: Days,
  fields: Record<string, unknown> = {},
): IngestRecord {
  const usual = { name: { en: `Head ${id}` }, isActing: false };
  return { type: 'HeadTenure', id, body, ...usual, validFrom, validUntil, sources, ...fields };
}

export function designation(id: string, subdivision: string, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'Designation', id, subdivision, sources, ...fields };
}

export function proposal(id: string, body: string, treaty: string, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'ConclusionProposal', id, body, treaty, sources, ...fields };
}

/** @throws where a record is refused: tests of refusals call `ingest` themselves */
export async function fill(running: RunningSubgraph, ...records: IngestRecord[]): Promise<IngestOutcome[]> {
  const outcomes = await running.ingest(records, { actor: 'default-data', runId: null });
  const refused = outcomes.find((outcome) => outcome.status === 'refused');
  if (refused) throw new Error(JSON.stringify(refused));
  return outcomes;
}
