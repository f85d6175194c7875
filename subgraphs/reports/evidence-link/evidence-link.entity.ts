import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { OfEntryColumns, shadowOfEntry } from '../annual-entry/annual-entry.entity.ts';
import { languageMarked } from '../language/language-marked.entity.ts';
import { numberSort } from '../numbering/numbering.ts';
import { CitedType } from './cited-type.ts';
import type { InputKind } from './input-kind.ts';

@Entity({ name: 'evidence_link' })
@Index('evidence_link_current', ['id', 'recordedTo'], { unique: true })
@Index('evidence_link_by_entry', ['entryId', 'recordedTo', 'numberSort'])
@Index('evidence_link_by_cited', ['citedId', 'recordedTo', 'numberSort'])
@Index('evidence_link_by_number', ['recordedTo', 'numberSort'])
@Index('evidence_link_by_check', ['recordedTo', 'citedCheck', 'id'])
export class EvidenceLinkEntity extends languageMarked(OfEntryColumns) {
  @Column({ type: 'varchar', length: 160, name: 'entry_id' })
  entryId!: string;

  @Column({ type: 'varchar', length: 164, name: 'number_sort' })
  numberSort!: string;

  @Column({ type: 'varchar', length: 30 })
  input!: InputKind;

  @Column({ type: 'varchar', length: 30, name: 'cited_type' })
  citedType!: CitedType;

  @Column({ type: 'varchar', length: 160, name: 'cited_id' })
  citedId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'cited_check', nullable: true })
  citedCheck!: ReferenceCheck | null;

  /** `cited_id` once more where it is of this type: each owner is asked for its own. */
  @Column({ type: 'varchar', length: 160, name: 'provision_id', nullable: true })
  provisionId!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'legal_act_id', nullable: true })
  legalActId!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'media_publication_id', nullable: true })
  mediaPublicationId!: string | null;

  @Column({ type: 'text', name: 'note_kk', nullable: true })
  noteKk!: string | null;

  @Column({ type: 'text', name: 'note_ru', nullable: true })
  noteRu!: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn!: string | null;

  static shadow({ id, entryId, citedType, citedId }: EvidenceLinkEntity): Partial<EvidenceLinkEntity> {
    const ofType = (type: CitedType) => (citedType === type ? citedId : null);
    return {
      ...shadowOfEntry(entryId),
      numberSort: numberSort(id),
      provisionId: ofType(CitedType.PROVISION),
      legalActId: ofType(CitedType.LEGAL_ACT),
      mediaPublicationId: ofType(CitedType.MEDIA_PUBLICATION),
    };
  }
}
