import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { ImportIssueSeverity } from './import-issue.type.ts';

@Entity({ name: 'import_issue' })
@Index('import_issue_current', ['id', 'recordedTo'], { unique: true })
@Index('import_issue_by_run', ['runId', 'recordedTo', 'position'])
export class ImportIssueEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'run_id' })
  runId!: string;

  /** Counted from 1 within the run. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 10 })
  severity!: ImportIssueSeverity;

  @Column({ type: 'text' })
  file!: string;

  @Column({ type: 'int' })
  line!: number;

  @Column({ type: 'text' })
  field!: string;

  @Column({ type: 'text', nullable: true })
  value!: string | null;

  @Column({ type: 'text' })
  rule!: string;
}
