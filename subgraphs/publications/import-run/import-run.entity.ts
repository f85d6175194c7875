import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { ImportRunState } from './import-run.type.ts';

/** `state` is what the importer wrote: that a run was interrupted is seen when it is read. */
@Entity({ name: 'import_run' })
@Index('import_run_current', ['id', 'recordedTo'], { unique: true })
@Index('import_run_by_start', ['recordedTo', 'startedAt', 'id'])
@Index('import_run_by_format', ['format', 'recordedTo', 'startedAt'])
export class ImportRunEntity extends Recorded {
  @Column({ type: 'varchar', length: 40 })
  format!: string;

  @Column({ type: 'text' })
  path!: string;

  @Column({ type: 'varchar', length: 24, name: 'started_at' })
  startedAt!: string;

  @Column({ type: 'varchar', length: 24, name: 'finished_at', nullable: true })
  finishedAt!: string | null;

  @Column({ type: 'varchar', length: 12 })
  state!: ImportRunState;

  /** 0 or 1, which both databases read alike. */
  @Column({ type: 'int', name: 'dry_run' })
  dryRun!: number;

  @Column({ type: 'int', name: 'rows_read' })
  read!: number;

  @Column({ type: 'int' })
  created!: number;

  @Column({ type: 'int' })
  changed!: number;

  @Column({ type: 'int' })
  unchanged!: number;

  @Column({ type: 'int' })
  merged!: number;

  @Column({ type: 'int' })
  refused!: number;

  @Column({ type: 'int' })
  warnings!: number;

  @Column({ type: 'varchar', length: 10, name: 'known_up_to', nullable: true })
  knownUpTo!: string | null;
}
