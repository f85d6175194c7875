import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { happened, RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { MediaTreatyLinkEntity } from './media-treaty-link.entity.ts';
import { MediaTreatyLink } from './media-treaty-link.type.ts';

export class MediaTreatyLinkRepository {
  private readonly table: RecordTable<MediaTreatyLinkEntity>;

  constructor(
    database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, MediaTreatyLinkEntity);
  }

  async findByIds(ids: readonly string[]): Promise<MediaTreatyLink[]> {
    return (await this.table.by('id', ids, this.clocks, this.published())).map(toLink);
  }

  async findByPublications(publicationIds: readonly string[]): Promise<MediaTreatyLink[]> {
    const ordered = sql`${this.published()} ORDER BY t.publication_id, t.treaty_id`;
    return (await this.table.by('publicationId', publicationIds, this.clocks, ordered)).map(toLink);
  }

  /** Under a simulated `today`, what is published later is linked to nothing yet. */
  private published(): Sql {
    if (this.clocks.horizon === null) return sql`1 = 1`;
    const publication = sql`media_publication p WHERE p.id = t.publication_id AND ${recordedAt('p', this.clocks)}`;
    return sql`EXISTS (SELECT 1 FROM ${publication} AND ${happened('p.published_on', this.clocks)})`;
  }
}

function toLink(row: MediaTreatyLinkEntity): MediaTreatyLink {
  const { publicationId, treatyId, tone, treatyCheck } = row;
  return Object.assign(new MediaTreatyLink(), MediaTreatyLink.common(row), {
    publicationId,
    treatyId,
    tone,
    treatyReference: treatyCheck === 'VERIFIED' ? ReferenceState.VERIFIED : ReferenceState.UNVERIFIED,
  });
}
