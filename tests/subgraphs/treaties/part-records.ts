import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import { snapshot } from './records.ts';

const sources = [snapshot];

export function identifier(treaty: string, scheme: string, value: string, isAlias = false): IngestRecord {
  const id = `${scheme.toLowerCase()}:${value}`;
  return { type: 'TreatyIdentifier', id, treaty, scheme, value, isAlias, sources };
}

/** `untc-4-4-art-14`; its position is the article's number unless `fields` say otherwise. */
export function provision(treaty: string, article: string, fields: Record<string, unknown> = {}): IngestRecord {
  const paragraph = typeof fields.paragraph === 'string' ? `-${fields.paragraph}` : '';
  const id = `${treaty}-art-${article}${paragraph}`;
  return { type: 'Provision', id, treaty, article, position: Number(article), sources, ...fields };
}

/** An obligation of all parties that rests on nothing, unless `fields` say otherwise. */
export function commitment(treaty: string, number: number, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { kind: 'OBLIGATION', summary: { en: `Commitment ${number}` }, holdersGeneral: !('holders' in fields) };
  return { type: 'Commitment', id: `${treaty}-commitment-${number}`, treaty, ...usual, sources, ...fields };
}

export function statement(
  treaty: string,
  participant: string,
  position: number,
  fields: Record<string, unknown> = {},
): IngestRecord {
  const id = `${treaty}:${participant}:statement-${position}`;
  const usual = { kind: 'NOT_CLASSED', text: { en: `Statement ${position} of ${participant}` } };
  return { type: 'TreatyStatement', id, treaty, participant, position, ...usual, sources, ...fields };
}

export function procedure(treaty: string, fields: Record<string, unknown> = {}): IngestRecord {
  return { type: 'DomesticProcedure', id: `${treaty}-procedure`, treaty, kind: 'RATIFICATION', sources, ...fields };
}

export function step(procedure: string, position: number, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { id: `${procedure}-step-${position}`, name: { en: `Step ${position}` } };
  return { type: 'DomesticProcedureStep', procedure, position, ...usual, sources, ...fields };
}
