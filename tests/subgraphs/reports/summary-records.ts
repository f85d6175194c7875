import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import { record, type Fields } from './records.ts';

export function summary(year: number, fields: Fields = {}): IngestRecord {
  return record('SummaryInformation', { id: `summary-${year}`, cycle: `cycle-${year}`, ...fields });
}

export function section(summary: string, position: number, fields: Fields = {}): IngestRecord {
  const usual = { text: { en: `Text ${position}` } };
  return record('SummarySection', { id: `${summary}-s${position}`, summary, position, ...usual, ...fields });
}

/** From the Ministry to the Office of the Prime Minister, on the last day. */
export function dispatch(summary: string, fields: Fields = {}): IngestRecord {
  const way = { from: 'body-mfa', to: 'body-pm-office', system: 'EMULATOR' };
  return record('Dispatch', {
    id: `dispatch-${summary}-pmo`,
    summary,
    ...way,
    dispatchedAt: '2021-12-10T17:00:00+06:00',
    ...fields,
  });
}
