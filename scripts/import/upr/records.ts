import type { IngestRecord, SourceInput } from '../../../subgraphs/_kit/contract.ts';
import type { UprRow } from './read-row.ts';
import { reviewDays } from './sessions.ts';
import { findTreatyMentions } from './treaty-mentions.ts';

export function uprSource(file: string, line: number, knownUpTo: string | null): SourceInput {
  return {
    nature: 'DATASET',
    title: 'UPR Info, database of recommendations of the Universal Periodic Review',
    url: 'https://www.upr-info.org/',
    file,
    line,
    ...(knownUpTo ? { knownUpTo } : {}),
  };
}

/** The export does not know when sessions met; that is ours. */
const CALENDAR: SourceInput = {
  nature: 'SUMMARY',
  title: 'OHCHR, sessions of the Working Group on the Universal Periodic Review',
  url: 'https://www.ohchr.org/en/hr-bodies/upr/upr-main',
};

/** The Working Group's report on one State, which the recommendations are part of. */
export function documentRecord(id: string, row: UprRow, sources: readonly SourceInput[]): IngestRecord {
  const { session, addressee, days } = row;
  const { kk, ru, en } = addressee.name;
  return {
    type: 'SourceDocument',
    id,
    kind: 'UPR_WORKING_GROUP_REPORT',
    title: {
      ...(kk ? { kk: `Әмбебап мерзімдік шолу, ${session}-сессия: ${kk}` } : {}),
      ...(ru ? { ru: `Универсальный периодический обзор, ${session}-я сессия: ${ru}` } : {}),
      en: `Universal Periodic Review, session ${session}: ${en}`,
    },
    mechanism: 'UPR',
    session,
    date: days,
    addressee: addressee.id,
    sources: days ? [...sources, CALENDAR] : sources,
  };
}

interface RecommendationContext {
  readonly row: UprRow;
  readonly id: string;
  readonly document: string;
  readonly sources: readonly SourceInput[];
}

export function recommendationRecord({ row, id, document, sources }: RecommendationContext): IngestRecord {
  return {
    type: 'Recommendation',
    id,
    document,
    text: { en: row.text },
    form: 'RECOMMENDATION',
    sourceKind: 'INTERNATIONAL_ORGANISATION',
    addressee: row.addressee.id,
    madeOn: reviewDays(row.session, row.addressee.id),
    response: row.response,
    rawResponse: row.rawResponse,
    actionCategory: row.actionCategory,
    themes: row.themes,
    sources,
  };
}

/** What we read out of the words ourselves: nobody has confirmed it. */
export function linkRecords({ row, id, sources }: RecommendationContext): IngestRecord[] {
  return findTreatyMentions(row.text).map((mention) => ({
    type: 'RecommendationTreatyLink',
    recommendation: id,
    ...mention,
    confirmed: false,
    sources,
  }));
}
