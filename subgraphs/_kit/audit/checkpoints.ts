import { randomUUID, type KeyObject } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { origin } from './chain.ts';
import { appendLine } from './checkpoint-file.ts';
import { hashOfLine, lineOf } from './checkpoint.ts';
import { checkpointFile, type AuditConfig } from './config.ts';
import { signingKey } from './keys.ts';

interface Heads {
  readonly revision: number;
  readonly head: string;
  readonly changes: number;
  readonly reads: number;
  readonly readsHead: string;
}

/** States outside the database, signed, how far its chains have come. */
export class Checkpoints {
  private readonly program = randomUUID();
  private key: KeyObject | null = null;
  private stated = '';

  constructor(
    private readonly database: Database,
    private readonly config: AuditConfig,
  ) {}

  /** Adds a checkpoint where there is more than at the last one of this program. */
  async write(): Promise<void> {
    const heads = await this.heads();
    const stated = `${heads.head} ${heads.readsHead}`;
    if (stated === this.stated) return;
    const { subgraph } = this.database;
    const key = (this.key ??= signingKey(this.config));
    const moment = new Date().toISOString();
    appendLine(checkpointFile(this.config, subgraph), (last) =>
      lineOf(
        { ...heads, subgraph, moment, program: this.program, previous: last === null ? origin : hashOfLine(last) },
        key,
      ),
    );
    this.stated = stated;
  }

  private async heads(): Promise<Heads> {
    const [unit] = await this.database.read<{ number: number; hash: string | null }>(
      sql`SELECT number, hash FROM revision ORDER BY number DESC LIMIT 1`,
    );
    const [counted] = await this.database.read<{ count: number | string }>(
      sql`SELECT COUNT(*) AS count FROM change_record WHERE revision <= ${unit?.number ?? 0}`,
    );
    const [read] = await this.database.read<{ number: number; hash: string }>(
      sql`SELECT number, hash FROM audit_read ORDER BY number DESC LIMIT 1`,
    );
    return {
      revision: unit?.number ?? 0,
      head: unit?.hash ?? origin,
      changes: Number(counted?.count ?? 0),
      reads: read?.number ?? 0,
      readsHead: read?.hash ?? origin,
    };
  }
}
