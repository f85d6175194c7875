import sql from 'sql-template-tag';
import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { amongAny, exact, folded, foldedLocalized, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { SourceDocumentEntity } from './source-document.entity.ts';
import type { SourceDocumentFilter } from './source-document.inputs.ts';
import { issuing } from './source-document.issuer.sql.ts';
import { SourceDocument, SourceDocumentOrderField } from './source-document.type.ts';

const filters = (clocks: Clocks): FilterSpec => ({
  id: exact('t.id'),
  ...confidentialFilters,
  kind: exact('t.kind'),
  title: foldedLocalized('t.title_folded'),
  symbol: folded('t.symbol_folded'),
  mechanism: folded('t.mechanism_folded'),
  session: exact('t.session'),
  date: partialDate('t.date'),
  addressee: exact('t.addressee_id'),
  periodicReport: exact('t.periodic_report_id'),
  copy: exact('t.copy_id'),
  issuer: amongAny('p.treaty_body_id', sql`periodic_report p WHERE ${issuing('t', clocks)}`),
});

export const sourceDocumentRecords: RecordSpec<
  SourceDocumentEntity,
  SourceDocument,
  ListArgs<SourceDocumentFilter>,
  'periodicReport'
> = {
  entity: SourceDocumentEntity,
  begins: 'dateEarliest',
  filters,
  orders: {
    [SourceDocumentOrderField.DATE]: 'dateSort',
    [SourceDocumentOrderField.TITLE]: 'titleSort',
    [SourceDocumentOrderField.ID]: 'id',
  },
  byDefault: { field: SourceDocumentOrderField.DATE, direction: 'ASC' },
  parents: { periodicReport: 'periodicReportId' },
  node: toSourceDocument,
};

function toSourceDocument(row: SourceDocumentEntity): SourceDocument {
  const { kind, symbol, mechanism, session, url, addresseeId, periodicReportId, copyId } = row;
  return Object.assign(new SourceDocument(), SourceDocument.common(row), {
    title: LocalizedText.from({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    date: row.date === null ? null : PartialDate.parse(row.date),
    kind,
    symbol,
    mechanism,
    session,
    url,
    addresseeId,
    periodicReportId,
    copyId,
    copyReference: copyId === null ? null : referenceState(row.copyCheck),
    addresseeReference: addresseeId === null ? null : referenceState(row.addresseeCheck),
  });
}
