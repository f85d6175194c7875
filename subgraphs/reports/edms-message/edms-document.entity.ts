import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { EdmsDocumentRole } from './edms-document.type.ts';

/** What a message carries: in the chain of the record, and in no history, which would show what is withheld. */
@Entity({ name: 'edms_document' })
@Index('edms_document_current', ['id', 'recordedTo'], { unique: true })
@Index('edms_document_by_message', ['messageId', 'recordedTo', 'position'])
export class EdmsDocumentEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'message_id' })
  messageId!: string;

  /** From 0. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 10 })
  role!: EdmsDocumentRole;

  @Column({ type: 'varchar', length: 64 })
  sha256!: string;

  /** The same, where it is a stored document. */
  @Column({ type: 'varchar', length: 64, name: 'document_id', nullable: true })
  documentId!: string | null;

  /** In bytes. */
  @Column({ type: 'int' })
  size!: number;

  @Column({ type: 'varchar', length: 100, name: 'media_type' })
  mediaType!: string;

  @Column({ type: 'varchar', length: 160, name: 'attachment_id', nullable: true })
  attachmentId!: string | null;

  static shadow({ role, sha256 }: EdmsDocumentEntity): Partial<EdmsDocumentEntity> {
    return { documentId: role === EdmsDocumentRole.SUMMARY ? null : sha256 };
  }
}
