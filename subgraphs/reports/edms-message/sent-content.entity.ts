import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

/** The canonical content of a summary as it was sent; its id is the SHA-256 of it. Never changed, sent on as it is (¶10). */
@Entity({ name: 'sent_content' })
@Index('sent_content_current', ['id', 'recordedTo'], { unique: true })
export class SentContentEntity extends Recorded {
  /** In bytes. */
  @Column({ type: 'int' })
  size!: number;
}

@Entity({ name: 'sent_content_piece' })
export class SentContentPieceEntity {
  @PrimaryColumn({ type: 'varchar', length: 64, name: 'content_id' })
  contentId!: string;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'blob' })
  bytes!: Buffer;
}
