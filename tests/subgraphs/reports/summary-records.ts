import type { IngestRecord, SourceInput } from '../../../subgraphs/_kit/contract.ts';

const sources: SourceInput[] = [{ nature: 'DEMONSTRATION', title: 'Test' }];

/** A record of any type, with a source. */
export function record(type: string, fields: Record<string, unknown>): IngestRecord {
  return { type, sources, ...fields };
}

export function cycle(year: number): IngestRecord {
  return record('MonitoringCycle', { id: `cycle-${year}`, year });
}

export function duty(year: number, body: string, isRequired = true): IngestRecord {
  return record('ReportingDuty', { id: `cycle-${year}:${body}`, cycle: `cycle-${year}`, body, isRequired });
}

/** A version of what a body delivers: `fields` say when, if at all. */
export function information(duty: string, number: number, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { versionNumber: number, state: 'SUBMITTED' };
  return record('AnnualInformation', { id: `${duty}:v${number}`, duty, ...usual, ...fields });
}

export function inForceEntry(information: string, treaty: string): IngestRecord {
  return record('InForceEntry', { id: `${information}:${treaty}`, information, treaty });
}

export function notInForceEntry(information: string, treaty: string): IngestRecord {
  return record('NotInForceEntry', { id: `${information}:${treaty}`, information, treaty });
}

export function summary(year: number, fields: Record<string, unknown> = {}): IngestRecord {
  return record('SummaryInformation', { id: `summary-${year}`, cycle: `cycle-${year}`, ...fields });
}

export function section(summary: string, position: number, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { text: { en: `Text ${position}` } };
  return record('SummarySection', { id: `${summary}-s${position}`, summary, position, ...usual, ...fields });
}

/** From the Ministry to the Office of the Prime Minister, on the last day. */
export function dispatch(summary: string, fields: Record<string, unknown> = {}): IngestRecord {
  const way = { from: 'body-mfa', to: 'body-pm-office', system: 'EMULATOR' };
  return record('Dispatch', {
    id: `dispatch-${summary}-pmo`,
    summary,
    ...way,
    dispatchedAt: '2021-12-10T17:00:00+06:00',
    ...fields,
  });
}
