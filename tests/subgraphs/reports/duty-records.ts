import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import { record, type Fields } from './records.ts';

export function regime(id: string, fields: Fields = {}): IngestRecord {
  return record('MonitoringRegime', { id, name: { en: `Regime ${id}` }, act: `act-${id}`, ...fields });
}

/** A verified requirement of `rules` without end, unless `fields` say otherwise. */
export function requirement(id: string, kind: string, fields: Fields = {}): IngestRecord {
  const { regime = 'rules' } = fields;
  const usual = { regime, act: `act-${String(regime)}`, statement: { en: `Requires ${kind}` }, state: 'VERIFIED' };
  return record('Requirement', { id, kind, ...usual, ...fields });
}

/** Under `rules`, opened on 10 January of its year. */
export function cycle(year: number, fields: Fields = {}): IngestRecord {
  const usual = { regime: 'rules', openedOn: `${year}-01-10` };
  return record('MonitoringCycle', { id: `cycle-${year}`, year, ...usual, ...fields });
}

export function duty(year: number, body: string, fields: Fields = {}): IngestRecord {
  const usual = { cycle: `cycle-${year}`, body, isRequired: true, arisesOn: `${year}-01-10` };
  return record('ReportingDuty', { id: `cycle-${year}:${body}`, ...usual, ...fields });
}

export function item(dutyId: string, treaty: string, fields: Fields = {}): IngestRecord {
  const usual = { kind: 'IN_FORCE', fromDay: `${dutyId.slice(6, 10)}-01-01` };
  return record('DutyItem', { id: `${dutyId}:${treaty}`, duty: dutyId, treaty, ...usual, ...fields });
}

/** A draft in both languages, unless `fields` say otherwise. */
export function information(dutyId: string, versionNumber: number, fields: Fields = {}): IngestRecord {
  const usual = { state: 'DRAFT', isNil: false, kkState: 'PRESENT', ruState: 'PRESENT' };
  const id = `${dutyId}:v${versionNumber}`;
  return record('AnnualInformation', { id, duty: dutyId, versionNumber, ...usual, ...fields });
}

/** Submitted electronically, unsigned. */
export function submitted(dutyId: string, versionNumber: number, submittedAt: string, fields: Fields = {}) {
  return information(dutyId, versionNumber, { state: 'SUBMITTED', submittedAt, ...fields });
}

/** What it takes for an information to be returned, and to be accepted, on 20 November of its year. */
export const returned = (year: number): Fields => ({ ...decided(year, 'RETURNED'), remarks: { en: 'Not complete' } });
export const accepted = (year: number): Fields => decided(year, 'ACCEPTED');

function decided(year: number, state: string): Fields {
  return { state, decidedAt: `${year}-11-20T12:00:00+06:00` };
}

/**
 * The information with this id, such as `cycle-2021:body-mfa:v1`, submitted on 1 November of its year unless `fields`
 * say otherwise, and what it takes for it to be there: regime, cycle and duty.
 */
export function written(id: string, fields: Fields = {}): IngestRecord[] {
  const [, year = '', body = '', version = ''] = /^cycle-(\d+):(.+):v(\d+)$/.exec(id) ?? [];
  return [
    regime('rules'),
    cycle(Number(year)),
    duty(Number(year), body),
    submitted(`cycle-${year}:${body}`, Number(version), `${year}-11-01T10:00:00+06:00`, fields),
  ];
}

export const signature = {
  signedAt: '2021-11-05T10:00:00+06:00',
  signedBy: 'body-a-head-2019',
  signatureKind: 'APPROVAL',
  contentHash: 'a'.repeat(64),
};

/** ¶5, ¶7 (two wordings) and ¶8 as in the Rules of 2010, and a successor of which nothing is known. */
export const law: readonly IngestRecord[] = [
  regime('rules', { act: 'act-rules', firstYear: 2010, lastYear: 2030 }),
  regime('next', { act: 'act-next' }),
  requirement('rules-deadline', 'INFORMATION_DEADLINE', {
    paragraph: 'act-rules-p5',
    wording: 'act-rules-p5-v1',
    monthDay: '11-10',
  }),
  requirement('rules-content', 'CONTENT_IN_FORCE', { paragraph: 'act-rules-p5', wording: 'act-rules-p5-v1' }),
  requirement('rules-content-not', 'CONTENT_NOT_IN_FORCE', { paragraph: 'act-rules-p5', wording: 'act-rules-p5-v1' }),
  ...['LANGUAGES', 'SIGNATURE', 'FORMS'].flatMap((kind) => [
    requirement(`rules-${kind.toLowerCase()}-v1`, kind, {
      paragraph: 'act-rules-p7',
      wording: 'act-rules-p7-v1',
      state: 'NOT_IN_SOURCE',
      lastYear: 2020,
    }),
    requirement(`rules-${kind.toLowerCase()}-v2`, kind, {
      paragraph: 'act-rules-p7',
      wording: 'act-rules-p7-v2',
      state: 'ASSUMED',
      firstYear: 2021,
    }),
  ]),
  requirement('rules-summary', 'SUMMARY_DEADLINE', { monthDay: '12-10' }),
  requirement('rules-publication', 'PUBLICATION'),
  ...['INFORMATION_DEADLINE', 'SUMMARY_DEADLINE', 'LANGUAGES'].map((kind) =>
    requirement(`next-${kind.toLowerCase()}`, kind, { regime: 'next', act: 'act-next', state: 'UNVERIFIED' }),
  ),
];
