import { hash } from 'node:crypto';
import { readRows, type Told } from './board.ts';
import type { Hub } from './world.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** What must not change, by what it is of: the hash of its rows as they are read. */
export type Frozen = ReadonlyMap<string, string>;

const delivered = new Set(['SUBMITTED', 'ACCEPTED', 'RETURNED']);
/** Of a version itself that is no part of what happens to it later. */
const said = ['id', 'duty_id', 'version_number', 'is_nil', 'period_from', 'period_to', 'kk_state', 'ru_state'];
const signed = ['content_hash', 'signed_at', 'signed_by_id', 'signature_kind', 'prepared_by_id'];
const way = ['id', 'summary_id', 'from_id', 'to_id', 'paragraph_id', 'dispatched_at', 'content_hash', 'system'];

const columns = (row: Row, names: readonly string[]) => names.map((name) => row[name] ?? null);
const of = (rows: readonly Row[], column: string, id: unknown) => rows.filter((row) => row[column] === id);
const key = (what: string, { id }: Row) => `${what} ${String(id)}`;

/** Delivered informations, dispatched summaries, messages, and what was published, as they are now. */
export async function readFrozen(hub: Hub, told: Told): Promise<Frozen> {
  const found = [...(await ofInformations(hub)), ...(await ofSummaries(hub, told)), ...(await ofPublications(hub))];
  return new Map(found.map(([what, rows]) => [what, hash('sha256', JSON.stringify(rows), 'hex')]));
}

async function ofInformations(hub: Hub): Promise<[string, unknown][]> {
  const parts = ['in_force_entry', 'not_in_force_entry', 'assessment', 'evidence_link', 'signature'] as const;
  const { annual_information, ...rows } = await readRows(hub, 'reports', ['annual_information', ...parts]);
  return annual_information
    .filter(({ state }) => delivered.has(String(state)))
    .map((row) => [
      key('information', row),
      [columns(row, [...said, ...signed]), ...parts.map((part) => of(rows[part], 'information_id', row['id']))],
    ]);
}

async function ofSummaries(hub: Hub, told: Told): Promise<[string, unknown][]> {
  const tables = ['summary_information', 'summary_section', 'summary_attachment', 'dispatch', 'edms_message'] as const;
  const links = ['section_entry_link', 'attached_recommendation', 'edms_document'] as const;
  const rows = await readRows(hub, 'reports', [...tables, ...links]);
  const below = (all: readonly Row[], column: string, parents: readonly Row[]) =>
    parents.flatMap(({ id }) => of(all, column, id));
  const summaries = rows.summary_information.filter(({ id }) => told.get(String(id)) === 'DISPATCHED');
  return [
    ...summaries.map((row): [string, unknown] => {
      const [sections, attachments] = [rows.summary_section, rows.summary_attachment].map((all) =>
        of(all, 'summary_id', row['id']),
      );
      const linked = below(rows.section_entry_link, 'section_id', sections ?? []);
      const attached = below(rows.attached_recommendation, 'attachment_id', attachments ?? []);
      return [key('summary', row), [row, sections, attachments, linked, attached]];
    }),
    ...rows.dispatch.map((row): [string, unknown] => {
      const messages = of(rows.edms_message, 'dispatch_id', row['id']);
      const documents = below(rows.edms_document, 'message_id', messages);
      return [key('dispatch', row), [columns(row, way), messages.map(({ id }) => id), documents]];
    }),
    ...rows.dispatch
      .filter(({ registration_number: number }) => number !== null)
      .map((row): [string, unknown] => [
        key('registration', row),
        columns(row, ['registration_number', 'registered_at']),
      ]),
  ];
}

async function ofPublications(hub: Hub): Promise<[string, unknown][]> {
  const rows = await readRows(hub, 'publications', ['results_publication', 'published_section']);
  return rows.results_publication.map((row) => [
    key('results', row),
    [columns(row, ['cycle_id', 'summary_id', 'document_id']), of(rows.published_section, 'publication_id', row['id'])],
  ]);
}

/** What changed, or is gone; of a dispatch that is taken back it is right that it is. */
export function changesOf(before: Frozen, after: Frozen, isTakenBack: boolean): string[] {
  return [...before].flatMap(([what, then]) => {
    const now = after.get(what);
    if (now === undefined) return isTakenBack && /^(summary|dispatch) /.test(what) ? [] : [`${what} is gone`];
    return now === then ? [] : [`${what} changed`];
  });
}
