import { Column, Entity, Index } from 'typeorm';
import { fold } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'media_publication' })
@Index('media_publication_current', ['id', 'recordedTo'], { unique: true })
@Index('media_publication_by_day', ['recordedTo', 'publishedOn', 'id'])
export class MediaPublicationEntity extends Recorded {
  @Column({ type: 'text' })
  outlet!: string;

  @Column({ type: 'text', name: 'outlet_folded' })
  outletFolded!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', name: 'title_folded' })
  titleFolded!: string;

  @Column({ type: 'varchar', length: 35 })
  language!: string;

  @Column({ type: 'varchar', length: 35, name: 'language_folded' })
  languageFolded!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'published_on' })
  publishedOn!: string;

  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  static shadow({ outlet, title, language }: MediaPublicationEntity): Partial<MediaPublicationEntity> {
    return { outletFolded: fold(outlet), titleFolded: fold(title), languageFolded: fold(language) };
  }
}
