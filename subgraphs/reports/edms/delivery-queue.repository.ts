import { randomUUID } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../_kit/database/database.ts';
import { forever } from '../../_kit/record/recorded.entity.ts';
import type { DispatchSystem } from '../dispatch/dispatch-system.ts';
import type { EdmsFault } from '../edms-message/edms-fault.ts';
import type { Outgoing, OutgoingDocument } from './envelope.rule.ts';

/** A message that was claimed: to be registered, or, once it is, to be asked about. */
export interface Claimed extends Outgoing {
  /** Of this claim alone. */
  readonly claim: string;
  readonly dispatchId: string;
  readonly registrationNumber: string | null;
  readonly failures: number;
}

/** What one exchange came to. */
export interface Outcome {
  readonly isSent: boolean;
  readonly failures: number;
  readonly lastFault: EdmsFault | null;
  /** Milliseconds since 1970; null: as before. */
  readonly nextAttemptAt: number | null;
}

const atOnce = 20;

/** Messages that neither came to an end nor were refused. */
const waiting = (system: DispatchSystem) => sql`edms_delivery q
  JOIN edms_message m ON m.id = q.message_id AND m.recorded_to = ${forever} AND m.failed_at IS NULL
  JOIN dispatch d ON d.id = m.dispatch_id AND d.recorded_to = ${forever} AND d.received_at IS NULL AND d.system = ${system}
  JOIN summary_information s ON s.id = m.summary_id AND s.recorded_to = ${forever}
  JOIN monitoring_cycle c ON c.id = s.cycle_id AND c.recorded_to = ${forever}`;

const free = (now: number) => sql`next_attempt_at <= ${now} AND (claimed_until IS NULL OR claimed_until <= ${now})`;

/** Whether a process has the message of a dispatch: its answer can still come. */
export async function isBeingSent(dispatch: string, database: Database, now: number): Promise<boolean> {
  const rows = await database.read(
    sql`SELECT 1 FROM edms_delivery q JOIN edms_message m ON m.id = q.message_id AND m.recorded_to = ${forever}
      WHERE m.dispatch_id = ${dispatch} AND q.claimed_until > ${now}`,
  );
  return rows.length > 0;
}

/** The messages that wait, claimed one by one: of several processes one delivers each. Times are those of the machine. */
export class DeliveryQueue {
  constructor(
    private readonly database: Database,
    private readonly system: DispatchSystem,
  ) {}

  /** Ids of those whose time has come, the longest due first. */
  async due(now: number): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      sql`SELECT m.id FROM ${waiting(this.system)} WHERE ${free(now)} ORDER BY q.next_attempt_at, m.id LIMIT ${atOnce}`,
    );
    return rows.map(({ id }) => id);
  }

  /** As it stands now; null where another process has it, or had. One that was killed has it no longer than that. */
  async claim(messageId: string, now: number, forMs: number): Promise<Claimed | null> {
    const claim = randomUUID();
    await this.write(
      sql`UPDATE edms_delivery SET claimed_until = ${now + forMs}, claimed_by = ${claim}
        WHERE message_id = ${messageId} AND ${free(now)}`,
    );
    const [row] = await this.database.read<Claimed>(
      sql`SELECT q.claimed_by AS claim, m.id AS messageId, m.kind, m.summary_id AS summaryId, c.year, d.id AS dispatchId,
          d.paragraph_id AS paragraphId, d.from_id AS fromId, d.to_id AS toId, d.dispatched_at AS dispatchedAt,
          d.content_hash AS contentHash, d.registration_number AS registrationNumber, q.failures
        FROM ${waiting(this.system)} WHERE m.id = ${messageId} AND q.claimed_by = ${claim}`,
    );
    return row ?? null;
  }

  /** Ends the claim with what came of it; null: it was broken off, as if nothing had been tried. */
  async release({ messageId, claim }: Claimed, outcome: Outcome | null): Promise<void> {
    const noted =
      outcome === null
        ? sql``
        : sql`, failures = ${outcome.failures}, last_fault = ${outcome.lastFault},
            next_attempt_at = COALESCE(${outcome.nextAttemptAt}, next_attempt_at)`;
    const sent = outcome?.isSent ? sql`, attempts = attempts + 1, last_attempt_at = ${Date.now()}` : sql``;
    await this.write(
      sql`UPDATE edms_delivery SET claimed_until = NULL, claimed_by = NULL${noted}${sent}
        WHERE message_id = ${messageId} AND claimed_by = ${claim}`,
    );
  }

  documentsOf(messageId: string): Promise<OutgoingDocument[]> {
    return this.database.read<OutgoingDocument>(
      sql`SELECT role, sha256, size, media_type AS mediaType FROM edms_document
        WHERE message_id = ${messageId} AND recorded_to = ${forever} ORDER BY position`,
    );
  }

  /** The canonical content that a hash is of. */
  async contentOf(contentHash: string): Promise<string> {
    const rows = await this.database.read<{ bytes: ArrayBuffer | Buffer }>(
      sql`SELECT bytes FROM sent_content_piece WHERE content_id = ${contentHash} ORDER BY position`,
    );
    // libsql gives the bytes bare, mysql2 as a Buffer.
    return Buffer.concat(rows.map(({ bytes }) => new Uint8Array(bytes))).toString('utf8');
  }

  private write(statement: Sql): Promise<void> {
    return this.database.transaction(async (runner) => {
      await runner.query(statement.sql, statement.values);
      return { commit: true, result: undefined };
    });
  }
}
