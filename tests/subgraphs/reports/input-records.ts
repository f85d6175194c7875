import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import { record, type Fields } from './records.ts';

export function indicator(id: string, fields: Fields = {}): IngestRecord {
  return record('Indicator', { id, name: { en: `Indicator ${id}` }, ...fields });
}

/** Its value is 1, unless `fields` say otherwise. */
export function observation(indicator: string, participant: string, period: string, fields: Fields = {}) {
  return record('Observation', { indicator, participant, period, value: '1', ...fields });
}

export function periodicReport(id: string, fields: Fields = {}): IngestRecord {
  return record('PeriodicReport', { id, title: { en: `Report ${id}` }, ...fields });
}

export function reportOn(report: string, treaty: string): IngestRecord {
  return record('PeriodicReportTreatyLink', { report, treaty });
}
