import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import { foldAll, sortKey } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

/** What is known of a document; its id is the SHA-256 of its content. */
@Entity({ name: 'document' })
@Index('document_current', ['id', 'recordedTo'], { unique: true })
@Index('document_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('document_by_title', ['recordedTo', 'titleSort', 'id'])
export class DocumentEntity extends confidential(Recorded) {
  @Column({ type: 'varchar', length: 100, name: 'media_type' })
  mediaType!: string;

  @Column({ type: 'varchar', length: 35, nullable: true })
  language!: string | null;

  @Column({ type: 'int' })
  size!: number;

  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'title_folded' })
  titleFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'title_sort' })
  titleSort!: string;

  @Column({ type: 'text', nullable: true })
  filename!: string | null;

  /** Null where nobody has said so: it is not. */
  @Column({ type: 'boolean', name: 'is_public', nullable: true })
  isPublic!: boolean | 0 | 1 | null;

  static shadow({ titleKk, titleRu, titleEn }: DocumentEntity): Partial<DocumentEntity> {
    return {
      titleFolded: foldAll([titleKk, titleRu, titleEn]),
      titleSort: sortKey(titleEn ?? titleRu ?? titleKk),
    };
  }
}

/** The content of a document in pieces. Not versioned: other content is another document. */
@Entity({ name: 'document_chunk' })
export class DocumentChunkEntity {
  @PrimaryColumn({ type: 'varchar', length: 64, name: 'document_id' })
  documentId!: string;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'blob' })
  bytes!: Buffer;
}
