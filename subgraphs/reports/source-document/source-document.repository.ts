import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { exact, folded, foldedAny, listQuery, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ListSpec } from '../../_kit/query/list.ts';
import { happened, RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { SourceDocumentEntity } from './source-document.entity.ts';
import type { SourceDocumentFilter } from './source-document.inputs.ts';
import { SourceDocument, SourceDocumentOrderField } from './source-document.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  kind: exact('t.kind'),
  title: foldedAny('t.title_folded'),
  symbol: folded('t.symbol_folded'),
  mechanism: folded('t.mechanism_folded'),
  session: exact('t.session'),
  date: partialDate('t.date'),
  addressee: exact('t.addressee_id'),
};

export class SourceDocumentRepository {
  private readonly table: RecordTable<SourceDocumentEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, SourceDocumentEntity);
  }

  async findByIds(ids: readonly string[]): Promise<SourceDocument[]> {
    const rows = await this.table.by('id', ids, this.clocks, happened('t.date_earliest', this.clocks));
    return rows.map(toSourceDocument);
  }

  list(args: ListArgs<SourceDocumentFilter>): Promise<Connection<SourceDocument>> {
    const spec: ListSpec<SourceDocumentEntity, SourceDocument> = {
      columns: this.table.columns,
      from: this.table.from,
      always: sql`${recordedAt('t', this.clocks)} AND ${happened('t.date_earliest', this.clocks)}`,
      id: { column: 't.id', value: (row) => row.id },
      orders: {
        [SourceDocumentOrderField.DATE]: { column: 't.date_sort', value: (row) => row.dateSort },
        [SourceDocumentOrderField.TITLE]: { column: 't.title_sort', value: (row) => row.titleSort },
        [SourceDocumentOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: toSourceDocument,
    };
    const byDate = { field: SourceDocumentOrderField.DATE, direction: 'ASC' } as const;
    return readList(this.database, spec, listQuery(args, filters, 't.id', byDate));
  }
}

function toSourceDocument(row: SourceDocumentEntity): SourceDocument {
  const { kind, symbol, mechanism, session, url, addresseeId } = row;
  return Object.assign(new SourceDocument(), SourceDocument.common(row), {
    title: LocalizedText.from({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    date: row.date === null ? null : PartialDate.parse(row.date),
    kind,
    symbol,
    mechanism,
    session,
    url,
    addresseeId,
    addresseeReference: addresseeId === null ? null : referenceState(row.addresseeCheck),
  });
}
