import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'published_section' })
@Index('published_section_current', ['id', 'recordedTo'], { unique: true })
@Index('published_section_by_publication', ['publicationId', 'recordedTo', 'position'])
@Index('published_section_by_section', ['sectionId', 'recordedTo', 'id'])
@Index('published_section_by_check', ['recordedTo', 'sectionCheck', 'id'])
export class PublishedSectionEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'publication_id' })
  publicationId!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text', name: 'heading_kk', nullable: true })
  headingKk!: string | null;

  @Column({ type: 'text', name: 'heading_ru', nullable: true })
  headingRu!: string | null;

  @Column({ type: 'text', name: 'heading_en', nullable: true })
  headingEn!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'section_id', nullable: true })
  sectionId!: string | null;

  /** Null while nobody has answered, and where it names none. */
  @Column({ type: 'varchar', length: 10, name: 'section_check', nullable: true })
  sectionCheck!: ReferenceCheck | null;

  /** Null in every language where the hub has only its hash. */
  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  @Column({ type: 'varchar', length: 64, name: 'content_hash' })
  contentHash!: string;
}
