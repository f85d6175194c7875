import { readDefaultData } from '../../scripts/default-data/read.ts';
import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';

const all = readDefaultData().flatMap(({ records }) => records);

export function recordsOf(type: string): readonly IngestRecord[] {
  const found = all.filter((record) => record.type === type);
  if (found.length === 0) throw new Error(`The default data has no ${type}.`);
  return found;
}

export function allRecords(): readonly IngestRecord[] {
  return all;
}

/** A field as text; the empty string where it is absent or null. */
export function text(record: IngestRecord, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}

/** As the subgraphs make it where a record does not state its own. */
export function idOf(record: IngestRecord): string {
  const derived = {
    Party: ['treaty', 'participant'],
    LegalActLink: ['from', 'kind', text(record, 'to') ? 'to' : 'treaty'],
    RecommendationSender: ['recommendation', 'participant'],
    RecommendationTreatyLink: ['recommendation', 'treaty'],
    MediaTreatyLink: ['publication', 'treaty'],
    PeriodicReportTreatyLink: ['report', 'treaty'],
    RecommendationTargetLink: ['recommendation', 'target'],
    RecommendationBodyLink: ['recommendation', 'body'],
    RecommendationProvisionLink: ['recommendation', 'provision'],
    Observation: ['indicator', 'participant', 'period'],
    SectionEntryLink: ['section', 'entry'],
    InForceEntry: ['information', 'treaty'],
    NotInForceEntry: ['information', 'treaty'],
    IssueEntryLink: ['issue', 'entry'],
  }[record.type];
  return derived ? derived.map((field) => text(record, field)).join(':') : text(record, 'id');
}
