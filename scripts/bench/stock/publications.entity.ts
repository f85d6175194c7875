import { Column, Entity, JoinColumn, ManyToOne } from 'typeorm';
import { StockRecord } from './record.entity.ts';

@Entity({ name: 'media_publication' })
export class StockPublication extends StockRecord {
  @Column({ type: 'text' })
  outlet!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'varchar' })
  language!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'varchar', name: 'published_on' })
  publishedOn!: string;

  @Column({ type: 'text', nullable: true })
  summary!: string | null;
}

@Entity({ name: 'media_treaty_link' })
export class StockPublicationLink extends StockRecord {
  @Column({ type: 'varchar', name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar' })
  tone!: string;

  @ManyToOne(() => StockPublication)
  @JoinColumn({ name: 'publication_id', referencedColumnName: 'id' })
  publication!: StockPublication;
}
