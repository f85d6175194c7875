import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { MediaTone } from './media-treaty-link.type.ts';

@Entity({ name: 'media_treaty_link' })
@Index('media_treaty_link_current', ['id', 'recordedTo'], { unique: true })
@Index('media_treaty_link_by_treaty', ['treatyId', 'recordedTo', 'publicationId'])
@Index('media_treaty_link_by_publication', ['publicationId', 'recordedTo', 'treatyId'])
@Index('media_treaty_link_by_check', ['recordedTo', 'treatyCheck', 'id'])
export class MediaTreatyLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'publication_id' })
  publicationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  /** Null while nobody has answered; so an import that can't ask leaves an earlier answer as it is. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 10 })
  tone!: MediaTone;
}
