import type { QueryRunner } from 'typeorm';
import type { Caller } from '../contract.ts';
import type { Database } from '../database/database.ts';
import { AuditRead } from '../record/recorded.entity.ts';
import { Rows } from '../record/rows.ts';
import { canonicalJson } from './canonical.ts';
import { hashOfRead, origin } from './chain.ts';
import type { Shown } from './shown.ts';

type Read = Omit<AuditRead, 'number' | 'hash'>;

/** How long a read may wait to be written down. */
const delayMs = 1_000;
/** With so many waiting, whoever reads waits too. */
const mostWaiting = 5_000;
/** Nobody waits for it at a screen. */
const patienceMs = 15_000;

/** Writes down who was shown what: after the answer, many at once, linked to those before. */
export class ReadLog {
  private waiting: Read[] = [];
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
    private readonly onFault: (error: unknown, requestId: string) => void,
  ) {}

  /** Resolves at once, unless too many wait. */
  async add(shown: Shown, caller: Caller, operation: string | null): Promise<void> {
    const fields = shown.take();
    // The hub asks itself what it needs to know, and shows it to nobody.
    if (!fields || caller.identity?.isHub) return;
    this.waiting.push({
      moment: this.now().toISOString(),
      account: caller.identity?.account.slice(0, 300) ?? null,
      requestId: caller.requestId.slice(0, 200),
      operation: operation?.slice(0, 200) ?? null,
      fields: canonicalJson(fields),
    });
    if (this.waiting.length >= mostWaiting) await this.flush();
    else this.timer ??= setTimeout(() => this.flushLater(), delayMs).unref();
  }

  /** Writes all that waits; what could not be written waits on. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.catch(() => undefined).then(() => this.write());
    await this.writing;
  }

  private flushLater(): void {
    const requestId = this.waiting[0]?.requestId ?? '';
    this.flush().catch((error: unknown) => {
      this.onFault(error, requestId);
      this.timer ??= setTimeout(() => this.flushLater(), delayMs).unref();
    });
  }

  private async write(): Promise<void> {
    const reads = this.waiting;
    if (reads.length === 0) return;
    this.waiting = [];
    try {
      await this.database.transaction((runner) => this.link(runner, reads), patienceMs);
    } catch (error) {
      this.waiting = [...reads, ...this.waiting];
      throw error;
    }
  }

  private async link(runner: QueryRunner, reads: readonly Read[]): Promise<{ commit: boolean; result: undefined }> {
    const lock = this.database.dialect === 'mysql' ? ' FOR UPDATE' : '';
    await runner.query(`SELECT value FROM revision_counter WHERE id = 1${lock}`);
    const [last] = (await runner.query('SELECT number, hash FROM audit_read ORDER BY number DESC LIMIT 1')) as Pick<
      AuditRead,
      'number' | 'hash'
    >[];
    let [number, hash] = [last?.number ?? 0, last?.hash ?? origin];
    const linked = reads.map((read): AuditRead => {
      number += 1;
      hash = hashOfRead(hash, { number, ...read });
      return { number, ...read, hash };
    });
    await new Rows(runner).insert(AuditRead, linked);
    return { commit: true, result: undefined };
  }
}
