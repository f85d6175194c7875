import { Column, PrimaryColumn } from 'typeorm';

/**
 * What all tables have. The stock entities have every column that clients can see something of, as a team's would:
 * it does not know which query comes. The texts that are only for search are left to the hub.
 */
export abstract class StockRecord {
  @PrimaryColumn({ type: 'varchar' })
  id!: string;

  @PrimaryColumn({ type: 'int', name: 'recorded_from' })
  recordedFrom!: number;

  @Column({ type: 'int', name: 'recorded_to' })
  recordedTo!: number;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  sources!: string;
}
