import { createHash } from 'node:crypto';
import type { IngestRecord, SourceInput } from '../../../subgraphs/_kit/contract.ts';
import type { CellIssue, ImportRow } from '../format.ts';
import type { ResolvedParticipant } from '../participants/participant.ts';
import { participantRecord } from '../participants/resolve.ts';
import { comparableText } from './clean.ts';
import { documentRecord, linkRecords, recommendationRecord } from './records.ts';
import type { UprRow } from './read-row.ts';

/** What a later row with the same words is compared with. */
interface Known {
  readonly id: string;
  readonly place: string;
  readonly answer: string;
  readonly action: number | null;
  readonly themes: string;
  readonly senders: Set<string>;
}

type Place = Pick<ImportRow, 'file' | 'line'>;
type Reading = Pick<ImportRow, 'records' | 'warnings' | 'mergedKey'>;

/**
 * Turns rows into records. Rows with the same words to the same State in one session are one
 * recommendation of several senders; of what they say differently the first row's counts, so that
 * the same import again changes nothing. Different answers make two recommendations: a State
 * answers each one as a whole. Grows with the number of recommendations, not with their texts.
 */
export class Recommendations {
  private readonly participants = new Set<string>();
  private readonly documents = new Set<string>();
  private readonly known = new Map<string, Known>();
  private readonly themes = new Map<string, string>();

  read(row: UprRow, place: Place, sources: readonly SourceInput[]): Reading {
    const document = `upr-${row.session}-${row.addressee.id}`;
    const words = comparableText(row.text);
    const same = this.known.get(idOf(document, words));
    const answer = answerOf(row);
    const id = same && same.answer !== answer ? idOf(document, `${words}|${answer}`) : idOf(document, words);
    const known = same?.answer === answer ? same : this.known.get(id);
    if (known) return { mergedKey: id, ...this.merge(row, known, sources) };
    const apart = same ? [otherAnswer(row, same)] : [];
    const record = { row, id, document, sources };
    const entry = { id, place: `line ${place.line} of ${place.file}`, answer, action: row.actionCategory };
    const added = { ...entry, themes: this.themeKey(row), senders: new Set<string>() };
    this.known.set(id, added);
    const records = [
      ...this.participantOnce(row.addressee, sources),
      ...this.documentOnce(document, row, sources),
      recommendationRecord(record),
      ...this.senderRecords(row, added, sources),
      ...linkRecords(record),
    ];
    return { mergedKey: id, records, warnings: [...row.warnings, ...apart] };
  }

  private merge(row: UprRow, known: Known, sources: readonly SourceInput[]): Omit<Reading, 'mergedKey'> {
    const differs = (field: string, value: string | null): CellIssue => ({
      field,
      value,
      rule: `the same recommendation on ${known.place} says otherwise: that row counts`,
    });
    const warnings = [...row.warnings];
    if (row.actionCategory !== known.action) warnings.push(differs('Action', row.actionCategory?.toString() ?? null));
    if (this.themeKey(row) !== known.themes) warnings.push(differs('Issue', row.themes.join(',')));
    return { records: this.senderRecords(row, known, sources), warnings };
  }

  private senderRecords(row: UprRow, known: Known, sources: readonly SourceInput[]): IngestRecord[] {
    return row.senders.flatMap(({ participant, rawName }) => {
      if (known.senders.has(participant.id)) return [];
      known.senders.add(participant.id);
      const sender = { recommendation: known.id, participant: participant.id, rawName };
      return [...this.participantOnce(participant, sources), { type: 'RecommendationSender', ...sender, sources }];
    });
  }

  private participantOnce(participant: ResolvedParticipant, sources: readonly SourceInput[]): IngestRecord[] {
    if (this.participants.has(participant.id)) return [];
    this.participants.add(participant.id);
    return [participantRecord(participant, sources)];
  }

  private documentOnce(id: string, row: UprRow, sources: readonly SourceInput[]): IngestRecord[] {
    if (this.documents.has(id)) return [];
    this.documents.add(id);
    return [documentRecord(id, row, sources)];
  }

  /** One string for each set of themes that occurs, however many recommendations have it. */
  private themeKey(row: UprRow): string {
    const key = row.themes
      .map((theme) => theme.toLowerCase())
      .sort()
      .join(',');
    const shared = this.themes.get(key) ?? key;
    this.themes.set(key, shared);
    return shared;
  }
}

function answerOf({ response, rawResponse }: UprRow): string {
  return response ?? (rawResponse ?? '').toLowerCase();
}

function otherAnswer(row: UprRow, same: Known): CellIssue {
  const rule = `the same words stand on ${same.place} with another answer: kept as a recommendation of its own`;
  return { field: 'Response', value: row.rawResponse, rule };
}

function idOf(document: string, words: string): string {
  return `${document}-${createHash('sha256').update(words).digest('hex').slice(0, 12)}`;
}
