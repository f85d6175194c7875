import sql from 'sql-template-tag';
import type { Database } from '../../_kit/database/database.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { forever } from '../../_kit/record/recorded.entity.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { RestrictedCheck } from './restricted-check.type.ts';
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
    restrictedPartsAbsent: checkIn(row),
  });
}

function checkIn(row: ResultsPublicationEntity): RestrictedCheck | null {
  const { restrictedCheckedAt: checkedAt, restrictedPassageWords: passageWords } = row;
  return checkedAt === null ? null : Object.assign(new RestrictedCheck(), { checkedAt, passageWords });
}

/** The cycle that a publication is about, as it stands now; null where there is no such publication. */
export async function cycleOf(id: string, database: Database): Promise<string | null> {
  const [row] = await database.read<{ readonly cycleId: string }>(
    sql`SELECT cycle_id AS cycleId FROM results_publication WHERE id = ${id} AND recorded_to = ${forever}`,
  );
  return row?.cycleId ?? null;
}
