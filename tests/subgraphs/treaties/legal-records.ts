import type { IngestRecord, SourceInput } from '../../../subgraphs/_kit/contract.ts';

const sources: SourceInput[] = [{ nature: 'DEMONSTRATION', title: 'Test', knownUpTo: '2023-12-31' }];

export function act(id: string, adoptedOn: string | null, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'LegalAct', id, kind: 'GOVERNMENT_RESOLUTION', adoptedOn, sources, ...fields };
}

/** What one act does to another. */
export function actLink(from: string, kind: string, to: string, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'LegalActLink', from, kind, to, sources, ...fields };
}

/** What an act does to a treaty. */
export function treatyLink(from: string, kind: string, treaty: string): IngestRecord {
  return { type: 'LegalActLink', from, kind, treaty, sources };
}

export function actVersion(act: string, number: number, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { act, number, isTextKnown: true };
  return { type: 'LegalActVersion', id: `${act}-v${number}`, ...usual, sources, ...fields };
}

export function paragraph(act: string, position: number, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { act, number: String(position), position };
  return { type: 'LegalParagraph', id: `${act}-p${position}`, ...usual, sources, ...fields };
}

export function wording(paragraph: string, number: number, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'ParagraphVersion', id: `${paragraph}-v${number}`, paragraph, number, sources, ...fields };
}

export function measure(id: string, treaty: string, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'ImplementingMeasure', id, treaty, extent: 'PARTIAL', sources, ...fields };
}

const rule = { en: 'Ten calendar days after the day of first official publication' };
const reworded = { madeBy: 'kz-gov-145-2021', effective: { rule, notBefore: '2021-03-29' } };
const adopted = { effective: { date: '2010-10-30' } };

/** The Rules: adopted in 2010, reworded in 2021, repealed in 2022, the days of both latter not known. */
export const rules: readonly IngestRecord[] = [
  act('kz-gov-1141-2010', '2010-10-30', {
    number: '1141',
    title: { en: 'Rules for monitoring', kk: 'Мониторинг Қағидасы' },
    url: 'https://example.org/1141',
    ...adopted,
  }),
  act('kz-gov-145-2021', '2021-03-18', { number: '145', effective: { rule, notBefore: '2021-03-29' } }),
  act('kz-gov-238-2022', '2022-04-21', { number: '238', effective: { rule, notBefore: '2022-05-02' } }),
  act('kz-mfa-order-2022', '2022-03-31', {
    kind: 'MINISTERIAL_ORDER',
    issuer: 'body-mfa',
    registrationNumber: '27384',
    title: { en: 'On approval of the successor' },
  }),
  actLink('kz-gov-145-2021', 'AMENDS', 'kz-gov-1141-2010', { note: { en: '¶3, ¶7, ¶10' } }),
  actLink('kz-gov-238-2022', 'REPEALS', 'kz-gov-1141-2010'),
  actLink('kz-mfa-order-2022', 'REPLACES', 'kz-gov-1141-2010'),
  actVersion('kz-gov-1141-2010', 1, { ...adopted, isTextKnown: false }),
  actVersion('kz-gov-1141-2010', 2, reworded),
  paragraph('kz-gov-1141-2010', 7, { heading: { en: 'Languages and signature' } }),
  paragraph('kz-gov-1141-2010', 8, { heading: { en: 'Summary' } }),
  wording('kz-gov-1141-2010-p7', 1, { ...adopted, textMissing: 'NOT_IN_SOURCE' }),
  wording('kz-gov-1141-2010-p7', 2, { ...reworded, summary: { en: 'In both languages' }, textMissing: 'NOT_IMPORTED' }),
  wording('kz-gov-1141-2010-p8', 1, { ...adopted, summary: { en: 'By 10 December' }, text: { kk: 'Уәкілетті орган' } }),
];
