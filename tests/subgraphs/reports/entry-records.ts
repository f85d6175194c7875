import type { IngestRecord, SourceInput } from '../../../subgraphs/_kit/contract.ts';

const sources: SourceInput[] = [{ nature: 'DEMONSTRATION', title: 'Test' }];

/** `cycle-2021:body-mfa:v1` and what it takes for it to be there. */
export function information(id: string, fields: Record<string, unknown> = {}): IngestRecord[] {
  const [, duty = '', version = ''] = /^(.+):v(\d+)$/.exec(id) ?? [];
  const usual = { duty, versionNumber: Number(version), state: 'SUBMITTED', isNil: false };
  return [{ type: 'AnnualInformation', id, ...usual, sources, ...fields }];
}

export function inForce(information: string, treaty: string, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'InForceEntry', information, treaty, progress: { en: `On ${treaty}` }, sources, ...fields };
}

export function notInForce(information: string, treaty: string, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'NotInForceEntry', information, treaty, state: { en: `On ${treaty}` }, sources, ...fields };
}

/** Number `n` of the entry: full, on the obligations of Kazakhstan, unless `fields` say otherwise. */
export function assessment(entry: string, n: number, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { subject: 'KAZAKHSTAN_OBLIGATIONS', finding: 'FULL' };
  return { type: 'Assessment', id: `${entry}-a${n}`, entry, ...usual, sources, ...fields };
}

/** On `untc-4-4`, raised by the Ministry of Justice on 31 December 2019 and still open, unless `fields` say otherwise. */
export function issue(id: string, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { title: { en: `Title of ${id}` }, treaties: ['untc-4-4'], raisedBy: 'body-moj' };
  return { type: 'ProblemIssue', id, ...usual, openedOn: '2019-12-31', sources, ...fields };
}

export function named(issue: string, entry: string): IngestRecord {
  return { type: 'IssueEntryLink', issue, entry, sources };
}

export function proposal(issue: string, n: number, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { text: { en: `Proposal ${n}` }, outcome: 'OPEN' };
  return { type: 'Proposal', id: `${issue}-p${n}`, issue, ...usual, sources, ...fields };
}

export function evidence(
  entry: string,
  n: number,
  input: string,
  [citedType, cited]: readonly [string, string],
  fields: Record<string, unknown> = {},
): IngestRecord {
  return { type: 'EvidenceLink', id: `${entry}-e${n}`, entry, input, citedType, cited, sources, ...fields };
}
