import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { RecordTable } from '../../_kit/query/record-table.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { recommendationIsMade } from '../recommendation/recommendation.sql.ts';
import { RecommendationSenderEntity } from './recommendation-sender.entity.ts';
import { RecommendationSender } from './recommendation-sender.type.ts';

export class RecommendationSenderRepository {
  private readonly table: RecordTable<RecommendationSenderEntity>;

  constructor(
    database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, RecommendationSenderEntity);
  }

  async findByIds(ids: readonly string[]): Promise<RecommendationSender[]> {
    return (await this.table.by('id', ids, this.clocks, recommendationIsMade(this.clocks))).map(toSender);
  }

  /** In the order of their ids. */
  async ofRecommendations(ids: readonly string[]): Promise<RecommendationSender[]> {
    const inOrder = sql`${recommendationIsMade(this.clocks)} ORDER BY t.participant_id`;
    return (await this.table.by('recommendationId', ids, this.clocks, inOrder)).map(toSender);
  }
}

function toSender(row: RecommendationSenderEntity): RecommendationSender {
  const { recommendationId, participantId, rawName } = row;
  const common = RecommendationSender.common(row);
  return Object.assign(new RecommendationSender(), common, {
    recommendationId,
    participantId,
    participantReference: referenceState(row.participantCheck),
    rawName,
  });
}
