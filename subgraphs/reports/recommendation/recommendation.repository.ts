import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { listQuery, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { linkCount } from '../../_kit/query/link-count.ts';
import type { ListQuery, ListSpec } from '../../_kit/query/list.ts';
import { ParentPages } from '../../_kit/query/parent-pages.ts';
import { RecordTable, recordedAt, type Presence } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { issuing } from '../source-document/source-document.issuer.sql.ts';
import { RecommendationEntity } from './recommendation.entity.ts';
import { missingCopies, unattachedCopies } from './recommendation.copies.sql.ts';
import { addressedTo, recommendationFilters } from './recommendation.filter.ts';
import type { AddressedArgs, RecommendationFilter } from './recommendation.inputs.ts';
import { Recommendation, RecommendationOrderField } from './recommendation.type.ts';

export type RecommendationPages = ParentPages<RecommendationEntity, Recommendation>;
/** Where the parent is the addressee, or a document, there is no argument `addressee`. */
export type RecommendationArgs = ListArgs<RecommendationFilter> & Partial<AddressedArgs>;
export type RecommendationParent =
  | 'treaty'
  | 'sender'
  | 'issuer'
  | 'addressee'
  | 'document'
  | 'sdgTarget'
  | 'responsibleBody'
  | 'provision'
  | 'attachment'
  | 'summaryMissing'
  | 'summaryUnattached';

/** What fields read beside the id; where others are asked for, everything is read. */
const reads: Readonly<Record<string, readonly (keyof RecommendationEntity)[]>> = {
  __typename: [],
  id: [],
  history: [],
  senders: [],
  treatyLinks: [],
  sdgTargets: [],
  targetLinks: [],
  responsibleBodies: [],
  bodyLinks: [],
  provisions: [],
  provisionLinks: [],
  attachments: [],
  version: ['version'],
  text: ['textKk', 'textRu', 'textEn'],
  summary: ['summaryKk', 'summaryRu', 'summaryEn'],
  form: ['form'],
  formLabel: ['form'],
  sourceKind: ['sourceKind'],
  sourceKindLabel: ['sourceKind'],
  document: ['documentId'],
  copy: ['documentId'],
  lacksCopy: ['documentId', 'sourceKind'],
  channel: ['channel'],
  channelLabel: ['channel'],
  isConfidential: ['isConfidential'],
  disclosedTo: ['disclosedTo'],
  addressee: ['addresseeId'],
  madeOn: ['madeOn'],
  response: ['response'],
  responseLabel: ['response'],
  themes: ['themes'],
};

/** The alias that joins bring a parent's rows in under. */
const joined = 'j';
const parentColumns: Readonly<Record<RecommendationParent, string>> = {
  treaty: `${joined}.treaty_id`,
  sender: `${joined}.participant_id`,
  issuer: 'p.treaty_body_id',
  addressee: 't.addressee_id',
  document: 't.document_id',
  sdgTarget: `${joined}.target_id`,
  responsibleBody: `${joined}.body_id`,
  provision: `${joined}.provision_id`,
  attachment: `${joined}.attachment_id`,
  summaryMissing: `${joined}.id`,
  summaryUnattached: `${joined}.id`,
};

/** The tables whose rows say which recommendations belong to a parent. */
const linkTables: Partial<Readonly<Record<RecommendationParent, string>>> = {
  treaty: 'recommendation_treaty_link',
  sender: 'recommendation_sender',
  sdgTarget: 'recommendation_target_link',
  responsibleBody: 'recommendation_body_link',
  provision: 'recommendation_provision_link',
  attachment: 'attached_recommendation',
};

export const recommendationPresence: Presence<keyof RecommendationEntity> = { begins: 'madeOnEarliest' };

export class RecommendationRepository {
  private readonly table: RecordTable<RecommendationEntity>;
  private readonly filters = new Map<string, FilterSpec>();

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, RecommendationEntity, ['textFolded', 'themesFolded']);
  }

  async findByIds(ids: readonly string[]): Promise<Recommendation[]> {
    const rows = await this.table.by('id', ids, this.clocks, this.table.present(recommendationPresence, this.clocks));
    return rows.map(toRecommendation);
  }

  list(args: AddressedArgs, fields: readonly string[]): Promise<Connection<Recommendation>> {
    return readList(this.database, this.spec(this.table.from), this.query(args, fields));
  }

  pagesUnder(parent: RecommendationParent): RecommendationPages {
    return new ParentPages(this.database, { ...this.spec(this.fromOf(parent)), parent: parentColumns[parent] });
  }

  /** What the arguments ask for; under a treaty the conditions on links speak of the link to that treaty. */
  query(args: RecommendationArgs, fields: readonly string[], parent?: RecommendationParent): ListQuery {
    const { addressee = null } = args;
    const query = listQuery(args, this.filtersFor(addressee, parent === 'treaty' ? joined : null), 't.id', {
      field: RecommendationOrderField.MADE_ON,
      direction: 'ASC',
    });
    return { ...query, where: addressedTo(addressee, query.where), columns: this.columnsFor(fields) };
  }

  /** Made once for the many parents of a request. */
  private filtersFor(addressee: string | null, link: string | null): FilterSpec {
    const key = `${addressee}\n${link}`;
    const filters = this.filters.get(key) ?? recommendationFilters(this.clocks, addressee, link);
    this.filters.set(key, filters);
    return filters;
  }

  private columnsFor(fields: readonly string[]): Sql {
    // Whether it is confidential: who reads one that is, is written down.
    const needed = new Set<string>(['id', 'madeOnSort', 'isConfidential']);
    for (const field of fields) {
      const columns = reads[field];
      if (!columns) return this.table.columns;
      for (const column of columns) needed.add(column);
    }
    return this.table.only(needed);
  }

  private spec(from: Sql): ListSpec<RecommendationEntity, Recommendation> {
    const key = 'recommendation_id';
    return {
      columns: this.table.columns,
      from,
      always: sql`${recordedAt('t', this.clocks)} AND ${this.table.present(recommendationPresence, this.clocks)}`,
      id: { column: 't.id', value: (row) => row.id },
      reference: (field) => this.table.reference(field),
      orders: {
        [RecommendationOrderField.MADE_ON]: { column: 't.made_on_sort', value: (row) => row.madeOnSort },
        [RecommendationOrderField.TREATY_COUNT]: linkCount('recommendation_treaty_link', key, this.clocks),
        [RecommendationOrderField.RESPONSIBLE_BODY_COUNT]: linkCount('recommendation_body_link', key, this.clocks),
        [RecommendationOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: toRecommendation,
    };
  }

  /** CROSS JOIN keeps SQLite from beginning with all recommendations to Kazakhstan; elsewhere it is a plain join. */
  private fromOf(parent: RecommendationParent): Sql {
    if (parent === 'summaryMissing') return missingCopies(this.table.from, this.clocks);
    if (parent === 'summaryUnattached') return unattachedCopies(this.table.from, this.clocks);
    if (parent === 'issuer')
      return sql`periodic_report p
        CROSS JOIN source_document j ON ${issuing('j', this.clocks)} AND ${recordedAt('j', this.clocks)}
        CROSS JOIN ${this.table.from} ON t.document_id = j.id`;
    const links = linkTables[parent];
    if (links === undefined) return this.table.from;
    return sql`${raw(links)} j CROSS JOIN ${this.table.from} ON t.id = j.recommendation_id AND ${recordedAt('j', this.clocks)}`;
  }
}

/** A row may have only some of the columns; what they feed is not asked for then. */
function toRecommendation(row: RecommendationEntity): Recommendation {
  const { documentId, addresseeId, form, sourceKind } = row;
  const { symbol, paragraph, response, rawResponse, actionCategory, channel } = row;
  return Object.assign(new Recommendation(), Recommendation.common(row), {
    text: LocalizedText.from({ kk: row.textKk, ru: row.textRu, en: row.textEn }),
    summary: LocalizedText.from({ kk: row.summaryKk, ru: row.summaryRu, en: row.summaryEn }),
    madeOn: row.madeOn == null ? null : PartialDate.parse(row.madeOn),
    themes: row.themes == null ? [] : (JSON.parse(row.themes) as string[]),
    documentId,
    addresseeId,
    addresseeReference: referenceState(row.addresseeCheck),
    form,
    sourceKind,
    symbol,
    paragraph,
    response,
    rawResponse,
    actionCategory,
    channel,
  });
}
