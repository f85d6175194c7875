import { Column, Entity, Index } from 'typeorm';
import type { ReferenceState } from '../../_kit/ingest/ingester.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { MediaTone } from './media-treaty-link.type.ts';

@Entity({ name: 'media_treaty_link' })
@Index('media_treaty_link_current', ['id', 'recordedTo'], { unique: true })
@Index('media_treaty_link_by_treaty', ['treatyId', 'recordedTo', 'publicationId'])
@Index('media_treaty_link_by_publication', ['publicationId', 'recordedTo', 'treatyId'])
export class MediaTreatyLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'publication_id' })
  publicationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 10, name: 'treaty_reference' })
  treatyReference!: ReferenceState;

  @Column({ type: 'varchar', length: 10 })
  tone!: MediaTone;
}
