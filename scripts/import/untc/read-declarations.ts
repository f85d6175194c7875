import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import type { CellIssue, ImportRow } from '../format.ts';
import type { ResolvedParticipant } from '../participants/participant.ts';
import { refuseName, UNKNOWN_PARTICIPANT } from '../participants/refuse-name.ts';
import { participantRecord, resolveParticipant } from '../participants/resolve.ts';
import { guessLegacyEncoding } from '../text/legacy-encoding.ts';
import { readLines, type LineEncoding } from '../text/lines.ts';
import { sniff } from '../text/sniff.ts';
import type { InputFile } from './layout.ts';
import { fileIssue, refusedFile } from './open-table.ts';
import { LONGEST_SECTION, readSections, type Section } from './sections.ts';
import { declarationSource, type SourceContext } from './source.ts';
import { splitText } from './split-text.ts';
import { kindOfStatement } from './statement-kind.ts';

/** One file of declarations while it is read. */
export interface DeclarationSheet {
  readonly treaty: string;
  readonly file: InputFile;
  readonly context: SourceContext;
  /** Participants that a row of this run has brought already. */
  readonly knownParticipants: Set<string>;
  /** How many statements of each participant were read. */
  readonly positions: Map<string, number>;
  /** Which texts of whom were read. */
  readonly seen: Set<string>;
}

/** The longest text that the hub keeps in one record. */
const LONGEST_STATEMENT = 15_000;

/** The rows of a file: one for each name in it. */
export async function* readDeclarations(
  sheet: DeclarationSheet,
  onBytes: (bytes: number) => void,
): AsyncGenerator<ImportRow> {
  const { file } = sheet;
  const encoding = await encodingOf(file);
  if (typeof encoding !== 'string') {
    yield refusedFile(file, encoding);
    return;
  }
  const legacy = encoding.startsWith('utf-') ? null : encoding;
  const rule = 'not UTF-8: lines that are not are read as that encoding';
  if (legacy) yield fileIssue(file, { field: 'file', value: legacy, rule });
  let sections = 0;
  for await (const section of readSections(readLines(file.path, { encoding, onBytes }))) {
    sections += 1;
    yield sectionRow(section, sheet);
  }
  if (sections === 0) yield refusedFile(file, { field: 'file', value: file.name, rule: 'nothing but empty lines' });
}

async function encodingOf({ path, name }: InputFile): Promise<LineEncoding | CellIssue> {
  const sniffed = await sniff(path);
  const refused = (rule: string): CellIssue => ({ field: 'file', value: name, rule });
  if (sniffed.content === 'empty') return refused('the file is empty');
  if (sniffed.content === 'other') return refused(`not a text but ${sniffed.what}`);
  return sniffed.encoding === 'mixed' ? guessLegacyEncoding(path) : sniffed.encoding;
}

function sectionRow(section: Section, sheet: DeclarationSheet): ImportRow {
  const place = { file: sheet.file.name, line: section.line };
  const refuse = (refusal: CellIssue): ImportRow => ({ ...place, records: [], warnings: [], refusal });
  const issue = (rule: string): CellIssue => ({ field: 'participant', value: section.name, rule });
  if (section.name === null) return refuse(issue('a text above the first line that names a participant: #Kazakhstan'));
  const participant = resolveParticipant(section.name);
  const refusal = refuseName(section.name, participant);
  if (refusal) return refuse(refusal);
  if (section.isTooLong) return refuse(issue(`the text below is longer than ${LONGEST_SECTION} characters`));
  if (section.text === '') return { ...place, records: [], warnings: [issue('there is no text below the name')] };
  return statementsRow(section, participant, sheet);
}

function statementsRow(section: Section, participant: ResolvedParticipant, sheet: DeclarationSheet): ImportRow {
  const { file, treaty, context, knownParticipants, seen } = sheet;
  const mergedKey = `${treaty}:${participant.id}:${createHash('sha256').update(section.text).digest('hex')}`;
  const place = { file: file.name, line: section.line, mergedKey };
  if (seen.has(mergedKey)) return { ...place, records: [], warnings: [] };
  seen.add(mergedKey);
  const sources = [declarationSource(basename(file.name), section.line, context)];
  const isNew = !knownParticipants.has(participant.id);
  knownParticipants.add(participant.id);
  const unknown = { field: 'participant', value: section.name, rule: UNKNOWN_PARTICIPANT };
  return {
    ...place,
    warnings: isNew && participant.kind === 'OTHER' ? [unknown] : [],
    records: [
      ...(isNew ? [participantRecord(participant, sources)] : []),
      ...statementRecords(section, participant.id, sheet, sources),
    ],
  };
}

function statementRecords(
  { text }: Section,
  participant: string,
  { treaty, positions }: DeclarationSheet,
  sources: IngestRecord['sources'],
): IngestRecord[] {
  const kind = kindOfStatement(text);
  return splitText(text, LONGEST_STATEMENT).map((piece): IngestRecord => {
    const position = (positions.get(participant) ?? 0) + 1;
    positions.set(participant, position);
    const id = `${treaty}:${participant}:statement-${position}`;
    return { type: 'TreatyStatement', id, treaty, participant, position, kind, text: { en: piece }, sources };
  });
}
