import sql, { type Sql } from 'sql-template-tag';
import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import { confidentialRows } from '../../_kit/access/disclosure.sql.ts';
import type { RowRule } from '../../_kit/access/row-rule.ts';
import type { Viewer } from '../../_kit/access/viewer.ts';
import type { Database } from '../../_kit/database/database.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { forever } from '../../_kit/record/recorded.entity.ts';
import { DocumentEntity } from './document.entity.ts';
import type { DocumentFilter } from './document.inputs.ts';
import { Document, DocumentOrderField } from './document.type.ts';

/** Beside those for everybody, documents are for whoever works in the state bodies. */
export const documentRows: RowRule = {
  ...confidentialRows('document', 'Document'),
  visible: ({ viewer }) => publicOnly(viewer),
};

function publicOnly(viewer: Viewer): Sql | null {
  return viewer.belongsTo('STAFF') ? null : sql`t.is_public = 1`;
}

const filters: FilterSpec = {
  ...confidentialFilters,
  id: exact('t.id'),
  title: foldedLocalized('t.title_folded'),
  mediaType: exact('t.media_type'),
  language: exact('t.language'),
  size: exact('t.size'),
};

export const documentRecords: RecordSpec<DocumentEntity, Document, ListArgs<DocumentFilter>, never> = {
  entity: DocumentEntity,
  filters: () => filters,
  orders: { [DocumentOrderField.TITLE]: 'titleSort', [DocumentOrderField.ID]: 'id' },
  byDefault: { field: DocumentOrderField.TITLE, direction: 'ASC' },
  node: toDocument,
};

function toDocument(row: DocumentEntity): Document {
  const { mediaType, language, size, filename } = row;
  return Object.assign(new Document(), Document.common(row), {
    mediaType,
    language,
    size,
    title: LocalizedText.from({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    filename,
    isPublic: Boolean(row.isPublic),
  });
}

type Description = Pick<DocumentEntity, 'mediaType' | 'language' | 'size' | 'filename' | 'isConfidential'>;

/** 768 KiB: few round trips, little memory. */
const chunksAtOnce = 16;

/** Documents as they are served: current, whatever the clocks of a query. */
export class DocumentContents {
  constructor(private readonly database: Database) {}

  /** Which are confidential and not for the viewer, is asked apart. */
  async describe(id: string, viewer: Viewer): Promise<Description | null> {
    const [row] = await this.database.read<Description>(
      sql`SELECT t.media_type AS mediaType, t.language, t.size, t.filename, t.is_confidential AS isConfidential
        FROM document t
        WHERE t.id = ${id} AND t.recorded_to = ${forever} AND ${publicOnly(viewer) ?? sql`1 = 1`}`,
    );
    return row ?? null;
  }

  /** A few pieces at a time, as fast as they are taken. */
  async *read(id: string): AsyncGenerator<Uint8Array> {
    for (let position = 0; ; position += chunksAtOnce) {
      // libsql gives the bytes bare, mysql2 as a Buffer.
      const rows = await this.database.read<{ bytes: ArrayBuffer | Buffer }>(
        sql`SELECT bytes FROM document_chunk WHERE document_id = ${id} AND position >= ${position}
          ORDER BY position LIMIT ${chunksAtOnce}`,
      );
      for (const { bytes } of rows) yield new Uint8Array(bytes);
      if (rows.length < chunksAtOnce) return;
    }
  }
}
