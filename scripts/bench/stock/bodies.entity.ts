import { Column, Entity } from 'typeorm';
import { StockRecord } from './record.entity.ts';

@Entity({ name: 'assignment' })
export class StockAssignment extends StockRecord {
  @Column({ type: 'varchar', name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'varchar', name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar' })
  basis!: string;

  @Column({ type: 'varchar', name: 'valid_from' })
  validFrom!: string;

  @Column({ type: 'varchar', name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column({ type: 'varchar', name: 'treaty_check', nullable: true })
  treatyCheck!: string | null;
}

@Entity({ name: 'body' })
export class StockBody extends StockRecord {
  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', name: 'acronym_kk', nullable: true })
  acronymKk!: string | null;

  @Column({ type: 'text', name: 'acronym_ru', nullable: true })
  acronymRu!: string | null;

  @Column({ type: 'text', name: 'acronym_en', nullable: true })
  acronymEn!: string | null;
}

@Entity({ name: 'body_name' })
export class StockBodyName extends StockRecord {
  @Column({ type: 'varchar', name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'text', name: 'name_kk', nullable: true })
  nameKk!: string | null;

  @Column({ type: 'text', name: 'name_ru', nullable: true })
  nameRu!: string | null;

  @Column({ type: 'text', name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'varchar', name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'varchar', name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column({ type: 'text', nullable: true })
  act!: string | null;
}
