import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { happened } from '../../_kit/query/record-table.ts';
import { compare, exact, folded, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { holdsOfNone } from '../../_kit/query/known-date.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import type { EdmsMessageState } from '../edms-message/edms-message.state.ts';
import { messageStateSql } from '../edms-message/edms-message.sql.ts';
import { DispatchEntity } from './dispatch.entity.ts';
import type { DispatchFilter } from './dispatch.inputs.ts';
import { Dispatch, DispatchOrderField } from './dispatch.type.ts';

/** A number is not there before the day it came. */
const once =
  (day: string, number: string, clocks: Clocks) =>
  (filter: ValueFilter<string>, path: string): Sql =>
    sql`CASE WHEN ${happened(day, clocks)} THEN ${folded(number)(filter as never, path)} ELSE ${Number(holdsOfNone(filter))} END`;

const filters = (clocks: Clocks): FilterSpec => ({
  id: exact('t.id'),
  summary: exact('t.summary_id'),
  from: exact('t.from_id'),
  to: exact('t.to_id'),
  paragraph: exact('t.paragraph_id'),
  registrationNumber: once('t.registered_on', 't.registration_number_folded', clocks),
  receiptNumber: once('t.received_on', 't.receipt_number_folded', clocks),
  dispatchedOn: exact('t.dispatched_on'),
  system: exact('t.system'),
  messageState: (filter: ValueFilter<EdmsMessageState>, path) =>
    compare(messageStateSql(clocks), filter, path, (value) => value),
});

export const dispatchRecords: RecordSpec<DispatchEntity, Dispatch, ListArgs<DispatchFilter>, 'summary'> = {
  entity: DispatchEntity,
  unread: ['registrationNumberFolded', 'receiptNumberFolded'],
  begins: 'dispatchedOn',
  filters,
  orders: {
    [DispatchOrderField.DISPATCHED_AT]: 'dispatchedAt',
    [DispatchOrderField.ID]: 'id',
  },
  byDefault: { field: DispatchOrderField.DISPATCHED_AT, direction: 'ASC' },
  parents: { summary: 'summaryId' },
  node: toDispatch,
};

function toDispatch(row: DispatchEntity, { horizon }: Clocks): Dispatch {
  const { summaryId, fromId, toId, paragraphId, dispatchedAt, system, contentHash } = row;
  const has = (day: string | null) => horizon === null || (day !== null && day <= horizon);
  const hasReceipt = has(row.receivedOn);
  // Where it is not recorded when it was registered, it was when it was sent.
  const isRegistered = row.registeredOn === null || has(row.registeredOn);
  return Object.assign(new Dispatch(), Dispatch.common(row), {
    fromReference: referenceState(row.fromCheck),
    toReference: referenceState(row.toCheck),
    paragraphReference: row.paragraphId === null ? null : referenceState(row.paragraphCheck),
    summaryId,
    fromId,
    toId,
    paragraphId,
    registrationNumber: isRegistered ? row.registrationNumber : null,
    registeredAt: isRegistered ? row.registeredAt : null,
    dispatchedAt,
    receiptNumber: hasReceipt ? row.receiptNumber : null,
    receivedAt: hasReceipt ? row.receivedAt : null,
    system,
    contentHash,
  });
}
