import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { RecordTable } from '../../_kit/query/record-table.ts';
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
    return (await this.table.byIds(ids, this.clocks)).map(toLink);
  }

  async findByPublications(publicationIds: readonly string[]): Promise<MediaTreatyLink[]> {
    const ordered = sql`1 = 1 ORDER BY t.publication_id, t.treaty_id`;
    return (await this.table.by('publicationId', publicationIds, this.clocks, ordered)).map(toLink);
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
