import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { happened, RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { RecommendationTreatyLinkEntity } from './recommendation-treaty-link.entity.ts';
import { RecommendationTreatyLink } from './recommendation-treaty-link.type.ts';

/** A link with what `statusWhenMade` needs of its recommendation; drivers give booleans as 0 and 1. */
type Row = Omit<RecommendationTreatyLinkEntity, 'confirmed'> & {
  readonly confirmed: boolean | 0 | 1;
  readonly addresseeId: string;
  readonly madeOnLatest: string | null;
};

export class RecommendationTreatyLinkRepository {
  private readonly table: RecordTable<RecommendationTreatyLinkEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, RecommendationTreatyLinkEntity);
  }

  findByIds(ids: readonly string[]): Promise<RecommendationTreatyLink[]> {
    return this.read(sql`t.id IN (${join(ids)})`);
  }

  /** In the order of the treaties' ids. */
  ofRecommendations(ids: readonly string[]): Promise<RecommendationTreatyLink[]> {
    return this.read(sql`t.recommendation_id IN (${join(ids)})`);
  }

  private async read(where: Sql): Promise<RecommendationTreatyLink[]> {
    const made = raw('r.addressee_id AS `addresseeId`, r.made_on_latest AS `madeOnLatest`');
    const links = sql`${this.table.from} CROSS JOIN recommendation r ON r.id = t.recommendation_id`;
    const then = sql`${recordedAt('t', this.clocks)} AND ${recordedAt('r', this.clocks)} AND ${happened('r.made_on_earliest', this.clocks)}`;
    const rows = await this.database.read<Row>(
      sql`SELECT ${this.table.columns}, ${made} FROM ${links} WHERE ${where} AND ${then} ORDER BY t.treaty_id, t.id`,
    );
    return rows.map(toLink);
  }
}

function toLink(row: Row): RecommendationTreatyLink {
  const { recommendationId, treatyId, addresseeId, madeOnLatest, basis, matchedText } = row;
  return Object.assign(new RecommendationTreatyLink(), RecommendationTreatyLink.common(row), {
    recommendationId,
    treatyId,
    treatyReference: referenceState(row.treatyCheck),
    addresseeId,
    madeOnLatest,
    basis,
    matchedText,
    confirmed: Boolean(row.confirmed),
  });
}
