import DataLoader from 'dataloader';
import { alignMany, alignOne } from '../../_kit/query/align.ts';
import type { MediaTreatyLinkRepository } from './media-treaty-link.repository.ts';
import type { MediaTreatyLink } from './media-treaty-link.type.ts';

/** Per-request access to links, by id and under publications: one query each per tick. */
export class MediaTreatyLinkLoader {
  readonly byId: DataLoader<string, MediaTreatyLink | null>;
  readonly ofPublication: DataLoader<string, MediaTreatyLink[]>;

  constructor(links: Pick<MediaTreatyLinkRepository, 'findByIds' | 'findByPublications'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await links.findByIds(ids), (each) => each.id));
    this.ofPublication = new DataLoader(async (ids) =>
      alignMany(ids, await links.findByPublications(ids), (each) => each.publicationId),
    );
  }
}
