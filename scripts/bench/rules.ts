import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { readDefaultData } from '../default-data/read.ts';

/** Monitoring regimes of the default data. */
export const rules = 'rules-1141';
export const successor = 'successor-135';
/** The last year that `rules` held in. */
export const lastRegulated = 2021;

const wanted: ReadonlySet<string> = new Set([
  'Participant',
  'LegalAct',
  'LegalActLink',
  'LegalActVersion',
  'LegalParagraph',
  'ParagraphVersion',
  'MonitoringRegime',
  'Requirement',
]);

/** What is not invented: the Rules, whose wordings tell what is late and what is lacking, and who treaties are made with. */
export function recordsOfRules(subgraph: string): IngestRecord[] {
  const all = readDefaultData().find((each) => each.subgraph === subgraph)?.records ?? [];
  // Treaties are generated ones only: no act ratifies one of the default data.
  return all.filter((each) => wanted.has(each.type) && each['treaty'] == null);
}
