import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import { record, type Fields } from './records.ts';

export function inForce(information: string, treaty: string, fields: Fields = {}): IngestRecord {
  return record('InForceEntry', { information, treaty, progress: { en: `On ${treaty}` }, ...fields });
}

export function notInForce(information: string, treaty: string, fields: Fields = {}): IngestRecord {
  return record('NotInForceEntry', { information, treaty, state: { en: `On ${treaty}` }, ...fields });
}

/** Number `n` of the entry: full, on the obligations of Kazakhstan, unless `fields` say otherwise. */
export function assessment(entry: string, n: number, fields: Fields = {}): IngestRecord {
  const usual = { subject: 'KAZAKHSTAN_OBLIGATIONS', finding: 'FULL' };
  return record('Assessment', { id: `${entry}-a${n}`, entry, ...usual, ...fields });
}

/** On `untc-4-4`, raised by the Ministry of Justice on 31 December 2019 and still open, unless `fields` say otherwise. */
export function issue(id: string, fields: Fields = {}): IngestRecord {
  const usual = { title: { en: `Title of ${id}` }, treaties: ['untc-4-4'], raisedBy: 'body-moj' };
  return record('ProblemIssue', { id, ...usual, openedOn: '2019-12-31', ...fields });
}

export function named(issue: string, entry: string): IngestRecord {
  return record('IssueEntryLink', { issue, entry });
}

export function proposal(issue: string, n: number, fields: Fields = {}): IngestRecord {
  const usual = { text: { en: `Proposal ${n}` }, outcome: 'OPEN' };
  return record('Proposal', { id: `${issue}-p${n}`, issue, ...usual, ...fields });
}

export function evidence(
  entry: string,
  n: number,
  input: string,
  [citedType, cited]: readonly [string, string],
  fields: Fields = {},
): IngestRecord {
  return record('EvidenceLink', { id: `${entry}-e${n}`, entry, input, citedType, cited, ...fields });
}
