import type { OpenOptions } from '../contract.ts';
import type { Database } from '../database/database.ts';
import { Checkpoints } from './checkpoints.ts';
import { ReadLog } from './read-log.ts';

/** What one running subgraph leaves of itself beside its changes: who was shown what, and how far all that has come. */
export class AuditTrail {
  readonly reads: ReadLog;
  private readonly checkpoints: Checkpoints | null;

  constructor(database: Database, { audit, now, onFault = () => undefined }: OpenOptions) {
    this.reads = new ReadLog(database, now, onFault);
    this.checkpoints = audit ? new Checkpoints(database, audit) : null;
  }

  async checkpoint(): Promise<void> {
    await this.checkpoints?.write();
  }

  /** Before the database closes. */
  async close(): Promise<void> {
    await this.reads.flush();
    await this.checkpoint();
  }
}
