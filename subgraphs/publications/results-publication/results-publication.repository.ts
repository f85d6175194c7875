import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { ResultsPublicationEntity } from './results-publication.entity.ts';
import type { ResultsPublicationFilter } from './results-publication.inputs.ts';
import { ResultsPublication, ResultsPublicationOrderField } from './results-publication.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  title: foldedLocalized('t.title_folded'),
  cycle: exact('t.cycle_id'),
  summary: exact('t.summary_id'),
  publishedOn: exact('t.published_on'),
};

export const resultsPublicationRecords: RecordSpec<
  ResultsPublicationEntity,
  ResultsPublication,
  ListArgs<ResultsPublicationFilter>,
  'cycle' | 'summary'
> = {
  entity: ResultsPublicationEntity,
  begins: 'publishedOn',
  filters: () => filters,
  orders: {
    [ResultsPublicationOrderField.PUBLISHED_ON]: 'publishedOn',
    [ResultsPublicationOrderField.ID]: 'id',
  },
  byDefault: { field: ResultsPublicationOrderField.PUBLISHED_ON, direction: 'DESC' },
  parents: { cycle: 'cycleId', summary: 'summaryId' },
  node: toResultsPublication,
};

function toResultsPublication(row: ResultsPublicationEntity): ResultsPublication {
  const { cycleId, summaryId, documentId, url, publishedOn } = row;
  return Object.assign(new ResultsPublication(), ResultsPublication.common(row), {
    cycleId,
    summaryId,
    documentId,
    title: LocalizedText.from({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    url,
    publishedOn,
    cycleReference: referenceState(row.cycleCheck),
    summaryReference: summaryId === null ? null : referenceState(row.summaryCheck),
  });
}
