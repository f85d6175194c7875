import sql, { join } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { alignMany, alignOne } from '../../_kit/query/align.ts';
import { exact } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { EdmsDocument } from './edms-document.type.ts';
import type { EdmsDeliveryEntity } from './edms-delivery.entity.ts';
import { EdmsMessageEntity } from './edms-message.entity.ts';
import { EdmsMessage } from './edms-message.type.ts';

/** It is listed nowhere by itself: dispatches lead to it. */
export const edmsMessageRecords: RecordSpec<EdmsMessageEntity, EdmsMessage, ListArgs<object>, 'dispatch'> = {
  entity: EdmsMessageEntity,
  begins: 'queuedOn',
  filters: () => ({ id: exact('t.id') }),
  orders: { ID: 'id' },
  byDefault: { field: 'ID', direction: 'ASC' },
  parents: { dispatch: 'dispatchId' },
  node: toMessage,
};

function toMessage(row: EdmsMessageEntity, { horizon }: Clocks): EdmsMessage {
  const { dispatchId, kind, queuedAt, missingCopies } = row;
  const hasFailed = row.failedOn !== null && (horizon === null || row.failedOn <= horizon);
  return Object.assign(new EdmsMessage(), EdmsMessage.common(row), {
    dispatchId,
    kind,
    queuedAt,
    missingCopies,
    failedAt: hasFailed ? row.failedAt : null,
    refusal: hasFailed ? row.refusal : null,
  });
}

type DocumentRow = Pick<EdmsDocument, 'role' | 'sha256' | 'size' | 'mediaType' | 'attachmentId'> & {
  readonly messageId: string;
};

/** What each message carries, in order. */
export async function documentsOf(
  messages: readonly string[],
  database: Database,
  clocks: Clocks,
): Promise<EdmsDocument[][]> {
  const rows = await database.read<DocumentRow>(
    sql`SELECT t.message_id AS messageId, t.role, t.sha256, t.size, t.media_type AS mediaType,
        t.attachment_id AS attachmentId
      FROM edms_document t WHERE t.message_id IN (${join(messages)}) AND ${recordedAt('t', clocks)} ORDER BY t.position`,
  );
  return alignMany(messages, rows, ({ messageId }) => messageId).map((some) =>
    some.map(({ role, sha256, size, mediaType, attachmentId }) =>
      Object.assign(new EdmsDocument(), { role, sha256, size, mediaType, attachmentId }),
    ),
  );
}

export type Delivery = Pick<
  EdmsDeliveryEntity,
  'messageId' | 'attempts' | 'lastFault' | 'lastAttemptAt' | 'nextAttemptAt'
>;

type DeliveryRow = Omit<Delivery, 'lastAttemptAt' | 'nextAttemptAt'> & {
  readonly lastAttemptAt: number | string | null;
  readonly nextAttemptAt: number | string;
};

/** How the delivery of each message goes now, whatever the clocks. */
export async function deliveriesOf(messages: readonly string[], database: Database): Promise<(Delivery | null)[]> {
  const rows = await database.read<DeliveryRow>(
    sql`SELECT message_id AS messageId, attempts, last_fault AS lastFault, last_attempt_at AS lastAttemptAt,
        next_attempt_at AS nextAttemptAt
      FROM edms_delivery WHERE message_id IN (${join(messages)})`,
  );
  // MySQL's driver gives the numbers of such columns as texts.
  const numbers = rows.map((row) => ({
    ...row,
    lastAttemptAt: row.lastAttemptAt === null ? null : Number(row.lastAttemptAt),
    nextAttemptAt: Number(row.nextAttemptAt),
  }));
  return alignOne(messages, numbers, ({ messageId }) => messageId);
}
